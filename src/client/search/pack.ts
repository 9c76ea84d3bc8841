import { Inflate } from 'fflate';
import { type ListPacks, listPackFile, listSlices, type Slice } from '../../domain/search/packs.ts';

/** Whole packs that are held in memory at most, of servers that send no ranges. */
const mostWhole = 24;
const whole = new Map<string, Promise<Uint8Array>>();
/** Origins whose servers sent a whole file where a range of it was asked. */
const rangeless = new Set<string>();

/**
 * The bytes of a slice of the pack at an address. Where a server sends no ranges the whole pack is fetched, once.
 * Throws when the pack is not there or holds less.
 */
export async function readSlice(address: string, { start, size }: Pick<Slice, 'start' | 'size'>) {
  const { origin } = new URL(address);
  const bytes = rangeless.has(origin) ? null : await range(address, start, size);
  if (bytes) return bytes;
  const all = await wholePack(address);
  // Where nothing at all came the network was away, and says nothing of the server.
  rangeless.add(origin);
  if (all.length < start + size) throw new Error(`${address} is cut off.`);
  return all.subarray(start, start + size);
}

/** JSON of a slice, which is compressed (deflate). */
export async function readJson(address: string, slice: Pick<Slice, 'start' | 'size'>): Promise<unknown> {
  return JSON.parse(inflated(await readSlice(address, slice)));
}

/** Bytes of a piece of text at most, and so many compressed ones at a time: another site may send a bomb. */
const [mostOfText, step] = [16_000_000, 4096];

function inflated(bytes: Uint8Array): string {
  const [inflate, decoder] = [new Inflate(), new TextDecoder()];
  let [size, text] = [0, ''];
  inflate.ondata = (chunk) => {
    size += chunk.length;
    if (size > mostOfText) throw new Error('A text of a pack is too long.');
    text += decoder.decode(chunk, { stream: true });
  };
  for (let at = 0; at < bytes.length; at += step)
    inflate.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return text + decoder.decode();
}

/**
 * A range of bytes; null where the server sends the whole instead, or is of another site that older browsers must ask
 * for leave to ask for ranges.
 */
async function range(address: string, start: number, size: number): Promise<Uint8Array | null> {
  // The name of a pack says what it holds: what a browser has of it is right.
  const headers = { Range: `bytes=${start}-${start + size - 1}` };
  const response = await fetch(address, { headers }).catch(() => null);
  if (!response || response.status === 200) {
    await response?.body?.cancel();
    return null;
  }
  if (response.status !== 206) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length !== size) throw new Error(`${address} is cut off.`);
  return bytes;
}

function wholePack(address: string): Promise<Uint8Array> {
  const known = whole.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  loading.catch(() => whole.delete(address));
  whole.set(address, loading);
  for (const oldest of whole.keys()) if (whole.size > mostWhole) whole.delete(oldest);
  return loading;
}

/** Where the files of lists stand, by the folder in which the engine looks for them by number. */
const lists = new Map<string, { readonly base: string; readonly slices: readonly Slice[] }>();
const listFile = /^(.*\/)index\/(\d+)\.pf_index$/;

/** The lists of the index in this folder (an absolute address) stand in packs below the base of its site. */
export function useListPacks(folder: string, base: string, packs: ListPacks): void {
  lists.set(folder, { base, slices: listSlices(packs) });
}

/** Answers the engine, which asks for files of lists by number, from packs. To be called once, in a worker. */
export function servePackedLists(): void {
  const fetchAny = self.fetch.bind(self);
  self.fetch = async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    const [, folder = '', number = ''] = listFile.exec(address) ?? [];
    const known = lists.get(folder);
    const slice = known?.slices[Number(number)];
    if (!known || !slice) return fetchAny(input, options);
    const bytes = await readSlice(known.base + listPackFile(slice.pack), slice);
    return new Response(Uint8Array.from(bytes));
  };
}
