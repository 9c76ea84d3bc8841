import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const firstDay = Date.UTC(2024, 0, 1) / 1000;
const author = 'bench <bench@example.org>';

/** Runs git in a folder; gives what it prints. */
export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );

/**
 * Makes a repository of a generated site: one commit with everything, then `count` commits that change one document
 * each.
 */
export async function generateCommits(folder: string, count: number): Promise<void> {
  git(folder, 'init', '-q', '-b', 'main');
  // To tidy up in the background would take folders away from who copies or deletes them.
  git(folder, 'config', 'gc.auto', '0');
  git(folder, 'add', 'content');
  git(folder, 'commit', '-q', '-m', '首次发布');
  const files = git(folder, 'ls-files', 'content')
    .split('\n')
    .filter((path) => path.endsWith('.mdx'));
  const child = spawn('git', ['-C', folder, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const texts = new Map<string, string>();
  for (let at = 0; at < count; at++) {
    const path = files[(at * 7919) % files.length] ?? '';
    const text = edit(texts.get(path) ?? readFileSync(join(folder, path), 'utf8'), at);
    texts.set(path, text);
    if (!child.stdin.write(commitOf(path, text, at))) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  git(folder, 'checkout', '-q', '-f', 'main');
}

/** The first number grows by one, and a paragraph comes at the end. */
function edit(text: string, at: number): string {
  const grown = text.replace(
    /(\d+)(件|人|次|户)/,
    (_all, digits: string, unit: string) => `${Number(digits) + 1}${unit}`,
  );
  return `${grown}\n第${at}次补充：按照要求完善相关内容。\n`;
}

function commitOf(path: string, text: string, at: number): string {
  const words = `修改第${at}次`;
  const parent = at === 0 ? 'from refs/heads/main^0\n' : '';
  const head = `commit refs/heads/main\ncommitter ${author} ${firstDay + at * 600} +0000\n`;
  return `${head}${dataOf(words)}${parent}M 100644 inline ${path}\n${dataOf(text)}`;
}

/** A text as fast-import reads it: its length in bytes, then the text. */
const dataOf = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
