import { createReadStream, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { WARCParser, type WARCRecord } from 'warcio';
import { type Collected, formatName, foundNothing, type SourceFile } from './source-file.ts';
import { archiveLimits } from './zip.ts';

/** What a crawler kept of a site: the answers of the server that are pages and files, the last of each address. */
export async function filesOfWarc(path: string, shown: string, folder: string): Promise<Collected> {
  const found = new Map<string, SourceFile>();
  let [left, count]: [number, number] = [archiveLimits.unpacked, 0];
  try {
    for await (const record of new WARCParser(createReadStream(path))) {
      const url = addressOf(record);
      if (url === null) continue;
      const bytes = await contentOf(record, left);
      if (bytes === null || ++count > archiveLimits.entries)
        return foundNothing(shown, 'archive-too-large', url);
      left -= bytes.length;
      const name = formatName(new URL(url).pathname, record.httpHeaders?.headers.get('content-type') ?? null);
      const disk = join(folder, `${count}${/^\.[a-z0-9]{1,8}$/i.exec(extname(name))?.[0] ?? ''}`);
      writeFileSync(disk, bytes, { flag: 'wx' });
      found.set(url, { disk, path: `${shown} ${url}`, name, url, mirrored: true });
    }
  } catch {
    return foundNothing(shown, 'damaged');
  }
  return found.size === 0
    ? foundNothing(shown, 'nothing-here')
    : { files: [...found.values()], problems: [] };
}

/** Address of an answer that gave something; null for all other records. */
function addressOf({ warcType, warcTargetURI, httpHeaders }: WARCRecord): string | null {
  const isAnswer = warcType === 'response' && Number(httpHeaders?.statusCode) === 200;
  const url = URL.parse(warcTargetURI ?? '');
  return (isAnswer || warcType === 'resource') && url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** What a server sent, without the coding in which it sent it; null when it is more than so many bytes. */
async function contentOf(record: WARCRecord, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record.contentReader) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
