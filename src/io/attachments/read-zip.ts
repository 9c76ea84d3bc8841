import type { AttachmentPart, Hidden } from '../../domain/search/attachment-text.ts';
import { checkZip } from './check-zip.ts';
import { type Format, formatOf, type ReadFile } from './formats.ts';

/** Files within an archive that are read; archives within it are not. */
const read = /\.(?:pdf|docx|xlsx?|csv|txt|jpe?g|png|webp|tiff?)$/i;

/** The files of an archive, one after the other; what cannot be read is passed over. */
export async function readZip(
  bytes: Uint8Array,
  readAs: (format: Format, bytes: Uint8Array) => ReadFile | Promise<ReadFile>,
): Promise<ReadFile> {
  const parts: AttachmentPart[] = [];
  const hidden: Hidden[] = [];
  const buried: string[] = [];
  for (const [path, inner] of await checkZip(bytes, read)) {
    const format = formatOf(path);
    const file = format ? await readOrNull(() => readAs(format, inner)) : null;
    if (!file) continue;
    parts.push(...file.parts.map(({ blocks }) => ({ kind: 'sheet' as const, name: path, blocks })));
    hidden.push(...file.hidden);
    buried.push(path, ...file.buried);
  }
  return { parts, hidden, buried };
}

async function readOrNull(readIt: () => ReadFile | Promise<ReadFile>): Promise<ReadFile | null> {
  try {
    return await readIt();
  } catch {
    return null;
  }
}
