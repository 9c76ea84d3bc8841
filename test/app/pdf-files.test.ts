import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noPdf, openPdfFiles } from '../../src/app/pdf-files.ts';
import type { PortableBlock } from '../../src/domain/portable/types.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { makeSettings } from '../../src/io/settings.ts';
import type { PdfJob } from '../../src/io/writers/pdf/pdf-writer.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

const means = { lack: null, stamp: 'a', known: ['Noto Serif CJK SC', 'Noto Sans CJK SC'] };

const jobOf = (blocks: readonly PortableBlock[]): PdfJob => ({
  document: {
    ...{
      locale: 'zh-CN',
      item: 'documents/a',
      collection: 'documents',
      title: '通知',
      kind: '通知',
      banners: [],
    },
    ...{
      standing: '',
      notices: [],
      facts: [],
      blocks,
      text: blocks,
      notes: [],
      source: '',
      version: '',
      digest: '',
    },
    ...{ address: 'https://a.example/a/', href: 'https://a.example/a/' },
  },
  ...{ date: '2024-05-31', official: false, author: '镇', site: '站' },
  words: { address: '', digest: '', source: '', code: '码', failed: '见网页' },
});

const plain: PortableBlock = { type: 'paragraph', content: [{ type: 'text', text: '一' }] };
const rare: PortableBlock = { type: 'paragraph', content: [{ type: 'text', text: '\u{10FFFD}' }] };
const pictured = (src: string): PortableBlock => ({
  type: 'picture',
  picture: { type: 'picture', src, alt: '图' },
  caption: [],
});

test('what files do not show is told in every build, until it is shown or the file is gone', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'secret.png': 'x', 'public/broken.png': 'x' });
  const settings = { ...makeSettings({}), home: folder, public: join(folder, 'public') };
  const open = () => openPdfFiles(settings, means, { files: new Map(), record: join(folder, 'paper.json') });
  const said = (files: ReturnType<typeof open>, there: readonly string[]) =>
    files.notices(new Set(there)).map((message) => textIn(message, 'en'));
  const first = open();
  try {
    const bytes = await first.write('a.pdf', jobOf([rare]));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    await first.write('b.pdf', jobOf([pictured('/broken.png'), pictured('/../secret.png')]));
    await first.write('c.pdf', jobOf([plain]));
    const all = said(first, ['a.pdf', 'b.pdf', 'c.pdf']);
    expect(all).toEqual([
      expect.stringMatching(/^a\.pdf: .*\(U\+10FFFD\)/),
      expect.stringMatching(/^b\.pdf: .*\/broken\.png \/\.\.\/secret\.png/),
    ]);
    expect(said(open(), ['a.pdf', 'b.pdf', 'c.pdf'])).toEqual(all);
    await first.write('a.pdf', jobOf([plain]));
    expect(said(first, ['a.pdf', 'c.pdf'])).toEqual([]);
    expect(said(open(), ['a.pdf', 'b.pdf', 'c.pdf'])).toEqual([]);
  } finally {
    await first.stop();
  }
});

test('a file depends on the fonts and on the bytes of its pictures', () => {
  const settings = makeSettings({});
  const keyOf = (stamp: string, time: number) =>
    openPdfFiles(
      settings,
      { ...means, stamp },
      { files: new Map([['/a.png', { size: 1, time }]]), record: '/nowhere/paper.json' },
    ).keyOf(['/a.png']);
  expect(keyOf('a', 1)).toBe(keyOf('a', 1));
  expect(new Set([keyOf('a', 1), keyOf('b', 1), keyOf('a', 2)]).size).toBe(3);
});

test('why there are none is told with what to do', () => {
  expect(noPdf(means)).toBeNull();
  const told = (['font', 'compiler'] as const).map((lack) => {
    const without = noPdf({ ...means, lack });
    return without && `${textIn(without.message, 'zh-CN')}${textIn(without.fix, 'zh-CN')}`;
  });
  expect(told).toEqual([expect.stringContaining('fonts-noto-cjk'), expect.stringContaining('npm install')]);
});
