import { type Corpus, type Entry, type EntryOf, isOf, pathOf, urlOf } from '../corpus.ts';
import { onceEach } from '../once.ts';
import type { Address } from './address.ts';

const folder = '/id/';

/** Documents that bind and are cited for years by their number. */
export const binds = (entry: Entry): entry is EntryOf<'documents'> =>
  isOf(entry, 'documents') && ['normative', 'statute'].includes(entry.data.genre);

/**
 * The address of a document by its number, whatever its file is called: `云政发〔2022〕3号` stands at
 * `/id/云政发-2022-3号/`. Signs and letter case make no difference.
 */
export const identifierPath = (number: string): string =>
  `${folder}${number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}/`;

/** Digits that are not mistaken for each other, as Douglas Crockford wrote numbers to the base of 32. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** An address to be typed from paper: six digits that come of the path of an item alone. */
export function shortPath(item: string): string {
  // FNV-1a: no secret is kept by it, but names that are alike have codes that are not.
  let code = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(item)) code = Math.imul(code ^ byte, 0x01000193) >>> 0;
  const typed = Array.from({ length: 6 }, (_, at) => digits[(code >>> (5 * at)) & 31]);
  return `${folder}${typed.join('')}/`;
}

/** What stands for an item for good; a document that is cited and hangs on a board has both. */
function pathsOf(entry: Entry): string[] {
  const number = binds(entry) ? entry.data.number : undefined;
  return [
    ...(number ? [identifierPath(number)] : []),
    ...(entry.data.postings?.length ? [shortPath(urlOf(entry))] : []),
  ];
}

/** Items by what stands for them; what would stand for two stands for none. */
const identified: (corpus: Corpus) => ReadonlyMap<string, Entry> = onceEach((corpus: Corpus) => {
  const found = new Map<string, Entry | null>();
  for (const entry of corpus.entries)
    for (const path of pathsOf(entry)) found.set(path, found.has(path) ? null : entry);
  return new Map([...found].flatMap(([path, entry]) => (entry ? [[path, entry] as const] : [])));
});

const samePath = (found: Entry | undefined, entry: Entry): boolean =>
  found !== undefined && pathOf(found) === pathOf(entry);

/** The address by number, else the short one; null for an item that has neither. */
export const lastingPathOf = (corpus: Corpus, entry: Entry): string | null =>
  pathsOf(entry).find((path) => samePath(identified(corpus).get(path), entry)) ?? null;

/** Pages that lead from what stands for an item to where it stands. */
export const identifierAddresses = (corpus: Corpus): Address[] =>
  [...identified(corpus)].map(([path, entry]) => ({
    ...({ type: 'moved', path } as const),
    target: { path: urlOf(entry), title: entry.data.title },
  }));
