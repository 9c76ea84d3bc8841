import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Notice } from '../../../domain/import/blocks.ts';
import type { PrepareJob } from '../prepared.ts';
import { cleanedFile } from './cleaned-file.ts';

/** Formats of documents of their own, which stay as attachments unless that is not wanted. */
const documents: readonly string[] = ['.docx', '.pdf'];
/** Formats that stay where that is wanted; a saved page may hold programs and never does. */
const others: readonly string[] = ['.txt', '.csv', '.xlsx', '.xls'];

/** The source as attachment of its item. */
export interface KeptSource {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly fields: { readonly attachments?: readonly { readonly title: string; readonly href: string }[] };
  readonly notices: readonly Notice[];
}

/** The source of a document, cleaned, with its place below `public/`; nothing where it is not to be kept. */
export async function keptSource(
  { file, name, slug }: PrepareJob,
  keep: boolean | null,
): Promise<KeptSource> {
  const nothing = { files: new Map(), fields: {}, notices: [] };
  const ending = extname(name).toLowerCase();
  if (keep === false || !(documents.includes(ending) || (keep === true && others.includes(ending))))
    return nothing;
  const cleaned = await cleanedFile(await readFile(file), name);
  if (!cleaned) return nothing;
  // Tables of a text have names without more.
  const href = `/files/imported/${slug}${documents.includes(ending) ? '' : '-source'}${ending}`;
  const title = name.slice(0, -ending.length);
  return {
    files: new Map([[href, cleaned.bytes]]),
    fields: { attachments: [{ title, href }] },
    notices: [
      { kind: 'source-kept', count: 1, detail: href },
      ...(cleaned.count > 0 ? [{ kind: 'cleaned', count: cleaned.count, detail: '' } as const] : []),
      ...(cleaned.isCleaned ? [] : [{ kind: 'not-cleaned', count: 1, detail: href } as const]),
    ],
  };
}
