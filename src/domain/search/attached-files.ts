import type { z } from 'zod';
import type { Corpus, Entry } from '../corpus.ts';
import { filesInData } from '../document/files-in-data.ts';
import { hrefOf } from '../href.ts';
import { onceEach } from '../once.ts';
import { linkedFiles } from '../revisions/linked-files.ts';
import type { ViewContext } from '../view/context.ts';
import { fill, type Labels } from '../view/labels.ts';
import type { AttachmentPart, AttachmentText } from './attachment-text.ts';
import type { SearchSection } from './document.ts';

/** A file that an item offers: its address (`/files/form.pdf`) and what it is called. */
export interface AttachedFile {
  readonly path: string;
  readonly title: string;
}

/** Formats of documents; pictures, sound and data have no text to be read. */
const documentFormats = /\.(?:pdf|docx?|wps|rtf|ofd|xlsx?|et|csv|txt|pptx?)$/i;

/** Documents that an item offers or links to, each once. */
export const attachedFiles = ({ schemas }: Pick<Corpus, 'schemas'>, entry: Entry): readonly AttachedFile[] =>
  ofSchema(schemas[entry.collection])(entry);

const ofSchema = onceEach((schema: z.ZodType) =>
  onceEach((entry: Entry) => {
    const titles = new Map(filesInData(schema, entry.data).map(({ path, title }) => [path, title]));
    const paths = [...titles.keys(), ...linkedFiles(schema, entry, entry.data, entry.prose.references)];
    return [...new Set(paths)]
      .filter((path) => documentFormats.test(path))
      .map((path) => ({ path, title: titles.get(path) ?? path.slice(path.lastIndexOf('/') + 1) }));
  }),
);

/** Every document that is offered, each once, with the file of the first item that does. */
export function offeredFiles(corpus: Corpus): { readonly file: string; readonly path: string }[] {
  const files = new Map<string, string>();
  for (const entry of corpus.entries)
    for (const { path } of attachedFiles(corpus, entry)) if (!files.has(path)) files.set(path, entry.file);
  return [...files].map(([path, file]) => ({ file, path }));
}

/** The text of the files of an item, parted by page or sheet; `texts` holds what was read of each. */
export function attachedSections(
  { corpus, labels }: Pick<ViewContext, 'corpus' | 'labels'>,
  entry: Entry,
  texts: ReadonlyMap<string, AttachmentText>,
): SearchSection[] {
  if (entry.data.withdrawn) return [];
  return attachedFiles(corpus, entry).flatMap((file) => {
    const text = texts.get(file.path);
    if (text?.outcome !== 'read') return [];
    return text.parts.map((part) => sectionOf(file, part, labels));
  });
}

function sectionOf({ path, title }: AttachedFile, part: AttachmentPart, { search }: Labels): SearchSection {
  const { blocks } = part;
  switch (part.kind) {
    case 'page':
      return {
        id: null,
        heading: fill(search.attachedPage, { title, n: part.number }),
        page: `${hrefOf(path)}#page=${part.number}`,
        blocks,
      };
    case 'sheet':
      return {
        id: null,
        heading: fill(search.attachedSheet, { title, name: part.name }),
        page: hrefOf(path),
        blocks,
      };
    case 'whole':
      return { id: null, heading: fill(search.attached, { title }), page: hrefOf(path), blocks };
  }
}
