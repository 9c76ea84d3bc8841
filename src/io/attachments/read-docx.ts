import mammoth from 'mammoth';
import type { AttachmentPart } from '../../domain/search/attachment-text.ts';
import { checkZip } from './check-zip.ts';
import { containerOf, wrapsEncrypted } from './containers.ts';
import { tidy } from './tidy.ts';
import { UnreadableError } from './unreadable-error.ts';

/** Paragraphs of a Word document, those in tables and text boxes as well. */
export async function readDocx(bytes: Uint8Array): Promise<AttachmentPart[]> {
  const container = containerOf(bytes);
  if (container === 'compound')
    throw wrapsEncrypted(bytes)
      ? new UnreadableError('encrypted', 'it has a password')
      : new UnreadableError('unknown-format', 'a document of Word before 2007');
  if (container === null) throw new UnreadableError('damaged', 'not a zip');
  await checkZip(bytes);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return [
    {
      kind: 'whole',
      blocks: value
        .split(/\n{2,}/)
        .map(tidy)
        .filter(Boolean),
    },
  ];
}
