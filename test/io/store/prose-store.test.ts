import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { openProseStore } from '../../../src/io/store/prose-store.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const parse = (text: string) => parseProse({ file: 'a.mdx', text, lineOffset: 0, locale: 'zh-CN' }).prose;

test('texts of every kind come back as they were written, however long and however many', () => {
  const texts = [
    '',
    '甲乙丙丁。',
    '[甲] 乙 😀 "丙" \\<b>',
    '<Figure n={16} label="矛盾纠纷" unit="件" />',
    '第一段。\n\n<Basis title="有关规定" url="https://www.example.gov.cn/law">第一条。</Basis>\n\n第二段。',
    `${'长'.repeat(1_200_000)}。`,
    ...Array.from({ length: 600 }, (_none, at) => `第${at}件，${'字'.repeat(at * 7)}。`),
  ].map(parse);
  const file = join(temporaryFolder(), 'texts.db');
  const store = openProseStore(file);
  for (const [at, prose] of texts.entries()) store.write(`text-${at}`, prose);
  store.close();
  const again = openProseStore(file);
  const read = texts.map((_prose, at) => again.read(`text-${at}`));
  const segments = texts.map((_prose, at) => again.readSegments(`text-${at}`));
  again.close();
  expect(read).toEqual(texts);
  expect(segments).toEqual(texts.map((prose) => prose.segments));
  expect(new Set(segments.map((list) => list.map(({ type }) => type).join(' ')))).toEqual(
    new Set(['', 'html', 'component', 'html component html']),
  );
});

test('a store that another thread is writing is waited for, not made anew', async () => {
  const file = join(temporaryFolder(), 'texts.db');
  const store = openProseStore(file);
  store.write('before', parse('甲乙丙丁。'));
  store.close();
  const writer = new DatabaseSync(file);
  writer.exec('begin exclusive');
  const module = pathToFileURL(join(process.cwd(), 'src/io/store/prose-store.ts')).href;
  const open = `import(${JSON.stringify(module)}).then(({ openProseStore }) => {
    const store = openProseStore(${JSON.stringify(file)});
    require('node:worker_threads').parentPort.postMessage(store.has('before'));
    store.close();
  })`;
  const worker = new Worker(open, { eval: true });
  const answer = once(worker, 'message');
  await setTimeout(1_000);
  writer.exec('commit');
  writer.close();
  expect(await answer).toEqual([true]);
});
