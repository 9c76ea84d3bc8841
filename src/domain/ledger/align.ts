import { type ItemHistory, isGone, type Revision } from '../revisions/history.ts';
import type { RecordedVersion } from './ledger.ts';

/** What is compared with the lines of a ledger: digests of a revision's attachments and letters. */
export interface Digests {
  files(revision: Revision): string | null;
  /** Null where the letters are not known. */
  text(revision: Revision): string | null;
}

/** Words for a version of which git has no text any more, and since when that is accepted, where it is. */
export interface LostWords {
  readonly reason: string;
  day(n: number): string | null;
}

/**
 * Gives the revisions that git tells the numbers under which they were published, whatever became of the commits:
 * each keeps its number and time, one that git has lost stands empty in its place, one that git has put in between
 * and that never was public is left out, what is new comes last.
 */
export function alignHistory(
  history: ItemHistory,
  recorded: readonly RecordedVersion[],
  digests: Digests,
  lost: LostWords,
): ItemHistory {
  if (recorded.every((line) => isJustSo(line, history.revisions[line.n - 1], digests))) return history;
  const lines = linesByNumber(recorded);
  const given = history.revisions;
  const isAsGiven = lines.every((own, at) => {
    const revision = given[at];
    return own.length === 0 || (revision !== undefined && scoreOf(revision, own, digests) > 0);
  });
  const places = isAsGiven
    ? lines.map((_own, at) => (at < given.length ? at : null))
    : bestPlaces(lines, given, digests);
  const taken = places.findLast((place) => place !== null) ?? -1;
  const slots = [
    ...places.map((place, at) => ({ place, own: lines[at] ?? [] })),
    ...given.flatMap((_revision, place) => (place > taken ? [{ place, own: [] }] : [])),
  ];
  // What is public now stands last, also when it was public before.
  const gone = isGone(history);
  if (!gone && given.length > 0 && slots.at(-1)?.place !== given.length - 1)
    slots.push({ place: given.length - 1, own: [] });
  const revisions = slots.map(({ place, own }, at): Revision => {
    const revision = place === null ? undefined : given[place];
    return revision
      ? numbered(revision, at + 1, own, digests)
      : emptyRevision(history.item, at + 1, own, lost);
  });
  const absences = renumbered(history.absences, slots).map((absence, at) =>
    gone && at === history.absences.length - 1 ? { ...absence, after: slots.length } : absence,
  );
  return {
    ...history,
    revisions: inOrderOfTime(revisions),
    absences,
    moves: renumbered(history.moves, slots),
  };
}

/** No version begins before the one that it follows. */
function inOrderOfTime(revisions: readonly Revision[]): Revision[] {
  let latest = 0;
  return revisions.map((revision) => {
    latest = Math.max(latest, revision.seconds);
    return latest === revision.seconds ? revision : { ...revision, seconds: latest };
  });
}

/** Nearly all lines are: contents, attachments and time are those that git tells. */
function isJustSo(line: RecordedVersion, revision: Revision | undefined, digests: Digests): boolean {
  if (!revision || revision.blob !== line.blob || revision.seconds !== line.published) return false;
  return revision.bound === undefined && (line.files === null || line.files === digests.files(revision));
}

type Lines = readonly RecordedVersion[];

/** Lines by number less one; none where a number is not recorded. */
function linesByNumber(recorded: Lines): Lines[] {
  const last = Math.max(...recorded.map(({ n }) => n));
  const lines: RecordedVersion[][] = Array.from({ length: last }, () => []);
  for (const line of recorded) lines[line.n - 1]?.push(line);
  return lines;
}

/**
 * How surely a revision is the one that lines tell of: by its contents, by its letters, or only because they were
 * blotted out.
 */
function scoreOf(revision: Revision, lines: Lines, digests: Digests): number {
  const files = digests.files(revision);
  const fitting = lines.filter((line) => line.files === null || files === null || line.files === files);
  if (fitting.some(({ blob }) => blob !== null && blob === revision.blob)) return 3;
  const text = digests.text(revision);
  if (text !== null && fitting.some((line) => line.text === text)) return 2;
  return lines.some(({ blob, text: letters }) => blob === null && letters === null) ? 1 : 0;
}

/**
 * For every number the place of its revision, in order, so that as much as possible is found again; null where it is
 * lost.
 */
function bestPlaces(
  lines: readonly Lines[],
  given: readonly Revision[],
  digests: Digests,
): (number | null)[] {
  const scores = lines.map((own) => given.map((revision) => scoreOf(revision, own, digests)));
  const best = Array.from({ length: lines.length + 1 }, () => new Float64Array(given.length + 1));
  const at = (line: number, place: number) => best[line]?.[place] ?? 0;
  for (let line = lines.length - 1; line >= 0; line--)
    for (let place = given.length - 1; place >= 0; place--) {
      const own = scores[line]?.[place] ?? 0;
      const paired = own > 0 ? own + at(line + 1, place + 1) : 0;
      const row = best[line];
      if (row) row[place] = Math.max(paired, at(line + 1, place), at(line, place + 1));
    }
  const places: (number | null)[] = lines.map(() => null);
  for (let [line, place] = [0, 0]; line < lines.length && place < given.length; ) {
    const own = scores[line]?.[place] ?? 0;
    if (own > 0 && at(line, place) === own + at(line + 1, place + 1)) places[line++] = place++;
    else if (at(line, place) === at(line + 1, place)) line++;
    else place++;
  }
  return places;
}

function numbered(revision: Revision, n: number, lines: Lines, digests: Digests): Revision {
  if (lines.length === 0) return { ...revision, n };
  const letters = digests.text(revision);
  const alike = lines.flatMap(({ blob, text }) =>
    blob !== null && blob !== revision.blob && text !== null && text === letters ? [blob] : [],
  );
  const published = Math.min(...lines.map((line) => line.published));
  const { bound: _known, ...known } = revision;
  return { ...known, n, seconds: published, ...(alike.length > 0 ? { alike } : {}) };
}

function emptyRevision(item: string, n: number, lines: Lines, { reason, day }: LostWords): Revision {
  const published = Math.min(...lines.map((line) => line.published), Number.MAX_SAFE_INTEGER);
  const seconds = lines.length > 0 ? published : 0;
  return {
    n,
    commit: null,
    seconds,
    note: '',
    stated: null,
    item,
    title: '',
    year: null,
    path: '',
    blob: '',
    withdrawn: null,
    files: {},
    change: null,
    redacted: { reason, date: day(n) ?? new Date(seconds * 1000).toISOString().slice(0, 10) },
    lost: true,
  };
}

type Slots = readonly { readonly place: number | null }[];

/** What came after a revision, under the new numbers. */
const renumbered = <Event extends { readonly after: number }>(
  events: readonly Event[],
  slots: Slots,
): Event[] =>
  events.map((event) => ({
    ...event,
    after: slots.findLastIndex(({ place }) => place !== null && place < event.after) + 1,
  }));
