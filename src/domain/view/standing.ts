import { type Entry, isOf } from '../corpus.ts';
import { isOver, type Standing, standingOn, standingsOf, type Validity } from '../standing.ts';
import type { ViewContext } from './context.ts';
import { listedDay, spelledDay } from './history/days.ts';
import { fill } from './labels.ts';
import type { Badge, NoticeView, Turn, Value } from './types.ts';

const tones = {
  'in-force': 'good',
  amended: 'good',
  'partly-invalid': 'warn',
  expired: 'muted',
  repealed: 'muted',
  'not-yet': 'warn',
} as const;

/** What a document is on the day of the site, and what it becomes afterwards. */
export interface Validities {
  readonly now: Validity | null;
  /** The day on which this was found out; null for what lasts, which is true on every later day. */
  readonly asOf: string | null;
  /** What is known to come; of an old version nothing, for it stays what it was. */
  readonly coming: readonly (Standing & { readonly validity: Validity })[];
}

/** Null for an item to which validity does not apply, on no day. */
export function validitiesOf({ corpus, inverse, still }: ViewContext, entry: Entry): Validities | null {
  if (!isOf(entry, 'documents')) return null;
  const standings = standingsOf(inverse, entry);
  const [first] = standings;
  if (standings.length === 1 && isLasting(first?.validity ?? null))
    return first?.validity ? { now: first.validity, asOf: null, coming: [] } : null;
  const { today } = corpus;
  const now = standingOn(standings, today).validity;
  return {
    now,
    asOf: isLasting(now) ? null : today,
    coming: still
      ? []
      : standings.flatMap(({ since, validity }) => (since > today && validity ? [{ since, validity }] : [])),
  };
}

const isLasting = (validity: Validity | null): boolean => validity === null || isOver(validity);

/** A badge that says whether an item is in force, or that it was withdrawn. */
export function badgeOf(context: ViewContext, entry: Entry): Badge | undefined {
  const { labels } = context;
  if (entry.data.withdrawn) return { text: labels.item.withdrawnBadge, tone: 'warn' };
  const found = validitiesOf(context, entry);
  if (!found) return undefined;
  const { now, asOf, coming } = found;
  if (now === null && coming.length === 0) return undefined;
  return {
    text: now ? labels.validity[now] : '',
    tone: now ? tones[now] : 'muted',
    ...(asOf ? { asOf } : {}),
    ...turnsOf(coming, ({ since, validity }) => ({
      day: since,
      text: sinceText(context, since, validity),
      tone: tones[validity],
    })),
  };
}

/** The line of the head table: what it is, and on which day that was so. */
export function validityValue({ labels }: ViewContext, badge: Badge | undefined): Value | null {
  if (!badge || badge.text === '') return null;
  const { text, asOf, turns } = badge;
  return {
    text,
    ...(asOf ? { note: fill(labels.item.asOf, { date: listedDay(asOf, labels.locale) }) } : {}),
    ...(turns ? { turns } : {}),
  };
}

/** A line that shows itself once the page is older than what it says. */
export function outdatedNotice(context: ViewContext, entry: Entry): NoticeView[] {
  const { labels, corpus } = context;
  const found = entry.data.withdrawn ? null : validitiesOf(context, entry);
  if (!found || found.coming.length === 0) return [];
  const turns = found.coming.map(({ since, validity }) => ({
    day: since,
    text: fill(labels.item.outdated, {
      today: spelledDay(corpus.today, labels.locale),
      date: spelledDay(since, labels.locale),
      state: labels.validity[validity],
    }),
  }));
  return [{ tone: 'warn', text: '', links: [], turns }];
}

const sinceText = ({ labels }: ViewContext, date: string, validity: Validity): string =>
  fill(labels.item.since, { state: labels.validity[validity], date: listedDay(date, labels.locale) });

const turnsOf = (
  coming: Validities['coming'],
  turn: (coming: Validities['coming'][number]) => Turn,
): { readonly turns?: readonly Turn[] } => (coming.length > 0 ? { turns: coming.map(turn) } : {});
