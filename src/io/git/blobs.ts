import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gitEnvironment } from './run-git.ts';

/** Contents of git objects by name, all from one process, in the order asked; null for one that is missing. */
export async function* readBlobs(
  root: string,
  names: readonly string[],
): AsyncGenerator<[string, Buffer | null]> {
  if (names.length === 0) return;
  const child = spawn('git', ['-C', root, 'cat-file', '--batch'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: gitEnvironment(),
  });
  const closed = once(child, 'close');
  child.stdin.on('error', () => child.kill());
  child.stdin.end(`${names.join('\n')}\n`);
  try {
    yield* parseBatch(child.stdout);
  } finally {
    child.kill();
    await closed;
  }
}

/** Reads `<name> <type> <size>\n<bytes>\n` records. */
export async function* parseBatch(stream: AsyncIterable<Buffer>): AsyncGenerator<[string, Buffer | null]> {
  let held: Buffer[] = [];
  let size = 0;
  let wanted: { name: string; length: number } | null = null;
  for await (const chunk of stream) {
    held.push(chunk);
    size += chunk.length;
    if (wanted && size < wanted.length + 1) continue;
    let data = Buffer.concat(held);
    for (;;) {
      if (!wanted) {
        const end = data.indexOf(0x0a);
        if (end < 0) break;
        const [name = '', type, length] = data.subarray(0, end).toString('latin1').split(' ');
        data = data.subarray(end + 1);
        if (type !== 'blob') {
          yield [name, null];
          continue;
        }
        wanted = { name, length: Number(length) };
      }
      if (data.length < wanted.length + 1) break;
      yield [wanted.name, data.subarray(0, wanted.length)];
      data = data.subarray(wanted.length + 1);
      wanted = null;
    }
    held = [data];
    size = data.length;
  }
}
