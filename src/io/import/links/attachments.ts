import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Block, Notice } from '../../../domain/import/blocks.ts';
import type { ConvertedTree } from '../../../domain/import/convert-tree.ts';
import { isLocalAddress, isOfDisk } from '../../../domain/import/links/addresses.ts';
import type { SettledTree } from '../../../domain/import/links/settle-files.ts';
import { reducePicture } from '../../attachments/clean/reduce-picture.ts';
import type { PrepareChoice } from '../prepared.ts';
import { cleanedFile } from './cleaned-file.ts';

/** Pictures of more bytes open slowly; `large-picture` warns of them as well. */
const largePicture = 2_000_000;

/** Files that come along with a text, by address, and what is to be told of them. */
export interface Attachments {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notices: readonly Notice[];
}

/** Reads and cleans the pictures and files that the text still names once furniture is gone. */
export async function attachments(
  { tree, files, missing }: SettledTree,
  { body, pictures }: Pick<ConvertedTree, 'body' | 'pictures'>,
  embedded: ReadonlyMap<string, Uint8Array>,
  { beside, keepSource }: Pick<PrepareChoice, 'beside' | 'keepSource'>,
): Promise<Attachments> {
  const taken = new Map<string, Uint8Array>();
  const absent = pictures.filter((src) => !files.has(src));
  const lost = absent.filter((src) => !isElsewhere(src)).map(nameOf);
  const unclean: string[] = [];
  const large: string[] = [];
  const reduced: string[] = [];
  let count = 0;
  for (const [src, { key, name }] of files) {
    if (!body.includes(`](${src})`)) continue;
    const disk = beside.get(key)?.disk;
    const bytes = embedded.get(key) ?? (disk === undefined ? null : await readFile(disk));
    const cleaned = bytes && (await cleanedFile(bytes, name));
    if (!cleaned) lost.push(nameOf(name));
    else {
      const isLarge = pictures.includes(src) && cleaned.bytes.length > largePicture;
      const smaller = isLarge && keepSource !== true ? await smallerPicture(cleaned.bytes, name) : null;
      taken.set(src, smaller ?? cleaned.bytes);
      count += cleaned.count;
      if (!cleaned.isCleaned) unclean.push(src);
      if (isLarge) (smaller ? reduced : large).push(src);
    }
  }
  const noAlt = [...taken.keys()].filter((src) => body.includes(`![](${src})`)).length;
  const named = missing.filter((name) => !/^https?:|^data:/i.test(name) && !absent.includes(name));
  const gone = [...new Set([...lost, ...named.map((name) => (isOfDisk(name) ? name : nameOf(name)))])];
  return {
    files: taken,
    notices: [
      ...told('no-alt', noAlt, ''),
      ...absent.filter(isElsewhere).map((src) => lostPicture(src, tree.blocks)),
      ...told('missing-files', gone.length, gone.join('、')),
      ...told('reduced-pictures', reduced.length, reduced.join('、')),
      ...told('large-pictures', large.length, large.join('、')),
      ...told('cleaned', count, ''),
      ...told('not-cleaned', unclean.length, unclean.join('、')),
    ],
  };
}

/** Whether an address is of the web or of the disk of who wrote it, not of a file that should have come along. */
const isElsewhere = (src: string): boolean =>
  isOfDisk(src) || (/^https?:/i.test(src) && !isLocalAddress(src));

const lostPicture = (src: string, blocks: readonly Block[]): Notice => {
  const block = blocks.find((one) => one.kind === 'picture' && one.src === src);
  return { kind: 'lost-picture', count: 1, detail: src, ...(block && { place: block.place }) };
};

/** A picture made smaller; null where it cannot be, or where there is no library for it. */
async function smallerPicture(bytes: Uint8Array, name: string): Promise<Uint8Array | null> {
  const smaller = await reducePicture(bytes, name).catch(() => null);
  return smaller instanceof Uint8Array && smaller.length < bytes.length ? smaller : null;
}

const told = (kind: Notice['kind'], count: number, detail: string): Notice[] =>
  count > 0 ? [{ kind, count, detail }] : [];

/** A picture that stands in the page itself has no name. */
const nameOf = (name: string): string => (name.startsWith('data:') ? 'data:' : basename(name));
