import { applicantName } from '../../disclosure/place-names.ts';
import { say } from '../../text/message.ts';
import { disclosureReports, neighboursOf } from '../disclosure-reports.ts';
import type { RuleOf } from '../rule.ts';

/** What a report carries over is what the report of the year before carried forward (domain facts 3.5, R5). */
export const disclosureCarried: RuleOf<'corpus'> = {
  id: 'disclosure-carried',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('disclosure-carried.title'),
  help: say('disclosure-carried.help'),
  *check({ corpus }) {
    for (const report of disclosureReports(corpus)) {
      const { before } = neighboursOf(corpus, report);
      if (!before) continue;
      const forward = before.tables.applications.carriedForward;
      for (const [column, found] of report.tables.applications.carriedOver.entries()) {
        const expected = forward[column] ?? null;
        if (found === null || expected === null || found === expected) continue;
        yield {
          entry: report.entry,
          at: { field: ['disclosure', 'applications', 'carriedOver', column] },
          message: say('disclosure-carried.found', { column: applicantName(column), expected, found }),
          fix: say('disclosure-carried.fix', { file: before.entry.file }),
        };
      }
    }
  },
};
