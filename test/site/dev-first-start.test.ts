import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { documentWith, temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';

test('a site of many documents is served before all of its texts are read, and checked after', async () => {
  const folder = temporaryFolder();
  const names = Array.from({ length: 1_100 }, (_none, n) => `content/documents/2025/d${n}.mdx`);
  writeFiles(folder, {
    ...tinySite,
    ...Object.fromEntries(
      names.map((name, n) => [
        name,
        documentWith('', `第${n}件。`).replace('title: ', () => `title: 第${n}号`),
      ]),
    ),
    'content/documents/2025/wrong.mdx': documentWith('', '<script>').replace('title: ', 'title: 又一份'),
  });
  let printed = '';
  const options = ['--content', join(folder, 'content'), '--port', '0', '--today', '2026-01-31'];
  const child: ChildProcess = spawn(process.execPath, ['scripts/dev.ts', ...options]);
  onTestFinished(() => void child.kill());
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      printed += data.toString();
    });
  await vi.waitUntil(() => printed.includes('http://'), { timeout: 60_000 });
  expect(printed).not.toContain('个文件');
  const home = /http:\S+/.exec(printed)?.[0] ?? '';
  const page = async (path: string) => (await fetch(home + path)).text();
  expect(await page('documents/2025/d7/')).toContain('第7件。');
  await expect.poll(() => printed, { timeout: 30_000 }).toMatch(/检查了“.*”里的 1104 个文件：错误 1 处/);
  expect(printed).toContain('wrong.mdx');
  const html = await page('documents/2025/d8/');
  expect(html).toContain('第8件。');
  expect(html).toContain('role="alert"');
});
