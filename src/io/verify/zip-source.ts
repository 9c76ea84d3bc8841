import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type Found, NoSiteError, type SiteSource } from './site-source.ts';

/** What tells where in a ZIP file a site or a bundle begins. */
const homes = /^(?:[^/]+\/)?(?:manifest|bundle)\.json$/;
const mostEntries = 2_000_000;

/** A site, or a bundle with one, in a ZIP file: at its root or in the one folder that holds it. */
export async function openZip(file: string): Promise<SiteSource> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(
    (error: Error) => {
      throw new NoSiteError(error.message);
    },
  );
  const entries = await entriesOf(zip).catch((error: Error) => {
    zip.close();
    throw new NoSiteError(error.message);
  });
  const home = [...entries.keys()].filter((name) => homes.test(name)).sort(byLength)[0];
  const root = home?.slice(0, home.lastIndexOf('/') + 1) ?? '';
  return {
    atOnce: 1,
    list: () =>
      new Set(
        [...entries.keys()].map((name) => (name.startsWith(root) ? name.slice(root.length) : `../${name}`)),
      ),
    read: (path, most) => readEntry(zip, entries.get(root + path), most),
    close: () => zip.close(),
  };
}

const byLength = (a: string, b: string): number => a.length - b.length;

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new Error(`${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = Buffer.from(entry.fileName).toString('utf8');
    if (name.endsWith('/')) continue;
    // Programs differ in which of two they take.
    if (entries.has(name)) throw new Error(`${name} stands in it twice`);
    entries.set(name, entry);
  }
  return entries;
}

async function readEntry(zip: ZipFile, entry: Entry | undefined, most: number): Promise<Found> {
  if (!entry) return { type: 'missing' };
  // The stream fails as soon as an entry is longer than it declares.
  if (entry.uncompressedSize > most) return { type: 'longer' };
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return { type: 'bytes', bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { type: 'unreadable', reason: (error as Error).message };
  }
}
