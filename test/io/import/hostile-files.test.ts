import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { importFiles, importLimits } from '../../../src/io/import/import-files.ts';
import { makeSite, writeFiles } from '../../tiny-site.ts';
import { makeEndlessPdf } from '../attachments/make-pdf.ts';
import { makeZip } from '../attachments/make-zip.ts';

/** Threads are started, some several times. */
vi.setConfig({ testTimeout: 120_000 });

const MB = 1024 ** 2;
const text = (name: string) => `${name}的通知\n\n现将有关事项通知如下，请遵照执行。\n`;

const importFolder = async (folder: string, limits = importLimits) => {
  const { outcomes } = await importFiles(
    [join(folder, 'in')],
    {
      collection: 'documents',
      publisher: 'town',
      defaultPublisher: 'town',
      content: join(folder, 'content'),
      public: join(folder, 'public'),
      home: 'https://www.example.gov.cn/',
      bodies: [],
      confirmed: true,
      dryRun: false,
      force: false,
      privateAddresses: false,
      keepSource: null,
      site: { locale: 'zh-CN' },
      state: join(folder, 'state'),
    },
    limits,
  );
  return outcomes;
};

test('a file that never ends is given up; the others come in', async () => {
  const { folder } = makeSite();
  writeFiles(folder, {
    'in/a.txt': text('甲'),
    'in/b.pdf': makeEndlessPdf(),
    'in/c.txt': text('丙'),
    'in/d.txt': text('丁'),
  });
  const outcomes = await importFolder(folder, { ...importLimits, time: 3000 });
  expect(outcomes.map((outcome) => ('problem' in outcome ? outcome.problem : outcome.type))).toEqual([
    'imported',
    'too-slow',
    'imported',
    'imported',
  ]);
  for (const name of ['jia', 'bing', 'ding'])
    expect(readFileSync(join(folder, `content/documents/undated/${name}-de-tong-zhi.mdx`), 'utf8')).toContain(
      '现将有关事项通知如下',
    );
});

test('a bomb, a device and a cut file are told, the rest comes in', async () => {
  const { folder } = makeSite();
  writeFiles(folder, {
    'in/a.txt': text('甲'),
    'in/bomb.docx': makeZip({ 'word/document.xml': Buffer.alloc(50 * MB) }),
    'in/cut.docx': 'PK',
    'in/z.txt': text('乙'),
  });
  symlinkSync('/dev/zero', join(folder, 'in/endless.txt'));
  const outcomes = await importFolder(folder);
  expect(outcomes.map((outcome) => ('problem' in outcome ? outcome.problem : outcome.type))).toEqual([
    'imported',
    'too-large',
    'damaged',
    'unreadable',
    'imported',
  ]);
  expect(existsSync(join(folder, 'content/documents/undated/yi-de-tong-zhi.mdx'))).toBe(true);
});
