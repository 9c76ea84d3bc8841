import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampFile } from '../../domain/manifest/places.ts';
import { formatStatement, type Statement } from '../../domain/manifest/statement.ts';
import { writeNew } from '../files/write-file.ts';
import type { OutputSnapshot } from '../publish/output-snapshot.ts';
import { checkStamp, mostOfStamp, stampQuery } from '../verify/time-stamp.ts';

/** The address of the authority that stamps publications with its time; null where none is asked. */
export const stampAuthority = (): string | null => process.env.GONGKAI_TIME_STAMP_URL || null;

/** An authority that does not answer in so many milliseconds is not waited for. */
const patience = 15_000;

/**
 * Puts a time stamp (RFC 3161) of a publication beside it, or takes away an old one; gives why there is none though an
 * authority was asked. What is published does not depend on it.
 */
export async function stampStatement(
  output: OutputSnapshot,
  statement: Statement,
  authority: string | null,
): Promise<string | null> {
  const file = join(output.folder, stampFile);
  const asked = authority === null ? null : await stampOf(statement, authority);
  if (asked && 'stamp' in asked) writeNew(file, asked.stamp);
  else rmSync(file, { force: true });
  output.touch(stampFile);
  return asked && 'reason' in asked ? asked.reason : null;
}

type Answer = { readonly stamp: Uint8Array } | { readonly reason: string };

async function stampOf(statement: Statement, authority: string): Promise<Answer> {
  const bytes = Buffer.from(formatStatement(statement));
  try {
    const answer = await fetch(authority, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body: new Uint8Array(stampQuery(bytes)),
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) return { reason: `HTTP ${answer.status}` };
    if (Number(answer.headers.get('content-length') ?? 0) > mostOfStamp) return { reason: 'too long' };
    const stamp = new Uint8Array(await answer.arrayBuffer());
    const checked = checkStamp(bytes, stamp, null);
    if (checked.type === 'good') return { stamp };
    return { reason: checked.type === 'bad' ? checked.reason : 'openssl' };
  } catch (error) {
    const { message, cause } = error as Error;
    return { reason: cause instanceof Error ? cause.message : message };
  }
}
