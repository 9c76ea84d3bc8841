import type { Entry } from '../../domain/corpus.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Mentions } from '../../domain/wording/mentions/mentions.ts';
import { openKeptRows } from './kept-rows.ts';
import { type PackedEdits, packEdits, unpackEdits } from './packed-edits.ts';

/** What reading one document gave. */
export interface ReadFile {
  /** Digest of the bytes; null where they could not be read. */
  readonly contents: string | null;
  readonly entry: Entry | null;
  readonly findings: readonly Finding[];
  /** What it says that only other files can confirm. */
  readonly mentions?: Mentions;
}

/** The same with what tells, without reading it, that the file is still as it was. */
export interface CachedDocument extends ReadFile {
  /** Of `stampAt`; empty where it does not tell. */
  readonly stamp: string;
}

/** As it is kept. */
interface KeptDocument extends Omit<CachedDocument, 'findings'> {
  readonly findings: readonly (Omit<Finding, 'edits'> & { readonly edits?: PackedEdits })[];
}

/** Results of reading by file; only those used since opening are saved again. */
export interface ParseCache {
  get(file: string): CachedDocument | undefined;
  /** Notes what stands in a file now. */
  set(file: string, document: CachedDocument): void;
  save(): void;
}

/** Files whose stamps alone are new are read again next time: as many as this are worth a new cache file. */
const manyStamps = 100;

/**
 * Opens the folder in which results are kept; what is missing, cut off or of another version counts as empty. Nothing
 * of what is gone stays in it.
 */
export function openParseCache(folder: string, version: string): ParseCache {
  const rows = openKeptRows<KeptDocument>(folder, version);
  // A row that came from here is not packed again.
  const known = new WeakMap<CachedDocument, KeptDocument>();
  let [changed, stamps, used] = [false, 0, 0];
  return {
    get(file) {
      const row = rows.get(file);
      if (!row) return undefined;
      const document = unpacked(row);
      known.set(document, row);
      return document;
    },
    set(file, document) {
      const before = rows.get(file);
      if (!before || before.contents === null || before.contents !== document.contents) changed = true;
      else if (before.stamp !== document.stamp) stamps++;
      used++;
      rows.set(file, known.get(document) ?? packed(document));
    },
    save() {
      if (changed || stamps >= manyStamps || used !== rows.size) rows.save();
    },
  };
}

const packed = ({ findings, ...document }: CachedDocument): KeptDocument => ({
  ...document,
  findings: findings.map(({ edits, ...finding }) =>
    edits ? { ...finding, edits: packEdits(edits) } : finding,
  ),
});

const unpacked = ({ findings, ...document }: KeptDocument): CachedDocument => ({
  ...document,
  findings: findings.map(({ edits, ...finding }) =>
    edits ? { ...finding, edits: unpackEdits(edits) } : finding,
  ),
});
