import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { type LiveContent, openLiveContent } from '../../../src/io/content/live-content.ts';
import { corpusOf, readContent, readHeads } from '../../../src/io/content/read-content.ts';
import { readInThread } from '../../../src/io/content/read-in-thread.ts';
import { openProseStore, proseFile } from '../../../src/io/store/prose-store.ts';
import { documentWith, makeSite, writeFiles } from '../../tiny-site.ts';

/** So many that their texts are not read at first. */
const count = 1_100;
const nameOf = (n: number) => `content/documents/2024/d${n}.mdx`;
const site = () => {
  const files = Array.from({ length: count }, (_none, n) => [nameOf(n), documentWith('', `第${n}件。`)]);
  return makeSite({
    ...Object.fromEntries(files),
    [nameOf(3)]: documentWith('', '## 一、甲\n\n<script>'),
    [nameOf(4)]: documentWith('isued: 2024-01-01\n'),
  });
};

function open(settings: ReturnType<typeof makeSite>['settings']) {
  const heads = readHeads(settings);
  const corpus = corpusOf(heads, settings);
  if (!corpus) throw new Error('The site of this test has errors.');
  return { heads, live: openLiveContent(settings, heads, corpus) };
}

const entryOf = (live: LiveContent, n: number) => live.corpus().byPath.get(`documents/2024/d${n}`);
const errorsOf = (live: LiveContent) => live.content().findings.map(({ rule }) => rule);

test('of many unknown documents only the front matter is read; a text when somebody asks for it; then all are known', async () => {
  const { settings } = site();
  const { heads, live } = open(settings);
  expect(heads.unread.size).toBe(count + 2);
  expect(heads.findings).toHaveLength(1);
  const asked = entryOf(live, 1)?.prose;
  live.complete(await readInThread(settings));
  const whole = readContent(settings);
  expect(asked).toEqual(whole.entries.find(({ id }) => id === '2024/d1')?.prose);
  expect(live.content().entries).toEqual(whole.entries);
  expect(live.content().findings).toEqual(whole.findings);
  expect(whole.findings).toHaveLength(2);
  expect(readHeads(settings).unread.size).toBe(0);
});

test('what changes while all texts are being read is shown as it is now, before and after', async () => {
  const { folder, settings } = site();
  const { live } = open(settings);
  const reading = readInThread(settings);
  const change = (n: number, text: string) => {
    writeFiles(folder, { [nameOf(n)]: documentWith('', text) });
    live.refresh([join(folder, nameOf(n))]);
  };
  change(5, '## 新的标题\n\n新的。');
  change(3, '没有错了。');
  rmSync(join(folder, nameOf(6)));
  live.refresh([join(folder, nameOf(6))]);
  const seen = () => [
    entryOf(live, 5)?.prose.headings.map(({ text }) => text),
    entryOf(live, 6),
    entryOf(live, 4),
  ];
  expect(seen()).toEqual([['新的标题'], undefined, undefined]);
  live.complete(await reading);
  expect(seen()).toEqual([['新的标题'], undefined, undefined]);
  expect(errorsOf(live)).toEqual(['unknown-field']);
});

test('a document that is half-written while all texts are being read is shown as it was before', async () => {
  const { folder, settings } = site();
  const { live } = open(settings);
  const reading = readInThread(settings);
  writeFiles(folder, { [nameOf(7)]: '---\ntitle: 写到一半\n' });
  live.refresh([join(folder, nameOf(7))]);
  live.complete(await reading);
  expect(entryOf(live, 7)?.data.title).toBe('通知');
  expect(errorsOf(live)).toContain('front-matter');
});

test('texts that were stored while all are being read stay: pages show them', async () => {
  const { settings } = site();
  const has = () => {
    const store = openProseStore(proseFile(settings));
    const found = store.has('of a document that has changed since');
    store.close();
    return found;
  };
  const store = openProseStore(proseFile(settings));
  const { prose } = parseProse({ file: 'a.mdx', text: '甲', lineOffset: 0, locale: 'zh-CN' });
  store.write('of a document that has changed since', prose);
  store.close();
  await readInThread(settings);
  expect(has()).toBe(true);
  // The next build forgets them.
  readContent(settings, true);
  expect(has()).toBe(false);
});

const catalogue = (period: string) => `since: 2024-01-01
obligations:
  - id: notices
    group: 公开
    title: 通知
    elements: [通知]
    basis: [{ document: 条例 }]
    channels: [网站]
    mode: proactive
    period: ${period}
`;

test('of a catalogue with an error the last good one counts, with the finding; of one that is gone none', () => {
  const { folder, settings } = makeSite({ 'content/catalogue.yaml': catalogue('yearly') });
  const { live } = open(settings);
  const path = join(folder, 'content/catalogue.yaml');
  const periods = () => live.corpus().catalogue?.obligations.map(({ period }) => period);
  const write = (text: string) => {
    writeFiles(folder, { 'content/catalogue.yaml': text });
    live.refresh([path]);
  };
  write(catalogue('yearli'));
  expect([periods(), errorsOf(live)]).toEqual([['yearly'], ['field-value']]);
  write('since: [');
  expect([periods(), errorsOf(live)]).toEqual([['yearly'], ['yaml']]);
  write(catalogue('monthly'));
  expect([periods(), errorsOf(live)]).toEqual([['monthly'], []]);
  rmSync(path);
  live.refresh([path]);
  expect([periods(), errorsOf(live)]).toEqual([undefined, []]);
});
