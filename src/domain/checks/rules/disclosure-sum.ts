import type { Tables } from '../../disclosure/form.ts';
import { applicantName, cellInWords } from '../../disclosure/place-names.ts';
import { type Breach, breachesOf, suspectOf } from '../../disclosure/sums.ts';
import { type Message, say } from '../../text/message.ts';
import { disclosureReports } from '../disclosure-reports.ts';
import type { RuleOf } from '../rule.ts';

/** The statutory tables have to add up as the form says (domain facts 3.5, R1 to R4). */
export const disclosureSum: RuleOf<'corpus'> = {
  id: 'disclosure-sum',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('disclosure-sum.title'),
  help: say('disclosure-sum.help'),
  *check({ corpus }) {
    for (const { entry, tables } of disclosureReports(corpus)) {
      const breaches = breachesOf(tables);
      for (const breach of breaches)
        yield {
          entry,
          at: { field: ['disclosure', ...breach.result] },
          message: inWords(tables, breach),
          fix: advice(tables, breaches, breach),
        };
    }
  },
};

function inWords(tables: Tables, { of, result, leftSum, rightSum }: Breach): Message {
  if (of === 'balance') {
    const column = applicantName(Number(result.at(-1)));
    return say('disclosure-sum.balance', { column, left: leftSum, right: rightSum });
  }
  const values = { cell: cellInWords(tables, result), expected: leftSum, found: rightSum };
  return of === 'outcomes' ? say('disclosure-sum.outcomes', values) : say('disclosure-sum.total', values);
}

function advice(tables: Tables, breaches: readonly Breach[], breach: Breach): Message {
  const suspect = suspectOf(tables, breaches, breach);
  if (!suspect) return say('disclosure-sum.fix');
  const { cell, expected, found } = suspect;
  return say('disclosure-sum.suspectFix', { cell: cellInWords(tables, cell), expected, found });
}
