import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a signature of ours is for: it counts for nothing else. */
const namespace = 'gongkai';

/** What became of a look at a signature. */
export type SignatureCheck =
  | { readonly type: 'good'; readonly signer: string }
  /** Signed by a key that is not among those allowed, or no signature of these bytes. */
  | { readonly type: 'bad'; readonly reason: string }
  /** There is no `ssh-keygen`. */
  | { readonly type: 'no-program' };

/** Holds a signature of `ssh-keygen -Y sign` against bytes and a file of allowed signers. */
export function checkSignature(
  bytes: Uint8Array,
  signature: Uint8Array,
  signers: Uint8Array,
): SignatureCheck {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  try {
    const [signed, allowed] = [join(folder, 'signature'), join(folder, 'signers')];
    writeFileSync(signed, signature);
    writeFileSync(allowed, signers);
    const run = (options: readonly string[], input: Uint8Array) =>
      spawnSync('ssh-keygen', ['-Y', ...options, '-s', signed], { input, encoding: 'utf8' });
    const found = run(['find-principals', '-f', allowed], new Uint8Array());
    if ((found.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return { type: 'no-program' };
    const signer = found.stdout.split('\n')[0]?.trim() ?? '';
    if (found.status !== 0 || signer === '') return { type: 'bad', reason: lastLine(found.stderr) };
    const checked = run(['verify', '-f', allowed, '-I', signer, '-n', namespace], bytes);
    return checked.status === 0
      ? { type: 'good', signer }
      : { type: 'bad', reason: lastLine(checked.stderr || checked.stdout) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Signs a text with a key: a file with the private one, or with a public one of which an agent has the other half. */
export function sign(text: string, key: string): string {
  const { status, stdout, stderr, error } = spawnSync(
    'ssh-keygen',
    ['-Y', 'sign', '-n', namespace, '-f', key],
    {
      input: text,
      encoding: 'utf8',
    },
  );
  if (status === 0) return stdout;
  throw new Error(error?.message ?? lastLine(stderr));
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
