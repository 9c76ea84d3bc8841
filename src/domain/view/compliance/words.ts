import type { Lack } from '../../catalogue/completeness.ts';
import type { Period } from '../../catalogue/periods.ts';
import type { Duty } from '../../catalogue/status.ts';
import { bodyOf, urlOf } from '../../corpus.ts';
import { askPath, directoryPath, isMissing, obligationPath } from '../../routes/compliance-addresses.ts';
import type { Obligation } from '../../schema/catalogue.ts';
import { fieldWordIn } from '../../text/field-word.ts';
import type { ViewContext } from '../context.ts';
import { monthOfYear, spelledDay, spelledMonth } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { Value } from '../types.ts';

/** A period as people say it; empty for what stands for good. */
export function periodName({ labels }: Pick<ViewContext, 'labels'>, { key }: Pick<Period, 'key'>): string {
  const { compliance } = labels;
  const year = key.slice(0, 4);
  if (key === '') return '';
  const part = Number(key.slice(5));
  if (key[4] === 'Q')
    return fill(compliance.periodQuarter, { year, numeral: labels.numerals[part - 1] ?? part });
  if (key[4] === 'H')
    return fill(part === 1 ? compliance.periodFirstHalf : compliance.periodSecondHalf, { year });
  return key[4] === '-' ? spelledMonth(key, labels.locale) : fill(compliance.periodYear, { year });
}

/** Which part of its year a period is; empty for what is of a year or stands for good. */
function partName({ labels }: Pick<ViewContext, 'labels'>, { key }: Pick<Period, 'key'>): string {
  const part = Number(key.slice(5));
  if (key[4] === 'Q')
    return fill(labels.compliance.partQuarter, { numeral: labels.numerals[part - 1] ?? part });
  return key[4] === '-' ? monthOfYear(key, labels.locale) : '';
}

/** Something of a period: what it is called alone where it stands for good. */
export function ofPeriod(context: Pick<ViewContext, 'labels'>, what: string, period: string): string {
  return period === '' ? what : fill(context.labels.compliance.ofPeriod, { what, period });
}

/** What a body is called in lists. */
export const bodyName = ({ corpus }: Pick<ViewContext, 'corpus'>, id: string): string =>
  bodyOf(corpus, id)?.data.shortName ?? bodyOf(corpus, id)?.data.title ?? id;

/** How a duty stands, in a few words with its sign. */
export function stateText({ labels }: Pick<ViewContext, 'labels'>, { state, days }: Duty): string {
  const { compliance } = labels;
  const name = compliance.states[state];
  if (days === null) return name;
  return state === 'due'
    ? fill(compliance.dueIn, { state: name, days })
    : fill(compliance.lateBy, { state: name, days });
}

/**
 * The same with the part of the year that it is of, and a link: to the document, to the page by which somebody asks
 * for it, to what was stated, or to what is asked for.
 */
export function stateValue(context: Pick<ViewContext, 'labels'>, duty: Duty): Value {
  const part = partName(context, duty.period);
  const state = stateText(context, duty);
  const text = part === '' ? state : fill(context.labels.marks.named, { name: part, what: state });
  const href = placeOf(duty);
  return href === null ? { text } : { text, href };
}

function placeOf(duty: Duty): string | null {
  const { item, statement, state, obligation } = duty;
  const own = item ? urlOf(item) : ownPagePath(obligation);
  if (own !== null) return own;
  if (isMissing(duty)) return askPath(obligation.id, duty.body);
  if (statement) return `${obligationPath(obligation.id)}#${statementsId}`;
  return state === 'due' ? obligationPath(obligation.id) : null;
}

/** Where the page is that the site makes itself for an obligation; null where an item fulfils it. */
export const ownPagePath = ({ page }: Obligation): string | null => (page ? pagePaths[page] : null);

const pagePaths: Readonly<Record<NonNullable<Obligation['page']>, string>> = { directory: directoryPath };

/** The place of what was stated about an obligation on its page. */
export const statementsId = 'statements';

export const lackName = ({ labels }: Pick<ViewContext, 'labels'>, lack: Lack): string =>
  typeof lack === 'string' ? lack : fieldWordIn(lack, labels.locale);

/** What is wrong with a duty, as a sentence. */
export function sentenceOf(context: ViewContext, duty: Duty): string {
  const { compliance } = context.labels;
  if (duty.state === 'incomplete') return lackSentence(context, duty);
  const words = {
    ...wordsOf(context, duty),
    due: spelledDay(duty.due ?? '', context.labels.locale),
    days: duty.days ?? 0,
  };
  if (duty.state === 'late')
    return fill(duty.days === null ? compliance.publishedLate : compliance.publishedLateBy, words);
  return fill(duty.days === null ? compliance.notPublished : compliance.notPublishedBy, words);
}

/** What an item lacks, as a sentence. */
export function lackSentence(context: ViewContext, duty: Duty): string {
  const { compliance, marks } = context.labels;
  const lacks = duty.lacks.map((lack) => lackName(context, lack)).join(marks.list);
  return fill(compliance.lacking, { ...wordsOf(context, duty), lacks });
}

const wordsOf = (context: ViewContext, { body, obligation, period }: Duty) => ({
  body: bodyName(context, body),
  what: ofPeriod(context, obligation.title, periodName(context, period)),
});

/** The deadline of an obligation: as the directory has it, else in words of its parts. */
export function deadlineText({ labels }: Pick<ViewContext, 'labels'>, { deadline }: Obligation): string {
  const { compliance } = labels;
  if (!deadline) return '';
  if (deadline.text) return deadline.text;
  if (deadline.unit === 'fixed-date') return fill(compliance.before, { day: deadline.before ?? '' });
  const words = { n: deadline.count ?? 0, from: compliance[deadline.from ?? 'formed'] };
  return fill(deadline.unit === 'day' ? compliance.daysFrom : compliance.workingDaysFrom, words);
}

function basisText(marks: ViewContext['labels']['marks'], document: string, article?: string): string {
  const title = fill(marks.work, { title: document });
  return article ? fill(marks.article, { title, article }) : title;
}

/** The basis of an obligation, a line for each document. */
export const basisValues = (
  { labels: { marks } }: Pick<ViewContext, 'labels'>,
  { basis }: Obligation,
): Value[] =>
  basis.map(({ document, article, url }) => ({
    text: basisText(marks, document, article),
    ...(url ? { href: url } : {}),
  }));

/** Who has the obligation. */
export function whoText(context: Pick<ViewContext, 'labels' | 'corpus'>, { bodies }: Obligation): string {
  const { bodyKinds, compliance, marks } = context.labels;
  const names = [
    ...(bodies?.kinds ?? []).map((kind) => bodyKinds[kind]),
    ...(bodies?.ids ?? []).map((id) => bodyName(context, id)),
  ];
  return bodies ? names.join(marks.list) : compliance.allBodies;
}
