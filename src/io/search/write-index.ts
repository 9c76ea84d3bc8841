import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { indexFolder, type SearchDocument, type SearchText, textFile } from '../../domain/search/document.ts';
import { layOut, namePlace, titlePlace } from '../../domain/search/layout.ts';
import { latinToken } from '../../domain/search/tokens.ts';
import { digest } from '../digest.ts';
import type { KeyedDocument } from './kept-documents.ts';
import { writePagefind } from './pagefind-files.ts';
import { Pending } from './pending.ts';
import { PostingLists } from './posting-lists.ts';
import { soundsOf } from './sounds.ts';

/** Files that are written at a time. */
const filesAtOnce = 64;

/** An index as it stands on disk. */
export interface WrittenIndex {
  readonly generation: string;
  /** Paths below the output folder. */
  readonly files: readonly string[];
}

/** Writes the index of some documents, and their texts, below an output folder; `prefix` stands before the numbers of the records. */
export async function writeIndex(
  documents: readonly KeyedDocument[],
  { output, prefix, version }: { output: string; prefix: string; version: string },
): Promise<WrittenIndex> {
  const generation = digest(JSON.stringify([version, prefix, documents.map(({ key }) => key)]), 8);
  const folder = indexFolder(generation);
  // Files that are public already are never written into: they are made anew.
  const texts = join(output, dirname(textFile(generation, 0, 0)));
  for (const old of [texts, join(output, folder, 'index')]) {
    rmSync(old, { recursive: true, force: true });
    mkdirSync(old, { recursive: true });
  }
  const lists = new PostingLists();
  const paths: string[] = [];
  const writes = new Pending(filesAtOnce);
  for (const keyed of documents) {
    const document = keyed.document();
    const record = lists.begin();
    const parts = layOut(document, lists);
    addSounds(lists, document);
    for (const [part, sections] of parts.entries()) {
      const { url, title, date, kind, body, state } = document;
      const path = textFile(generation, record, part);
      const text: SearchText = { url, title, date, kind, body, state, sections };
      await writes.add(writeFile(join(output, path), JSON.stringify(text)));
      paths.push(path);
    }
  }
  await writes.all();
  const files = await writePagefind(join(output, folder), { lists, size: documents.length, prefix });
  return { generation, files: [...files.map((path) => folder + path), ...paths] };
}

/** Titles and names are found by their sound as well, as if it stood where they stand. */
function addSounds(lists: PostingLists, { title, names }: SearchDocument): void {
  for (const sound of new Set(soundsOf(title, 'title'))) lists.word(latinToken(sound), titlePlace);
  for (const name of new Set(names.flatMap((person) => soundsOf(person, 'person'))))
    lists.word(latinToken(name), namePlace);
}
