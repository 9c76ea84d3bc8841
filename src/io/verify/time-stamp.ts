import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What became of a look at a time stamp (RFC 3161). */
export type StampCheck =
  /** A stamp of these bytes; `trusted` when one of the given authorities vouches for it. `time` as the stamp has it. */
  | { readonly type: 'good'; readonly time: string; readonly trusted: boolean }
  /** No stamp, one of other bytes, or one for which none of the given authorities vouches. */
  | { readonly type: 'bad'; readonly reason: string }
  /** There is no `openssl`. */
  | { readonly type: 'no-program' };

/** No answer of an authority is longer. */
export const mostOfStamp = 256 * 1024;

/** Gives what an authority is asked, as `application/timestamp-query`; throws with words of `openssl`. */
export function stampQuery(bytes: Uint8Array): Uint8Array {
  return inFolder({ bytes }, (names) => {
    const query = openssl(['-query', '-data', names.bytes, '-sha256', '-cert']);
    if (query.status !== 0) throw new Error(query.error?.message ?? lastLine(query.stderr.toString()));
    return new Uint8Array(query.stdout);
  });
}

/** Holds an answer of an authority against bytes, and against certificates (PEM) of authorities that are trusted. */
export function checkStamp(bytes: Uint8Array, stamp: Uint8Array, authorities: Uint8Array | null): StampCheck {
  return inFolder({ bytes, stamp, authorities: authorities ?? new Uint8Array() }, (names): StampCheck => {
    const shown = openssl(['-reply', '-in', names.stamp, '-text']);
    if ((shown.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return { type: 'no-program' };
    if (shown.status !== 0) return { type: 'bad', reason: lastLine(shown.stderr.toString()) };
    const text = shown.stdout.toString();
    const time = /^Time stamp: (.*)$/m.exec(text)?.[1] ?? '';
    if (time === '' || stampedDigest(text) !== createHash('sha256').update(bytes).digest('hex'))
      return { type: 'bad', reason: /^Status description: (.*)$/m.exec(text)?.[1] ?? 'message imprint' };
    if (!authorities) return { type: 'good', time, trusted: false };
    const files = ['-data', names.bytes, '-in', names.stamp, '-CAfile', names.authorities];
    const checked = openssl(['-verify', ...files]);
    return checked.status === 0
      ? { type: 'good', time, trusted: true }
      : { type: 'bad', reason: lastLine(checked.stderr.toString()) };
  });
}

/** The digest that a stamp is of, as `openssl` prints it: sixteen bytes a line, and the same as characters. */
function stampedDigest(text: string): string {
  if (!/^Hash Algorithm: sha256$/m.test(text)) return '';
  const [, block = ''] = /^Message data:\n((?: {4}[0-9a-f]{4} - .*\n)+)/m.exec(text) ?? [];
  return block
    .split('\n')
    .map((line) =>
      (/^ {4}[0-9a-f]{4} - ((?:[0-9a-f]{2}[ -]){16})/.exec(line)?.[1] ?? '').replace(/[ -]/g, ''),
    )
    .join('');
}

const openssl = (options: readonly string[]) =>
  spawnSync('openssl', ['ts', ...options], { maxBuffer: 8 * mostOfStamp });

/** Puts bytes into files of a folder that is gone afterwards. */
function inFolder<Name extends string, Result>(
  files: Readonly<Record<Name, Uint8Array>>,
  use: (names: Readonly<Record<Name, string>>) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  try {
    const names = Object.keys(files).map((name) => {
      writeFileSync(join(folder, name), files[name as Name]);
      return [name, join(folder, name)];
    });
    return use(Object.fromEntries(names) as Record<Name, string>);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
