import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/io/attachments/read-pdf.ts';
import { makeRepository } from '../repository.ts';
import { documentWith, siteYaml, tinySite } from '../tiny-site.ts';
import { buildClean, buildIn, filesOf } from './project-copy.ts';

const hung = (place: string, text: string): string =>
  documentWith(
    `issued: 2025-04-09\npostings:\n  - place: ${place}\n    from: 2025-04-10\n    to: 2025-04-20\n`,
    text,
  );
const printed = async (out: string, file: string): Promise<string> => {
  const { parts } = await readPdf(readFileSync(join(out, file)));
  return parts
    .flatMap(({ blocks }) => blocks)
    .join('\n')
    .replace(/\s/g, '');
};

test('items and the lists of what hangs on boards are files to print, made anew only with what they show', async () => {
  const repository = makeRepository({
    ...tinySite,
    'public/files/kept.txt': '办事表格',
    '.gitignore': 'dist/\n.gongkai/\n',
    'content/site.yaml': `${siteYaml}downloads: [txt, pdf]\n`,
    'content/documents/2025/drought.mdx': hung('松坪村公开栏', '抗旱物资发放到户。'),
    'content/documents/2025/other.mdx': documentWith('issued: 2025-04-09\n', '另一件事。').replace(
      '通知',
      '另一份通知',
    ),
  });
  const first = filesOf(buildIn(process.cwd(), repository.folder));
  repository.write({ 'content/documents/2025/drought.mdx': hung('蒲台村公开栏', '抗旱物资发放到组。') });
  repository.commit('改');
  const [out, clean] = [
    buildIn(process.cwd(), repository.folder),
    buildClean(process.cwd(), repository.folder),
  ];
  const second = filesOf(out);
  expect(second).toEqual(filesOf(clean));
  rmSync(join(clean, '..'), { recursive: true });

  const page = readFileSync(join(out, 'documents/2025/drought/index.html'), 'utf8');
  expect(page).toContain('href="/documents/2025/drought/document.pdf"');
  expect(await printed(out, 'documents/2025/drought/document.pdf')).toContain('抗旱物资发放到组。');
  const weeks = ['2025-04-07', '2025-04-14'].map((week) => `postings/${week}/list.pdf`);
  for (const week of weeks) {
    const text = await printed(out, week);
    expect(text).toContain('蒲台村公开栏');
    expect(text).toContain('2025年4月10日至2025年4月20日');
    expect(text).toContain('https://test.example/id/');
  }
  expect(readFileSync(join(out, 'postings/2025-04-07/index.html'), 'utf8')).toContain('list.pdf');

  const papers = Object.keys(second).filter((file) => file.endsWith('.pdf'));
  const changed = papers.filter((file) => first[file] !== second[file]);
  expect(changed.sort()).toEqual(['documents/2025/drought/document.pdf', ...weeks]);
  expect(papers).toContain('documents/2025/other/document.pdf');
});
