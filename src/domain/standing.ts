import { type EntryOf, pathOf } from './corpus.ts';
import { dayAfter } from './days.ts';
import type { InverseRelations } from './relations.ts';
import type { validityStates } from './schema/documents.ts';

export type Validity = (typeof validityStates)[number];
type Document = EntryOf<'documents'>;

/** What a document is from a day on (ISO date; empty: ever since) until the next one. */
export interface Standing {
  readonly since: string;
  /** Null where validity does not apply. */
  readonly validity: Validity | null;
}

/**
 * What a document is over all days, oldest first, from its dates and from what amends and repeals it. Never empty; no
 * two in a row are the same.
 */
export function standingsOf(inverse: InverseRelations, document: Document): readonly Standing[] {
  const turns = turnsOf(inverse, document);
  const { status, from, last, repealed, amended } = turns;
  if (status) return [{ since: '', validity: status }];
  const over = last === undefined ? undefined : dayAfter(last);
  const days = ['', from, over, repealed, amended].filter((day) => day !== undefined);
  const all = [...new Set(days)].sort().map((since): Standing => ({ since, validity: on(turns, since) }));
  return all.filter(({ validity }, at) => at === 0 || validity !== all[at - 1]?.validity);
}

/** What a document is on one day: the same as of `standingsOf`, without all other days. */
export const validityOn = (inverse: InverseRelations, document: Document, day: string): Validity | null =>
  on(turnsOf(inverse, document), day);

/** The days on which a document becomes something else; `last` is the last one in force. */
interface Turns extends Pick<Document['data'], 'status' | 'from' | 'until'> {
  readonly last: string | undefined;
  readonly repealed: string | undefined;
  readonly amended: string | undefined;
}

function turnsOf({ repealedBy, amendedBy }: InverseRelations, document: Document): Turns {
  const { status, from, until } = document.data;
  const path = pathOf(document);
  const [repealed, amended] = [firstDay(repealedBy.get(path)), firstDay(amendedBy.get(path))];
  // People write the last day that can be written for what has no end.
  const last = until !== undefined && until < lastDay ? until : undefined;
  return { status, from, until, last, repealed, amended };
}

function on({ status, from, until, last, repealed, amended }: Turns, day: string): Validity | null {
  if (status) return status;
  const reached = (start: string | undefined) => start !== undefined && start <= day;
  if (reached(repealed)) return 'repealed';
  if (last !== undefined && last < day) return 'expired';
  if (from !== undefined && day < from) return 'not-yet';
  if (reached(amended)) return 'amended';
  // Without a date or a status nobody has said that it is in force.
  return from || until ? 'in-force' : null;
}

const lastDay = '9999-12-31';

/** The one of them that holds on a day. */
export const standingOn = (standings: readonly Standing[], day: string): Standing =>
  standings.findLast(({ since }) => since <= day) ?? { since: '', validity: null };

/** True for what lasts: nothing makes it undone but another text. */
export const isOver = (validity: Validity | null): boolean =>
  validity === 'repealed' || validity === 'expired';

/** The earliest day from which one of these has effect; empty for one that names no day. */
const firstDay = (documents: readonly Document[] = []): string | undefined =>
  documents
    .map(({ data }) => data.from ?? data.published ?? data.issued ?? '')
    .reduce<string | undefined>(
      (least, day) => (least === undefined || day < least ? day : least),
      undefined,
    );
