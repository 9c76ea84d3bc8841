import {
  type AmendedTexts,
  type Corpus,
  type EntryOf,
  entriesOf,
  isOf,
  type ProseSummary,
  pathOf,
  type RefusedAmendment,
  type TextState,
} from '../corpus.ts';
import { summariseProse } from '../document/summarise.ts';
import type { Prose } from '../prose/types.ts';
import { inverseRelations } from '../relations.ts';
import { isOver, standingOn, standingsOf } from '../standing.ts';
import { amend } from './amend.ts';
import type { Hindrance, Instruction } from './instruction.ts';

type Document = EntryOf<'documents'>;

/** Where texts come from and go to. */
export interface Texts {
  read(digest: string): Prose;
  /** Keeps a text; gives the name under which it is found again, and the fingerprint of its words. */
  keep(prose: Prose): Pick<ProseSummary, 'digest' | 'fingerprint'>;
  /** Stands for the words of an article that is repealed. */
  readonly omitted: string;
}

/** An instruction with the document that it means, and the day from which on it holds. */
interface Placed extends Instruction {
  readonly target: Document;
  readonly since: string;
}

/** True for a site in which one document says what becomes of the articles of another one. */
export const hasAmendments = (corpus: Corpus): boolean =>
  entriesOf(corpus, 'documents').some(({ data }) => data.amendments !== undefined);

/** All texts that amended documents were, are and will be, and what of the instructions cannot be followed. */
export function amendedTexts(corpus: Corpus, texts: Texts): AmendedTexts {
  const refused: RefusedAmendment[] = [];
  const placed: Placed[] = [];
  const place = placeIn(corpus);
  for (const decision of entriesOf(corpus, 'documents')) {
    if (decision.data.withdrawn) continue;
    for (const index of (decision.data.amendments ?? []).keys()) {
      const found = place(decision, index);
      if ('obstacle' in found) refused.push({ by: pathOf(decision), index, ...found });
      else if (found.target.prose.digest !== '') placed.push(found);
    }
  }
  const found = [...Map.groupBy(placed, ({ target }) => target)].map(([target, instructions]) => {
    const { states, refused: hindered } = statesOf(target, instructions, texts, corpus);
    refused.push(...hindered);
    return [pathOf(target), states] as const;
  });
  return { texts: new Map(found.filter(([, states]) => states.length > 1)), refused };
}

/** Finds the document and the day of an instruction. */
function placeIn(corpus: Corpus): (decision: Document, index: number) => Placed | Hindrance {
  const inverse = inverseRelations(corpus);
  return (decision, index) => {
    const { amends = [], amendments = [], from, published, issued } = decision.data;
    const { document, from: own, ...said } = amendments[index] ?? { article: '', action: 'repeal' as const };
    const path = document ?? (amends.length === 1 ? amends[0] : undefined);
    if (path === undefined) return { obstacle: 'no-document' };
    if (!amends.includes(path)) return { obstacle: 'not-amends', found: path };
    const target = corpus.byPath.get(path);
    if (!isOf(target, 'documents')) return { obstacle: 'no-document', found: path };
    const since = own ?? from ?? published ?? issued;
    if (since === undefined) return { obstacle: 'no-day' };
    if (since <= firstDay(target)) return { obstacle: 'too-early', found: firstDay(target) };
    const validity = standingOn(standingsOf(inverse, target), since).validity;
    if (target.data.withdrawn || isOver(validity)) return { obstacle: 'over', found: path };
    return { ...said, by: pathOf(decision), index, target, since };
  };
}

/** The first day on which a document is known to say what it says; empty where it names none. */
const firstDay = ({ data: { from, published, issued } }: Document): string =>
  [from, published, issued].filter((day) => day !== undefined).sort()[0] ?? '';

/** Every state of one text, day by day. */
function statesOf(
  target: Document,
  instructions: readonly Placed[],
  texts: Texts,
  { site }: Corpus,
): { states: TextState[]; refused: RefusedAmendment[] } {
  const { from } = target.data;
  // Of what was amended before it took effect the first text never did.
  const isAmendedBefore = from !== undefined && instructions.some(({ since }) => since <= from);
  const start = isAmendedBefore ? firstDay(target) : (from ?? firstDay(target));
  const states: TextState[] = [{ since: start, prose: target.prose, changes: [] }];
  const refused: RefusedAmendment[] = [];
  let prose = texts.read(target.prose.digest);
  let first = 0;
  const days = [...Map.groupBy(instructions, ({ since }) => since)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [since, ofDay] of days) {
    const next = amend(prose, ofDay, { locale: site.locale, omitted: texts.omitted, first });
    refused.push(...next.refused);
    if (next.changes.length === 0) continue;
    prose = next.prose;
    first += next.changes.length;
    states.push({ since, prose: summariseProse(texts.keep(prose), prose), changes: next.changes });
  }
  return { states, refused };
}
