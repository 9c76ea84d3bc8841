import { type Corpus, type Entry, type EntryOf, entriesOf } from '../corpus.ts';
import { daysBetween } from '../days.ts';
import type { Obligation, Statement } from '../schema/catalogue.ts';
import { type Lack, lacksOf, wordFor } from './completeness.ts';
import { type Due, dueOf, endOfNext } from './due.ts';
import { type Fulfilment, fulfilmentOf } from './fulfilment.ts';
import { type Period, periodsOf } from './periods.ts';
import { type WorkingDays, workingDays } from './working-days.ts';

/** What can be said of an obligation, a body and a period; the gravest first. */
export const states = [
  'overdue',
  'late',
  'incomplete',
  'uncounted',
  'due',
  'withheld',
  'nothing-to-report',
  'not-applicable',
  'on-time',
  'none',
  'before-records',
] as const;
type State = (typeof states)[number];

/** An obligation of a body for a period, and how it stands on the day of the site. */
export interface Duty {
  readonly obligation: Obligation;
  readonly body: string;
  readonly period: Period;
  readonly state: State;
  /** The last day on which publishing was or is in time; null where nothing says which. */
  readonly due: string | null;
  /** Working days that it is or was late; days that are left; null where neither can be told. */
  readonly days: number | null;
  /** The item that the state is about; with `on-event` the gravest one. */
  readonly item: Entry | null;
  /** How many items fulfil it. */
  readonly count: number;
  readonly lacks: readonly Lack[];
  readonly statement: Statement | null;
  /** The year without a calendar, where days cannot be counted. */
  readonly missingYear: number | null;
}

/**
 * Every obligation of every body for every period since records begin, as it stands on the day of the corpus. Only
 * typed dates count; what git knows is never taken for a day of publication.
 */
export function dutiesOf(corpus: Corpus): readonly Duty[] {
  const { catalogue, calendar, today } = corpus;
  if (!catalogue) return [];
  const world: World = {
    corpus,
    today,
    since: catalogue.since,
    working: workingDays(calendar),
    found: fulfilmentOf(corpus),
    stated: Map.groupBy(catalogue.statements ?? [], ({ obligation, body }) => `${obligation}\n${body}`),
    due: new Map(),
  };
  const bodies = entriesOf(corpus, 'bodies');
  const years = span(Number(catalogue.since.slice(0, 4)), Number(today.slice(0, 4)));
  return catalogue.obligations.flatMap((obligation) => {
    const periods = periodsFor(obligation, years, today);
    return bodies
      .filter((body) => concerns(obligation, body))
      .flatMap((body) =>
        periods
          .filter((period) => exists(body, period))
          .map((period) => dutyOf(world, obligation, body.id, period)),
      );
  });
}

interface World {
  readonly corpus: Corpus;
  readonly today: string;
  readonly since: string;
  readonly working: WorkingDays;
  readonly found: Fulfilment;
  readonly stated: ReadonlyMap<string, readonly Statement[]>;
  /** When something is due that does not depend on an item, by obligation and period. */
  readonly due: Map<string, Due>;
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** True where a body has the obligation. */
const concerns = ({ bodies }: Obligation, { id, data }: EntryOf<'bodies'>): boolean =>
  !bodies || (bodies.ids?.includes(id) ?? false) || (bodies.kinds?.includes(data.kind) ?? false);

const exists = ({ data }: EntryOf<'bodies'>, { from, to }: Period): boolean =>
  (data.from ?? '') <= to && (data.to ?? '9') >= from;

function periodsFor(
  { period, until = '9' }: Obligation,
  years: readonly number[],
  today: string,
): readonly Period[] {
  const now = years.at(-1);
  if (period === 'once')
    return now === undefined ? [] : periodsOf('once', now).map((year) => ({ ...year, key: '' }));
  return years
    .flatMap((year) => periodsOf(period, year))
    .filter(({ from }) => from <= today && from <= until);
}

const nothing = {
  due: null,
  days: null,
  item: null,
  count: 0,
  lacks: [],
  statement: null,
  missingYear: null,
};

function dutyOf(world: World, obligation: Obligation, body: string, period: Period): Duty {
  const place = { obligation, body, period };
  const items = world.found.of(obligation.id, body, period.key);
  const since = obligation.since && obligation.since > world.since ? obligation.since : world.since;
  if (period.to < since) return { ...nothing, ...place, state: 'before-records' };
  // The site makes it out of the catalogue, for as long as it stands.
  if (obligation.page) return { ...nothing, ...place, state: 'on-time' };
  if (items.length > 0) {
    const judged = obligation.period === 'on-event' ? items : items.slice(0, 1);
    const all = judged.map(
      (item): Duty => ({ ...nothing, ...place, ...judge(world, obligation, period, item) }),
    );
    const gravest = all.reduce((worst, next) => (weight(next) < weight(worst) ? next : worst));
    return { ...gravest, count: items.length };
  }
  const statement = statementFor(world, obligation.id, body, period.key);
  if (statement) return { ...nothing, ...place, state: statement.state, statement };
  return { ...nothing, ...place, ...absent(world, obligation, period) };
}

const weight = ({ state }: Duty): number => states.indexOf(state);

/** One for the period before one for all of them. */
function statementFor({ stated }: World, obligation: string, body: string, period: string): Statement | null {
  const all = stated.get(`${obligation}\n${body}`) ?? [];
  return all.find((one) => one.period === period) ?? all.find((one) => one.period === undefined) ?? null;
}

type Judged = Pick<Duty, 'state'> & Partial<Duty>;

/** How an item stands: in time, late, or not all of it there. What stands for good is not held against a day. */
function judge({ corpus, working }: World, obligation: Obligation, period: Period, item: Entry): Judged {
  const found = lacksOf(corpus, item, obligation);
  if (obligation.period === 'once')
    return { item, lacks: found, state: found.length > 0 ? 'incomplete' : 'on-time' };
  const { published, issued } = item.data;
  const { deadline } = obligation;
  const needsIssued =
    deadline !== undefined && deadline.unit !== 'fixed-date' && deadline.from !== 'period-end' && !issued;
  const lacks = [
    ...(published ? [] : [wordFor(corpus, item, 'published')]),
    ...(needsIssued ? [wordFor(corpus, item, 'issued')] : []),
    ...found,
  ];
  const due = dueOf(obligation, period, issued ?? null, working);
  if ('missing' in due) return { item, lacks, state: 'uncounted', missingYear: due.missing };
  const last = due.value;
  if (published && last !== null && published > last) {
    const days = working.between(last, published);
    const counted = 'value' in days ? { days: days.value } : { missingYear: days.missing };
    return { item, lacks, due: last, state: 'late', ...counted };
  }
  return { item, lacks, due: last, state: lacks.length > 0 ? 'incomplete' : 'on-time' };
}

/** How it stands where there is nothing. */
function absent(world: World, obligation: Obligation, period: Period): Judged {
  if (obligation.period === 'on-event') return { state: 'none' };
  if (obligation.period === 'once') return { state: 'overdue' };
  const { today, working } = world;
  const key = `${obligation.id}\n${period.key}`;
  const due = world.due.get(key) ?? dueOf(obligation, period, null, working);
  world.due.set(key, due);
  if ('missing' in due) return { state: 'uncounted', missingYear: due.missing };
  if (due.value === null) return { state: today > endOfNext(obligation, period) ? 'overdue' : 'due' };
  if (today <= due.value) return { state: 'due', due: due.value, days: daysBetween(today, due.value) };
  const days = working.between(due.value, today);
  const counted = 'value' in days ? { days: days.value } : { missingYear: days.missing };
  return { state: 'overdue', due: due.value, ...counted };
}
