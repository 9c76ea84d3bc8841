import type { ItemHistory, Revision, SiteHistory } from '../revisions/history.ts';
import { type Ledger, lostKey, type RecordedVersion } from './ledger.ts';

/** Something that was published and is not what it was. */
export interface Breach {
  readonly item: string;
  readonly n: number;
  /** The version is nowhere, or another text stands under its number. */
  readonly kind: 'gone' | 'other';
  readonly commit: string;
}

/** Finds the history that answers for an item: its own, that of the item it became, by git or by the ledger. */
export function historiesByName(
  histories: readonly ItemHistory[],
  ledger: Ledger,
): (item: string) => ItemHistory | null {
  const former = histories.flatMap((history) => history.former.map((old) => [old, history] as const));
  const byName = new Map([...former, ...histories.map((history) => [history.item, history] as const)]);
  return (item) => {
    // As many steps as there are lines: a circle of renames ends too.
    let name = item;
    for (let steps = ledger.moved.size; !byName.has(name) && steps > 0; steps--)
      name = ledger.moved.get(name) ?? name;
    return byName.get(name) ?? null;
  };
}

/** Holds a history against the ledger: versions that are nowhere or say something else, in order of item and number. */
export function compareLedger(
  ledger: Ledger,
  { items }: SiteHistory,
  redirected: ReadonlySet<string>,
): Breach[] {
  const find = historiesByName(items, ledger);
  return [...ledger.versions].flatMap(([item, lines]) => {
    if (redirected.has(`/${item}/`)) return [];
    const history = find(item);
    return lines.flatMap((line): Breach[] => {
      if (ledger.lost.has(lostKey(item, line.n))) return [];
      const kind = breachOf(line, history?.revisions[line.n - 1]);
      return kind ? [{ item, n: line.n, kind, commit: line.commit }] : [];
    });
  });
}

function breachOf({ blob }: RecordedVersion, revision: Revision | undefined): Breach['kind'] | null {
  if (!revision || revision.lost) return 'gone';
  // Hidden by the site, or blotted out in the ledger.
  if (revision.redacted || blob === null) return null;
  return blob === revision.blob || revision.alike?.includes(blob) ? null : 'other';
}
