import type { Absence, ItemHistory, Move, Revision } from './history.ts';

/** What a reader can do with an item: nothing yet, read it, read it under a notice of withdrawal, nothing any more. */
export type Standing = 'never' | 'public' | 'withdrawn' | 'gone';

/** What a public body does with an item that it shows; each has a word of its own. */
export type ActType = 'published' | 'revised' | 'withdrawn' | 'gone' | 'hidden' | 'moved' | 'back';

/** An act that brought a revision. */
export interface RevisionAct {
  readonly type: 'published' | 'revised' | 'withdrawn' | 'back';
  readonly revision: Revision;
}

/** An act, and what of the history it is. */
export type Act =
  | RevisionAct
  | { readonly type: 'moved'; readonly move: Move }
  | { readonly type: 'gone'; readonly absence: Absence }
  /** An old version was hidden, on a day that the editor wrote. */
  | { readonly type: 'hidden'; readonly revision: Revision; readonly date: string };

/** What it is called when an item that stood as the row says is shown as the column says. */
const shownAs = {
  never: { public: 'published', withdrawn: 'withdrawn' },
  public: { public: 'revised', withdrawn: 'withdrawn' },
  withdrawn: { public: 'back', withdrawn: 'revised' },
  gone: { public: 'back', withdrawn: 'withdrawn' },
} as const satisfies Readonly<Record<Standing, Readonly<Record<'public' | 'withdrawn', ActType>>>>;

/** How an item stands after an act; null where the act leaves that as it was. */
export const standingAfter: Readonly<Record<ActType, Standing | null>> = {
  published: 'public',
  back: 'public',
  withdrawn: 'withdrawn',
  gone: 'gone',
  revised: null,
  moved: null,
  hidden: null,
};

/** What was done when a revision came. */
export function actOf(
  { revisions, absences }: Pick<ItemHistory, 'revisions' | 'absences'>,
  { n, withdrawn }: Pick<Revision, 'n' | 'withdrawn'>,
): RevisionAct['type'] {
  const before = revisions[revisions.findIndex((revision) => revision.n === n) - 1];
  const standing = !before ? 'never' : isFollowedByAbsence(absences, before) ? 'gone' : standingOf(before);
  return shownAs[standing][standingOf({ withdrawn })];
}

const isFollowedByAbsence = (absences: readonly Absence[], { n }: Revision) =>
  absences.some(({ after }) => after === n);

const standingOf = ({ withdrawn }: Pick<Revision, 'withdrawn'>) =>
  withdrawn === null ? 'public' : 'withdrawn';

/**
 * Everything that was done with an item, in the order in which it happened; hidings, of which only the day is known,
 * come last.
 */
export function actsOf(history: ItemHistory): Act[] {
  const { revisions, absences, moves } = history;
  const after = <Event extends { readonly after: number }>(events: readonly Event[], { n }: Revision) =>
    events.filter((event) => event.after === n);
  return [
    ...revisions.flatMap((revision): Act[] => [
      { type: actOf(history, revision), revision },
      ...after(moves, revision).map((move): Act => ({ type: 'moved', move })),
      ...after(absences, revision).map((absence): Act => ({ type: 'gone', absence })),
    ]),
    ...revisions.flatMap((revision): Act[] =>
      revision.redacted ? [{ type: 'hidden', revision, date: revision.redacted.date }] : [],
    ),
  ];
}
