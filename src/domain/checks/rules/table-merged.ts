import { readRanges } from '../../files/cell-ranges.ts';
import { type RangeProblem, rangeProblems } from '../../files/merged-table.ts';
import { say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';
import { tablesShown } from '../shown-tables.ts';

/** Merged cells of a `<Table>` lie within it, apart from each other, and hide no value. */
export const tableMerged: RuleOf<'corpus'> = {
  id: 'table-merged',
  needs: 'corpus',
  severity: 'error',
  title: say('table-merged.title'),
  help: say('table-merged.help'),
  *check(context) {
    for (const { src, layout, ...place } of tablesShown(context.corpus)) {
      const { merged } = layout;
      if (merged === undefined) continue;
      const reading = context.csv(src);
      if (readRanges(merged) === null)
        yield {
          ...place,
          message: say('table-merged.unreadable', { merged }),
          fix: say('table-merged.unreadableFix'),
        };
      else if (reading && 'rows' in reading)
        for (const problem of rangeProblems(reading.rows, layout))
          yield { ...place, ...wordsOf(problem, src) };
    }
  },
};

const wordsOf = ({ kind, range, other }: RangeProblem, src: string): Pick<Offence, 'message' | 'fix'> => {
  if (kind === 'outside')
    return {
      message: say('table-merged.outside', { range, src, other }),
      fix: say('table-merged.outsideFix', { other }),
    };
  if (kind === 'overlap')
    return {
      message: say('table-merged.overlap', { range, other }),
      fix: say('table-merged.overlapFix', { range, other }),
    };
  return {
    message: say('table-merged.hides', { range, other, src }),
    fix: say('table-merged.hidesFix', { range, other }),
  };
};
