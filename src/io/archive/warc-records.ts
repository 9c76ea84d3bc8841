import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../manifest/file-digests.ts';

/** What was answered to whoever asked for an address. */
export interface Answer {
  readonly url: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A record of WARC 1.1 (ISO 28500:2017), compressed on its own, so that it can be read without those before it. */
export interface WarcRecord {
  readonly bytes: Uint8Array;
  /** Digest of what was answered, as records and indexes name it. */
  readonly digest: string;
}

/** What says of all records behind it what wrote them; the moment is ISO 8601 in UTC. */
export const infoRecord = (software: string, moment: string): WarcRecord =>
  record(
    { 'WARC-Type': 'warcinfo', 'WARC-Date': moment, 'Content-Type': 'application/warc-fields' },
    Buffer.from(`software: ${software}\r\nformat: WARC File Format 1.1\r\n`),
    null,
  );

/** An answer of a web server. */
export function answerRecord({ url, type, bytes }: Answer, moment: string): WarcRecord {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  const fields = {
    ...{ 'WARC-Type': 'response', 'WARC-Date': moment, 'WARC-Target-URI': url },
    'Content-Type': 'application/http; msgtype=response',
  };
  return record(fields, Buffer.concat([Buffer.from(head), bytes]), bytes);
}

function record(
  fields: Readonly<Record<string, string>>,
  block: Uint8Array,
  payload: Uint8Array | null,
): WarcRecord {
  const digest = payload ? `sha256:${sha256(payload)}` : '';
  const lines = Object.entries({
    ...fields,
    'WARC-Record-ID': `<urn:uuid:${nameOf(JSON.stringify(fields) + digest)}>`,
    ...(payload ? { 'WARC-Payload-Digest': digest } : {}),
    'WARC-Block-Digest': `sha256:${sha256(block)}`,
    'Content-Length': String(block.length),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`);
  const bytes = gzipSync(Buffer.concat([head, block, Buffer.from('\r\n\r\n')]));
  // The system that wrote it is no part of what is said.
  bytes[9] = 255;
  return { bytes, digest };
}

/** A name that the same record always has (UUID of version 8, RFC 9562). */
function nameOf(said: string): string {
  const bytes = createHash('sha256').update(said).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
