import { type Corpus, dateOf, entriesOf, publisherOf } from '../../corpus.ts';
import type { InverseRelations } from '../../relations.ts';
import { standingOn, standingsOf } from '../../standing.ts';
import { say } from '../../text/message.ts';
import { type DisclosureReport, disclosureReports, neighboursOf } from '../disclosure-reports.ts';
import type { Offence, RuleOf } from '../rule.ts';

/**
 * The number of normative documents in force, as the newest report of a body states it, against the year before and
 * against the documents of the site (domain facts 3.2). Ways of counting differ: a notice.
 */
export const normativeCount: RuleOf<'corpus'> = {
  id: 'normative-count',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('normative-count.title'),
  help: say('normative-count.help'),
  *check({ corpus, inverse }) {
    for (const report of disclosureReports(corpus)) {
      const { before, isNewest } = neighboursOf(corpus, report);
      yield* against(before, report);
      const { tables, entry } = report;
      if (!isNewest || tables.format !== '2021-30') continue;
      const stated = tables.active.normative.inForce;
      const day = `${entry.data.year}-12-31`;
      const count = countOn(corpus, inverse, publisherOf(corpus, entry), day);
      if (stated !== null && stated !== count)
        yield {
          ...place(report),
          message: say('normative-count.site', { stated, day, count }),
          fix: say('normative-count.siteFix'),
        };
    }
  },
};

const place = ({ entry }: DisclosureReport): Pick<Offence, 'entry' | 'at'> => ({
  entry,
  at: { field: ['disclosure', 'active', 'normative', 'inForce'] },
});

function* against(before: DisclosureReport | null, report: DisclosureReport): Iterable<Offence> {
  if (before?.tables.format !== '2021-30' || report.tables.format !== '2021-30') return;
  const last = before.tables.active.normative.inForce;
  const { made, repealed, inForce } = report.tables.active.normative;
  if (last === null || made === null || repealed === null || inForce === null) return;
  const expected = last + made - repealed;
  if (inForce === expected) return;
  yield {
    ...place(report),
    message: say('normative-count.years', { inForce, last, made, repealed, expected }),
    fix: say('normative-count.yearsFix', { file: before.entry.file }),
  };
}

/** Normative documents of a body on the site that were in force on a day, amended ones included. */
function countOn(corpus: Corpus, inverse: InverseRelations, body: string, day: string): number {
  const inForce = new Set(['in-force', 'amended', 'partly-invalid']);
  return entriesOf(corpus, 'documents').filter((document) => {
    const { genre, withdrawn } = document.data;
    if (genre !== 'normative' || withdrawn || publisherOf(corpus, document) !== body) return false;
    const made = document.data.issued ?? dateOf(document);
    if (made !== null && made > day) return false;
    return inForce.has(standingOn(standingsOf(inverse, document), day).validity ?? '');
  }).length;
}
