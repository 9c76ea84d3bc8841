import { fulfilmentOf } from '../../catalogue/fulfilment.ts';
import { unheadedParts } from '../../catalogue/stated-parts.ts';
import type { Duty } from '../../catalogue/status.ts';
import { urlOf } from '../../corpus.ts';
import type { ViewContext } from '../context.ts';
import { spelledDay } from '../history/days.ts';
import { hungText } from '../item/posting-panel.ts';
import { fill } from '../labels.ts';
import type { Fact, Panel } from '../types.ts';
import { obligationTable } from './tables.ts';
import { basisValues, bodyName, deadlineText, ofPeriod, periodName, statementsId, whoText } from './words.ts';

/** What an obligation is, how it stands over the years, and what was stated about it. */
export function obligationPanels(
  context: ViewContext,
  id: string,
  all: readonly Duty[],
): { readonly title: string; readonly panels: readonly Panel[] } {
  const { compliance, marks, access } = context.labels;
  const obligation = context.corpus.catalogue?.obligations.find((one) => one.id === id);
  if (!obligation) throw new Error(`There is no obligation ${id}.`);
  const { title, group, elements, channels, audience, mode, level } = obligation;
  const duties = all.filter((duty) => duty.obligation.id === id);
  const deadline = deadlineText(context, obligation);
  const facts: Fact[] = [
    { label: compliance.group, values: [{ text: group }] },
    { label: compliance.elements, values: elements.map((text) => ({ text })) },
    { label: compliance.basis, values: basisValues(context, obligation) },
    ...(deadline ? [{ label: compliance.deadline, values: [{ text: deadline }] }] : []),
    { label: compliance.who, values: [{ text: whoText(context, obligation) }] },
    { label: compliance.channels, values: [{ text: channels.join(marks.list) }] },
    ...(audience ? [{ label: compliance.audience, values: [{ text: audience }] }] : []),
    { label: compliance.mode, values: [{ text: access[mode] }] },
    ...(level ? [{ label: compliance.level, values: [{ text: level }] }] : []),
  ];
  const statements = (context.corpus.catalogue?.statements ?? []).filter((one) => one.obligation === id);
  return {
    title,
    panels: [
      { type: 'facts', id: 'facts', title: null, facts },
      ...(duties.length > 0
        ? [
            {
              type: 'table',
              id: 'years',
              title: compliance.years,
              table: obligationTable(context, title, duties),
            } as const,
          ]
        : []),
      ...inTextPanels(context, duties),
      ...hungPanels(context, id),
      ...(statements.length > 0
        ? [
            {
              ...({ type: 'list', id: statementsId, title: compliance.statements, ordered: false } as const),
              entries: statements.map(({ body, period, state, reason, by, date }) => [
                {
                  text: fill(marks.named, {
                    name: bodyName(context, body),
                    what: fill(compliance.stated, {
                      ...{ reason, by },
                      state: ofPeriod(
                        context,
                        compliance.states[state],
                        period ? periodName(context, { key: period }) : '',
                      ),
                      date: spelledDay(date, context.labels.locale),
                    }),
                  }),
                },
              ]),
            },
          ]
        : []),
    ],
  };
}

/** Items that state a content of the obligation in their text, without a heading of its own. */
function inTextPanels(context: ViewContext, duties: readonly Duty[]): Panel[] {
  const { compliance, marks } = context.labels;
  const entries = duties.flatMap(({ item, obligation, body, period }) => {
    if (!item) return [];
    const { inText } = unheadedParts(context.corpus, item, obligation);
    const what = ofPeriod(context, inText.join(marks.list), periodName(context, period));
    const text = fill(marks.named, { name: bodyName(context, body), what });
    return inText.length > 0 ? [[{ text, href: urlOf(item) }]] : [];
  });
  return entries.length > 0
    ? [{ type: 'list', id: 'in-text', title: compliance.inText, ordered: false, entries }]
    : [];
}

/** So many items that hang on boards are named. */
const mostHung = 50;

/** Items of the obligation that hang on boards, with place and days, the newest first. */
function hungPanels(context: ViewContext, id: string): Panel[] {
  const { postings } = context.labels;
  const entries = fulfilmentOf(context.corpus)
    .all(id)
    .flatMap((item) => (item.data.postings ?? []).map((posting) => ({ item, posting })))
    .sort((a, b) => (a.posting.from < b.posting.from ? 1 : -1))
    .slice(0, mostHung)
    .map(({ item, posting }) => [
      { text: item.data.title, href: urlOf(item) },
      { text: hungText(context, posting) },
    ]);
  return entries.length > 0
    ? [{ type: 'list', id: 'postings', title: postings.title, ordered: false, entries }]
    : [];
}
