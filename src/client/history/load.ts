import type { Comparable } from '../../domain/revisions/compare/compare.ts';
import type { FieldChange } from '../../domain/revisions/compare/data.ts';
import { type CollectionName, schemas } from '../../domain/schema/collections.ts';
import { localeOf } from '../../domain/text/locale.ts';
import type { HistoryFacts } from '../../domain/view/history/documents.ts';
import { itemsNamed, type Naming, type Titled } from '../../domain/view/history/names.ts';
import { labelsFor } from '../../labels/index.ts';
import { pageNumbers } from '../page-numbers.ts';

/** A JSON file; throws when it is not there. */
export async function loadJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** Versions of an item and the times they were public, from the file that tells them. */
export const loadHistory = async (url: string): Promise<HistoryFacts> =>
  (await loadJson(url)) as HistoryFacts;

/** One version, ready to be compared. */
export const loadVersion = async (item: string, n: number): Promise<Comparable> =>
  (await loadJson(`${item}v/${n}.json`)) as Comparable;

/**
 * Address, below that of the item, of the version that was public at the end of a day (ISO date); null when there was
 * none.
 */
export function versionOn({ revisions }: HistoryFacts, day: string): string | null {
  const found = revisions.findLast(({ fromDay }) => fromDay <= day);
  if (!found || (found.untilDay !== null && found.untilDay <= day) || !found.url) return null;
  return found === revisions.at(-1) ? '' : `v/${found.n}/`;
}

/** More items than a change of one item names. */
const mostTitles = 40;

/** Titles of items by their paths, as far as they can be had; `home` is the address of the site. */
async function loadTitles(home: string, items: readonly string[]): Promise<Map<string, Titled>> {
  const loaded = await Promise.allSettled(
    items.slice(0, mostTitles).map(async (item) => {
      const { title } = (await loadJson(`${home}${item}/document.json`)) as { title: string };
      return [item, { data: { title } }] as const;
    }),
  );
  return new Map(loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}

/** The same words, with the titles of the items that changes name. */
export const withTitles = async (
  naming: Naming,
  home: string,
  changes: readonly FieldChange[],
): Promise<Naming> => ({
  ...naming,
  corpus: { byPath: await loadTitles(home, itemsNamed(changes)) },
});

/** Words with which changes are named. */
export async function loadNaming(locale: string, item = '/pages/'): Promise<Naming> {
  const collection = item.split('/').find((part) => Object.hasOwn(schemas, part)) as
    | CollectionName
    | undefined;
  return {
    labels: labelsFor(localeOf(locale), pageNumbers()),
    schema: schemas[collection ?? 'pages'],
    corpus: { byPath: new Map() },
  };
}
