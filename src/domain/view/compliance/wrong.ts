import { type Duty, states } from '../../catalogue/status.ts';
import { urlOf } from '../../corpus.ts';
import { askPath, isMissing, obligationPath } from '../../routes/compliance-addresses.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Panel, Value } from '../types.ts';
import { basisValues, deadlineText, lackSentence, sentenceOf } from './words.ts';

/** Sentences of each kind on one page; the others stand on pages of years and bodies. */
const most = { missing: 100, late: 20 };

/** What is wrong, in sentences: what is missing or not all there, then what was late. */
export const wrongPanels = (context: ViewContext, duties: readonly Duty[]): Panel[] => [
  missingPanel(context, duties),
  ...latePanels(context, duties),
];

/** What is not there, then what is not all there, the newest first; each with what a reader can do. */
function missingPanel(context: ViewContext, duties: readonly Duty[]): Panel {
  const { compliance } = context.labels;
  const entries = duties
    .filter((duty) => isMissing(duty) || duty.lacks.length > 0)
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || newestFirst(a, b))
    .map((duty): Value[] =>
      duty.item
        ? [{ text: lackSentence(context, duty), href: urlOf(duty.item) }]
        : [
            { text: sentenceOf(context, duty) },
            { text: compliance.ask, href: askPath(duty.obligation.id, duty.body) },
          ],
    );
  return {
    ...({ type: 'list', id: 'missing', title: compliance.missing, ordered: false } as const),
    entries:
      entries.length > 0 ? cut(context, entries, most.missing) : [[{ text: compliance.nothingMissing }]],
  };
}

/** What was published late, by how much, and the rule that says when it was due. */
function latePanels(context: ViewContext, duties: readonly Duty[]): Panel[] {
  const { compliance, marks } = context.labels;
  const entries = duties
    .filter(({ state, item }) => state === 'late' && item !== null)
    .sort(newestFirst)
    .map((duty): Value[] => {
      const { obligation, item } = duty;
      const basis = basisValues(context, obligation)
        .map(({ text }) => text)
        .join(marks.list);
      const rule = fill(compliance.byRule, { basis, deadline: deadlineText(context, obligation) });
      return [
        { text: sentenceOf(context, duty), ...(item ? { href: urlOf(item) } : {}) },
        { text: rule, href: obligationPath(obligation.id) },
      ];
    });
  return entries.length > 0
    ? [
        {
          ...({ type: 'list', id: 'late', title: compliance.publishedLateTitle, ordered: false } as const),
          entries: cut(context, entries, most.late),
        },
      ]
    : [];
}

const newestFirst = (a: Duty, b: Duty): number => b.period.year - a.period.year;

/** The first of them, and how many are left. */
const cut = ({ labels }: ViewContext, entries: readonly Value[][], count: number): Value[][] =>
  entries.length > count
    ? [...entries.slice(0, count), [{ text: fill(labels.compliance.more, { n: entries.length - count }) }]]
    : [...entries];
