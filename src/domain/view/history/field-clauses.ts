import { ownValue } from '../../own-value.ts';
import type { FieldChange } from '../../revisions/compare/data.ts';
import { fill } from '../labels.ts';
import { changeClause, changedValue, type Naming } from './names.ts';

/** Lists whose entries came with a word of their own, by the label that says so. */
const wordOfList = {
  aliases: 'addedAliases',
  postings: 'addedPostings',
  lifeEvents: 'addedLifeEvents',
  amendments: 'addedAmendments',
  replaces: 'addedReplaces',
  repeals: 'addedRepeals',
} as const;
type Word = (typeof wordOfList)[keyof typeof wordOfList] | 'saidRequired' | 'saidOptional';

/** Changes of fields in clauses, in their order; what came to one list is one clause: 补充了又称“低保”“吃低保”. */
export function fieldClauses(naming: Naming, changes: readonly FieldChange[]): string[] {
  const { history } = naming.labels;
  const came = new Map<Word, string[]>();
  const clauses = changes.map((change) => {
    const word = wordOf(change);
    if (word === null) return () => changeClause(naming, change);
    const known = came.get(word);
    const names = known ?? [];
    came.set(word, names);
    names.push(`“${nameOf(naming, change)}”`);
    return known ? null : () => fill(history[word], { names: inRow(naming, names) });
  });
  return clauses.flatMap((clause) => (clause ? [clause()] : []));
}

const inRow = ({ labels: { history } }: Naming, [first = '', ...others]: readonly string[]): string =>
  others.reduce((names, next) => fill(history.quotedPair, { names, next }), first);

/** What came by its name, or by the first of its fields. */
const nameOf = (naming: Naming, change: FieldChange): string =>
  change.names.at(-1) ?? changedValue(naming, change, change.after).split('；', 1).join();

function wordOf({ path, names, before, after }: FieldChange): Word | null {
  if (before !== null || after === null) return null;
  if (path.at(-1) === 'required' && typeof after === 'boolean' && names.length > 0)
    return after ? 'saidRequired' : 'saidOptional';
  return path.length === 2 ? (ownValue(wordOfList, String(path[0])) ?? null) : null;
}
