import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { parseBatch } from './blobs.ts';
import { gitEnvironment } from './run-git.ts';

/** Reads git objects one at a time from a process that stays; it does not keep this process alive. */
export interface BlobReader {
  /** Contents by name, null when there is no such object. */
  read(name: string): Promise<Buffer | null>;
  close(): void;
}

/** Starts the reader for the repository of a folder. */
export function openBlobReader(folder: string): BlobReader {
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: gitEnvironment(),
  });
  child.unref();
  const pipe = child.stdout as unknown as Socket;
  pipe.unref();
  (child.stdin as unknown as Socket).unref();
  child.stdin.on('error', () => child.kill());
  const answers = parseBatch(child.stdout);
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(name) {
      const answer = last.then(async () => {
        // While somebody waits for an answer this process must stay alive.
        pipe.ref();
        child.stdin.write(`${name}\n`);
        const { value } = await answers.next();
        pipe.unref();
        return value?.[1] ?? null;
      });
      last = answer.catch(() => null);
      return answer;
    },
    close: () => child.kill(),
  };
}
