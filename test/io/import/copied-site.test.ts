import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { cleanFile } from '../../../src/io/attachments/clean/clean-file.ts';
import { importFiles } from '../../../src/io/import/import-files.ts';
import type { ImportOptions } from '../../../src/io/import/outcome.ts';
import { filesBelow } from '../../site/shipped-site.ts';
import { makeSite, writeFiles } from '../../tiny-site.ts';
import { makePdf } from '../attachments/make-pdf.ts';
import { makeJpeg } from '../attachments/make-picture.ts';
import { makeWord, makeZip } from '../attachments/make-zip.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Imports the folder `in` of a site into its documents. */
async function importInto(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<ImportOptions> = {},
) {
  const { folder, settings } = makeSite();
  writeFiles(join(folder, 'in'), files);
  const { outcomes, notes } = await importFiles([join(folder, 'in')], {
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
    ...more,
  });
  const told = (name: string) =>
    outcomes
      .flatMap((outcome) =>
        outcome.source.endsWith(name) && 'notes' in outcome ? (outcome.notes ?? []) : [],
      )
      .map((note) => textIn(note, 'zh-CN'));
  const document = (slug: string) => readFileSync(join(folder, 'content/documents', `${slug}.mdx`), 'utf8');
  return { folder, settings, outcomes, notes: notes.map((note) => textIn(note, 'zh-CN')), told, document };
}

const page = (title: string, body: string) =>
  `<html><head><meta charset="utf-8"><title>${title}</title><meta name="PubDate" content="2020-05-01"></head><body>` +
  `<div class="nav"><img src="/images/logo.png"><a href="/">首页</a></div><div><h1>${title}</h1>` +
  `<p>现将有关事项通知如下，请各村认真执行，并于月底以前上报。</p>${body}</div></body></html>`;
/** A picture with the place where it was taken. */
const photo = makeJpeg(true);

test('a copied site: links between its pages, its pictures and files, and its old addresses', async () => {
  const { folder, settings, outcomes, notes, told, document } = await importInto({
    'www.old.gov.cn/a.html': page(
      '关于第一件事的通知',
      '<p><img src="images/1.jpg" alt="会场"><img src="images/none.jpg"></p>' +
        '<p>见<a href="b.jsp?id=2">第二份通知</a>、<a href="files/form.docx">申请表</a>、' +
        '<a href="gone.html">没有的页</a>和<a href="http://other.example/">外面的网站</a>。</p>',
    ),
    'www.old.gov.cn/b.jsp?id=2': page(
      '关于第二件事的通知',
      '<p>见<a href="/a.html#top">第一份通知</a>。</p>',
    ),
    'www.old.gov.cn/index.html': '<html><body><ul><li><a href="a.html">通知</a></li></ul></body></html>',
    'www.old.gov.cn/images/1.jpg': photo,
    'www.old.gov.cn/images/logo.png': 'not shown in a text',
    'www.old.gov.cn/files/form.docx': makeWord({ document: '<w:p><w:r><w:t>表</w:t></w:r></w:p>' }),
  });
  expect(outcomes.map(({ type, source }) => [type, source.split('/').at(-1)])).toEqual([
    ['imported', 'a.html'],
    ['imported', 'b.jsp?id=2'],
    ['problem', 'index.html'],
  ]);
  const first = document('2020/guan-yu-di-yi-jian-shi-de-tong-zhi');
  expect(first).toContain('[第二份通知](/documents/2020/guan-yu-di-er-jian-shi-de-tong-zhi/)');
  expect(first).toContain('[申请表](/files/imported/a-file-1.docx)');
  expect(first).toContain('[没有的页](http://www.old.gov.cn/gone.html)');
  expect(first).toContain('[外面的网站](http://other.example/)');
  expect(first).toContain('![会场](/files/imported/a-picture-2.jpg)');
  expect(document('2020/guan-yu-di-er-jian-shi-de-tong-zhi')).toContain(
    '[第一份通知](/documents/2020/guan-yu-di-yi-jian-shi-de-tong-zhi/)',
  );
  expect(filesBelow(join(folder, 'public/files'))).toEqual([
    'imported/a-file-1.docx',
    'imported/a-picture-2.jpg',
  ]);
  expect(readFileSync(join(folder, 'public/files/imported/a-picture-2.jpg')).includes('Exif')).toBe(false);
  expect(told('a.html').join('\n')).toContain(
    '有 1 个链接在导入的网页里找不到对应的页：http://www.old.gov.cn/gone.html',
  );
  expect(told('a.html').join('\n')).toContain('只写了它的地址 http://www.old.gov.cn/images/none.jpg。');
  expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toContain(
    'redirects:\n  - from: /a.html\n    to: /documents/2020/guan-yu-di-yi-jian-shi-de-tong-zhi/\n',
  );
  expect(notes.join('\n')).toContain('1 个旧网址只靠“?”后面的部分区分');
  expect(checkContent(settings).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a link to a file that is imported as well leads to its page; one that was not keeps its copy', async () => {
  const word = (text: string) => makeWord({ document: `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>` });
  const files = {
    '甲.html': page(
      '关于第一件事的通知',
      '<p>见<a href="乙.docx">第二份通知</a>和<a href="丙.docx">坏文件</a>。</p>',
    ),
    '乙.docx': word('关于第二件事的通知'),
    '丙.docx': new Uint8Array([80, 75, 3, 4]),
  };
  const { folder, outcomes, document } = await importInto(files);
  expect(outcomes.map(({ type }) => type).sort()).toEqual(['imported', 'imported', 'problem']);
  const target = outcomes.flatMap((outcome) =>
    outcome.type === 'imported' && outcome.source.endsWith('乙.docx') ? outcome.document.path : [],
  );
  expect(document('2020/guan-yu-di-yi-jian-shi-de-tong-zhi')).toContain(`[第二份通知](/${target}/)`);
  expect(filesBelow(join(folder, 'public/files')).filter((name) => name.includes('-file-'))).toEqual([]);
});

test('saved pages in a zip find their pictures and each other; a dry run writes nothing', async () => {
  const files = {
    'old.zip': makeZip({
      '一.html': page(
        '关于第一件事的通知',
        '<p>见<a href="二.html">第二份</a>和<a href="三.html">第三份</a>。</p><img src="一_files/图.jpg">',
      ),
      '一_files/图.jpg': photo,
      '二.html': page('关于第二件事的通知', ''),
    }),
  };
  const { folder, told, document } = await importInto(files);
  const first = document('2020/guan-yu-di-yi-jian-shi-de-tong-zhi');
  expect(first).toContain('见[第二份](/documents/2020/guan-yu-di-er-jian-shi-de-tong-zhi/)和第三份。');
  expect(first).toContain('![](/files/imported/yi-picture-1.jpg)');
  expect(existsSync(join(folder, 'public/files/imported/yi-picture-1.jpg'))).toBe(true);
  expect(told('一.html').join('\n')).toMatch(/有 1 幅图片没有说明[\s\S]*三\.html/);
  const dry = await importInto(files, { dryRun: true });
  expect(filesBelow(join(dry.folder, 'content'))).toEqual([
    'bodies/town.mdx',
    'reports/2020/rule-of-law.mdx',
    'site.yaml',
  ]);
  expect(filesBelow(join(dry.folder, 'public'))).toEqual([]);
});

test.each([
  ['stays as attachment, cleaned', null, true],
  ['does not where that is not wanted', false, false],
])('a Word file with a picture brings it along; the file itself %s', async (_what, keepSource, kept) => {
  const drawing =
    '<w:p><w:r><w:drawing><docPr descr="会场照片"/><blip r:embed="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing></w:r></w:p>';
  const paragraphs = ['关于第一件事的通知', '现将有关事项通知如下，请各村认真执行，并于月底以前上报。'];
  const word = makeWord(
    { document: paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('') + drawing },
    {
      'word/media/image1.jpg': photo,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>甲</dc:creator></cp:coreProperties>',
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.jpg"/></Relationships>',
    },
  );
  const { folder, document } = await importInto({ '通知.docx': word }, { keepSource });
  const text = document('undated/guan-yu-di-yi-jian-shi-de-tong-zhi');
  expect(text).toContain('![会场照片](/files/imported/tong-zhi-picture-1.jpg)');
  expect(text.includes('attachments:\n  - title: 通知\n    href: /files/imported/tong-zhi.docx\n')).toBe(
    kept,
  );
  expect(filesBelow(join(folder, 'public/files'))).toEqual([
    'imported/tong-zhi-picture-1.jpg',
    ...(kept ? ['imported/tong-zhi.docx'] : []),
  ]);
  if (kept) {
    const copy = readFileSync(join(folder, 'public/files/imported/tong-zhi.docx'));
    expect((await cleanFile(copy, 'a.docx'))?.removed).toEqual([]);
  }
});

test('a picture that a Word file only names comes along from beside it; one from elsewhere is named with its place', async () => {
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" TargetMode="External" Type="http://x/relationships/image" Target="${target}"/>`;
  const blip = (id: string) => `<w:p><w:r><blip xmlns:r="urn:r" r:link="${id}"/></w:r></w:p>`;
  const word = makeWord(
    { document: `<w:p><w:r><w:t>关于防汛的通知</w:t></w:r></w:p>${blip('a')}${blip('b')}` },
    {
      'word/_rels/document.xml.rels': `<R>${relation('a', 'file:///C:/图/1.jpg')}${relation('b', 'file:///C:/图/2.jpg')}</R>`,
    },
  );
  const { document, told } = await importInto({ '通知.docx': word, '1.jpg': photo });
  expect(document('undated/guan-yu-fang-xun-de-tong-zhi')).toContain(
    '![](/files/imported/tong-zhi-picture-1.jpg)',
  );
  expect(told('通知.docx').filter((note) => note.includes('2.jpg'))).toEqual([
    expect.stringMatching(/^有一幅图片没有导入（第 3 行）：.*地址 file:\/\/\/C:\/图\/2\.jpg。/),
  ]);
});

test('a link in a list is the address where one is asked for; elsewhere it is told', async () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const link = (at: number, words: string) => `<a href="https://www.example.gov.cn/${at}">${words}</a>`;
  const rows = [
    ['事项名称', '网上办理地址', '咨询电话'],
    ['户口登记', link(1, '点击办理'), '0970-8620001'],
    [link(2, '低保申请'), '无', '0970-8620002'],
  ];
  const { outcomes, told } = await importInto(
    { '事项.html': `<h1>服务事项</h1><table border="1">${rows.map(row).join('')}</table>` },
    { collection: 'services' },
  );
  const texts = outcomes.flatMap((outcome) => (outcome.type === 'imported' ? outcome.document.text : []));
  expect(texts.map((text) => /^online: (.*)$/m.exec(text)?.[1])).toEqual([
    'https://www.example.gov.cn/1',
    undefined,
  ]);
  expect(told('事项.html').filter((note) => note.includes('链接'))).toEqual([
    expect.stringContaining('有 1 个只留下了文字（第 1 行）：低保申请 → https://www.example.gov.cn/2。'),
  ]);
});

test('a picture that stands in the page itself comes along, as one file wherever it is shown', async () => {
  const data = `<img alt="会场" src="data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}">`;
  const body = `<p>现将有关事项通知如下，请各村认真执行，并于月底以前上报。</p>${data}<p>特此通知。</p>${data}`;
  const broken = '<img alt="坏图" src="data:image/png;base64,@@"><img alt="别的" src="data:text/html,x">';
  const { folder, document, told } = await importInto({
    '通知.html': page('关于第一件事的通知', body + broken),
  });
  const text = document('2020/guan-yu-di-yi-jian-shi-de-tong-zhi');
  expect(text.match(/!\[会场\]\(\/files\/imported\/tong-zhi-picture-1\.jpg\)/g)).toHaveLength(2);
  expect(text).toContain('别的');
  expect(filesBelow(join(folder, 'public/files'))).toEqual(['imported/tong-zhi-picture-1.jpg']);
  expect(readFileSync(join(folder, 'public/files/imported/tong-zhi-picture-1.jpg')).includes('Exif')).toBe(
    false,
  );
  expect(told('通知.html').join()).toContain('data:');
});

test('a scan becomes a document with the scan as attachment, and says so; without it nothing', async () => {
  const files = { '关于防汛的通知.pdf': makePdf([[], []]) };
  const { folder, document, told } = await importInto(files);
  expect(filesBelow(join(folder, 'public/files'))).toEqual(['imported/guan-yu-fang-xun-de-tong-zhi.pdf']);
  const text = document('undated/guan-yu-fang-xun-de-tong-zhi');
  expect(text).toContain('title: 关于防汛的通知\n');
  expect(text).toContain('    href: /files/imported/guan-yu-fang-xun-de-tong-zhi.pdf\n');
  expect(told('关于防汛的通知.pdf')).toContain(
    '整份文件没有文字（可能是扫描件）：只作附件保留，标题取自文件名；请把要点写进正文',
  );
  const without = await importInto(files, { keepSource: false });
  expect(without.outcomes).toMatchObject([{ type: 'problem', problem: 'no-text' }]);
  expect(filesBelow(join(without.folder, 'public'))).toEqual([]);
});

test('a picture of more than 2 MB is made smaller, unless sources are to be kept', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const large = await sharp({ create: { width: 1700, height: 1000, channels: 3, noise, background: '#000' } })
    .jpeg({ quality: 100 })
    .toBuffer();
  expect(large.length).toBeGreaterThan(2_000_000);
  const body =
    '<p>现将有关事项通知如下，请各村认真执行，并于月底以前上报。</p><img alt="会场" src="a.jpg"><p>特此通知。</p>';
  const files = { '通知.html': page('关于第一件事的通知', body), 'a.jpg': large };
  const name = '/files/imported/tong-zhi-picture-1.jpg';
  const { folder, told } = await importInto(files);
  const { width } = await sharp(join(folder, 'public', name)).metadata();
  expect(width).toBe(1600);
  expect(told('通知.html')).toContain(
    `图片超过 2 MB，缩小后导入（长边 1600 像素；要原图的，加 --keep-source）：${name}`,
  );
  const whole = await importInto(files, { keepSource: true });
  expect(readFileSync(join(whole.folder, 'public', name)).length).toBe(large.length);
  expect(whole.told('通知.html')).toContain(`图片超过 2 MB，打开会很慢，请缩小后替换：${name}`);
});
