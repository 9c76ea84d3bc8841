import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { listTree } from '../../src/io/files/tree.ts';
import { firstDocuments, makeEdit, randomEdits } from '../random-edits.ts';
import { makeRepository } from '../repository.ts';
import { documentWith, siteYaml } from '../tiny-site.ts';
import { buildClean, buildIn, copyProject, filesOf, publishedFiles } from './project-copy.ts';
import { versionFaults } from './version-faults.ts';

/** `GONGKAI_EDITS=200 GONGKAI_SEED=7` makes a longer and another sequence. */
const [steps, seed] = [Number(process.env.GONGKAI_EDITS ?? 14), Number(process.env.GONGKAI_SEED ?? 1)];

/** Builds a site in its folder and a copy of it from nothing: the same must come out. Gives the output. */
function compare(project: string, site: string, edit: string): string {
  const [kept, clean] = [buildIn(project, site), buildClean(project, site)];
  expect(filesOf(kept), edit).toEqual(filesOf(clean));
  expect(Object.keys(filesOf(kept)).length).toBeGreaterThan(40);
  expect(versionFaults(filesOf(kept)).faults, edit).toEqual([]);
  // What a build was told of its output, without a second look, is what stands there.
  expect(publishedFiles(project, site), edit).toEqual(listTree(kept));
  rmSync(join(clean, '..'), { recursive: true });
  return kept;
}

test('after every edit the output is byte for byte that of a clean build', {
  timeout: steps * 30_000,
}, async () => {
  const project = copyProject();
  const repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' });
  const { folder } = repository;
  compare(project, folder, 'first');
  const edits = randomEdits(seed, steps);
  for (const [n, edit] of edits.entries()) {
    await makeEdit(repository, edit, n);
    compare(project, folder, `seed ${seed}, ${n}: ${JSON.stringify(edit)}`);
  }
  const { changed, unchanged } = versionFaults(filesOf(join(folder, 'dist')));
  expect(Math.min(changed, unchanged)).toBeGreaterThan(0);
  const layout = join(project, 'src/components/site/Footer.astro');
  writeFileSync(layout, readFileSync(layout, 'utf8').replace(/(?=<\/footer>)/, '<p>另一种页脚</p>'));
  const out = compare(project, folder, 'layout');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('另一种页脚');
});

test('with its second version an item gets a history, and loses it when that is taken back', () => {
  const repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' });
  const { folder } = repository;
  const item = 'documents/2020/first0';
  const file = `content/${item}.mdx`;
  const before = readFileSync(join(folder, file), 'utf8');
  const below = (edit: string) =>
    Object.keys(filesOf(compare(process.cwd(), folder, edit))).flatMap((name) =>
      name.startsWith(`${item}/`) ? [name.slice(item.length + 1)] : [],
    );
  const page = ['document.json', 'index.html'];
  expect(below('first')).toEqual(page);
  repository.write({ [file]: `${before}\n更正一处。\n` });
  const written = below('not committed');
  expect(written).toEqual(expect.arrayContaining([...page, 'history/index.html', 'v/1/index.html']));
  repository.write({ [file]: before });
  expect(below('taken back')).toEqual(page);
  repository.write({ [file]: `${before}\n更正一处。\n` });
  repository.commit();
  expect(below('committed')).toEqual(written);
  repository.write({ 'content/site.yaml': `${siteYaml}downloads: [txt]\n` });
  const more = ['document.txt', 'history.json'];
  expect(below('no document.json')).toEqual(
    [...written.filter((name) => name !== 'document.json'), ...more].sort(),
  );
});

test('a body that is renamed is named anew everywhere: in feeds, in changes of long ago, in old versions', () => {
  // So long that sentences leave the name out; only the comparison itself has it.
  const body = (name: string) => ({
    'content/bodies/village.mdx': `---\ntitle: 样本省样本市样本县测试镇${name}村民委员会和股份经济合作联社\nkind: village\nparent: town\n---\n`,
  });
  const document = (publisher: string, n: number) => ({
    'content/documents/2024/a.mdx': documentWith(
      `issued: 2024-02-01\nnumber: 测政发〔2024〕${n}号\nsummary: 第${n}种摘要\npublisher: ${publisher}\n`,
      `第${n}种文字。`,
    ).replace('title: ', () => `title: 第${n}种标题，`),
  });
  const repository = makeRepository({
    ...firstDocuments,
    'public/files/kept.txt': '办事表格',
    ...body('甲村'),
    ...document('town', 1),
    'content/documents/2024/b.mdx': documentWith('issued: 2024-02-02\npublisher: village\n').replace(
      'title: ',
      'title: 甲村的',
    ),
  });
  repository.write(document('village', 2));
  repository.commit();
  repository.write(document('town', 3));
  repository.commit();
  const project = process.cwd();
  const pages = ['feed.xml', 'documents/2024/a/v/2/changes/index.html', 'documents/2024/a/v/2/index.html'];
  const first = compare(project, repository.folder, 'first');
  expect(pages.filter((page) => readFileSync(join(first, page), 'utf8').includes('甲村'))).toEqual(pages);
  repository.write(body('乙村'));
  const second = compare(project, repository.folder, 'renamed');
  expect(pages.filter((page) => readFileSync(join(second, page), 'utf8').includes('乙村'))).toEqual(pages);
});

test('a table that stands outside of git shows its rows of today, in old versions too', () => {
  const table = (rows: string) => ({ 'public/files/table.csv': `项目,数量\n${rows}\n` });
  const document = (text: string) => ({
    'content/documents/2024/a.mdx': documentWith(
      '',
      `${text}\n\n<Table src="/files/table.csv" caption="一览" />`,
    ),
  });
  const repository = makeRepository({
    ...document('第一种文字。'),
    '.gitignore': 'public/\ndist/\n.gongkai/\n',
  });
  repository.write({ ...document('第二种文字。'), ...table('调处,16') });
  repository.commit();
  const old = 'documents/2024/a/v/1/index.html';
  const first = compare(process.cwd(), repository.folder, 'first');
  expect(readFileSync(join(first, old), 'utf8')).toContain('16');
  repository.write(table('调处,1234'));
  const second = compare(process.cwd(), repository.folder, 'table');
  expect(readFileSync(join(second, old), 'utf8')).toContain('1234');
});

test('a picture that stands outside of git is exchanged in the Word file of its item, too', () => {
  const picture = (shade: number) => ({ 'public/files/p.png': makePng(shade) });
  const repository = makeRepository({
    'content/site.yaml': `${siteYaml}downloads: [docx]\n`,
    'content/documents/2024/a.mdx': documentWith('', '![一张图](/files/p.png)'),
    '.gitignore': 'public/\ndist/\n.gongkai/\n',
    ...picture(1),
  });
  const word = 'documents/2024/a/document.docx';
  const first = readFileSync(join(compare(process.cwd(), repository.folder, 'first'), word));
  repository.write(picture(2));
  const second = readFileSync(join(compare(process.cwd(), repository.folder, 'picture'), word));
  expect(second.equals(first)).toBe(false);
});

/** A picture of one dot of a shade of grey, of the same size for every shade. */
function makePng(shade: number): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, shade]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
