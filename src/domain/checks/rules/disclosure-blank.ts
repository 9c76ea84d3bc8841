import { blankCells } from '../../disclosure/sums.ts';
import { say } from '../../text/message.ts';
import { disclosureReports } from '../disclosure-reports.ts';
import type { RuleOf } from '../rule.ts';

/** A blank cell of a statutory table is not zero: sums with one are not held against anything. */
export const disclosureBlank: RuleOf<'corpus'> = {
  id: 'disclosure-blank',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('disclosure-blank.title'),
  help: say('disclosure-blank.help'),
  *check({ corpus }) {
    for (const { entry, tables } of disclosureReports(corpus)) {
      const count = blankCells(tables);
      if (count > 0)
        yield {
          entry,
          at: { field: ['disclosure'] },
          message: say('disclosure-blank.found', { count }),
          fix: say('disclosure-blank.fix'),
        };
    }
  },
};
