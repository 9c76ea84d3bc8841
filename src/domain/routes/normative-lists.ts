import { byDateDescending, type Corpus, type EntryOf, entriesOf } from '../corpus.ts';
import { onceEach } from '../once.ts';
import { inverseRelations } from '../relations.ts';
import { type Validity, validityOn } from '../standing.ts';
import { pagePath, pagesOf } from './list-parts.ts';

type Document = EntryOf<'documents'>;

/** How normative documents are told apart; those that nobody has said anything of stand for themselves. */
export const normativeGroups = ['in-force', 'not-yet', 'expired', 'repealed', 'unstated'] as const;
export type NormativeGroup = (typeof normativeGroups)[number];

/** A list of normative documents by their validity on the day of the site. */
export interface NormativeAddress {
  readonly type: 'normative';
  readonly path: string;
  readonly group: NormativeGroup;
  readonly page: number;
}

export const normativePath = '/documents/validity/';
/** What is in force stands at the plain path. */
export const groupPath = (group: NormativeGroup): string =>
  group === 'in-force' ? normativePath : `${normativePath}${group}/`;

const groupOf = (validity: Validity | null): NormativeGroup =>
  // What is amended, or invalid in part, is in force for the rest.
  validity === null
    ? 'unstated'
    : validity === 'amended' || validity === 'partly-invalid'
      ? 'in-force'
      : validity;

/** The normative documents of each group, the newest first. Whoever shows them shows the day as well. */
export const normativeLists: (corpus: Corpus) => ReadonlyMap<NormativeGroup, readonly Document[]> = onceEach(
  (corpus: Corpus) => {
    const all = entriesOf(corpus, 'documents').filter(
      ({ data }) => data.genre === 'normative' && !data.withdrawn,
    );
    const inverse = all.length > 0 ? inverseRelations(corpus) : null;
    const lists = new Map<NormativeGroup, Document[]>();
    for (const document of [...all].sort(byDateDescending)) {
      if (!inverse) break;
      const group = groupOf(validityOn(inverse, document, corpus.today));
      const list = lists.get(group);
      if (list) list.push(document);
      else lists.set(group, [document]);
    }
    return lists;
  },
);

/** Groups that have a list: all four of the law where there is any normative document, and what is in none. */
export function listedGroups(corpus: Corpus): readonly NormativeGroup[] {
  const lists = normativeLists(corpus);
  if (lists.size === 0) return [];
  return normativeGroups.filter((group) => group !== 'unstated' || lists.has(group));
}

export const normativeAddresses = (corpus: Corpus): NormativeAddress[] =>
  listedGroups(corpus).flatMap((group) =>
    pagesOf(normativeLists(corpus).get(group)?.length ?? 0).map(
      (page) =>
        ({
          ...{ type: 'normative', path: pagePath(groupPath(group), page), group, page },
        }) as const,
    ),
  );
