import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { forgetSite } from './forget.ts';
import { documentPath, generateSite } from './generate.ts';
import { median } from './median.ts';

/** Changes of a document that are timed. */
const changes = 10;
/** Milliseconds between two of them, as somebody who types fast and saves; and between two looks at the page. */
const [pause, interval] = [1_500, 5];

/**
 * Times `dev` on a generated site: until its first page stands, when nothing was ever read and later, and until a
 * change is shown.
 */
export async function benchDev(root: string, size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const content = join(folder, 'content');
  const document = documentPath(Math.min(17, size - 1));
  const path = document.replace(/^content\//, '').replace(/\.mdx$/, '/');
  try {
    generateSite(root, folder, size);
    console.log(`dev, ${size} documents | s`);
    const first = await start(root, content, path);
    console.log(`first page, nothing was read before | ${first.seconds.toFixed(2)}`);
    const shown: number[] = [];
    for (let n = 0; n < changes; n++) {
      await setTimeout(pause);
      const mark = `第${n}次补充。`;
      appendFileSync(join(folder, document), `\n${mark}\n`);
      shown.push(await untilShown(first.home + path, mark));
    }
    const [middle, worst] = [median(shown), Math.max(...shown)];
    console.log(`a changed document is shown: median, worst | ${middle.toFixed(3)}, ${worst.toFixed(3)}`);
    await stop(first.child);
    const second = await start(root, content, path);
    console.log(`first page, the next time | ${second.seconds.toFixed(2)}`);
    await stop(second.child);
  } finally {
    forgetSite(content, join(root, 'dist'));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(root: string, content: string, path: string) {
  const started = performance.now();
  const script = join(root, 'scripts/dev.ts');
  const options = ['--content', content, '--port', '0', '--host', '127.0.0.1'];
  const child = spawn(process.execPath, [...process.execArgv, script, ...options], { cwd: root });
  const home = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const [url] = /http:\S+/.exec(output) ?? [];
      if (url) resolve(url);
    });
    child.on('exit', () => reject(new Error(output)));
  });
  await (await fetch(home + path)).text();
  return { child, home, seconds: (performance.now() - started) / 1000 };
}

/** Seconds until a page shows a text. */
async function untilShown(url: string, text: string): Promise<number> {
  const started = performance.now();
  while (!(await (await fetch(url)).text()).includes(text)) await setTimeout(interval);
  return (performance.now() - started) / 1000;
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}
