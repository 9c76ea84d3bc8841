import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertTree } from '../../../src/domain/import/convert-tree.ts';
import { readHtml } from '../../../src/io/formats/html/read-html.ts';
import { readWordTree } from '../../../src/io/formats/word-tree.ts';
import { usualChoice } from '../../domain/import/convert-text.ts';
import { makeWord } from '../attachments/make-zip.ts';

const office = 'http://schemas.openxmlformats.org';
const typeOf = (kind: string) => `${office}/officeDocument/2006/relationships/${kind}`;
const relations = (...targets: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="${office}/package/2006/relationships">${targets
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${typeOf(kind)}" Target="${target}" TargetMode="${/^[a-z]+\.xml$/.test(target) ? 'Internal' : 'External'}"/>`,
    )
    .join('')}</Relationships>`;
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const link = (id: string, text: string) =>
  `<w:hyperlink xmlns:r="${office}/officeDocument/2006/relationships" r:id="${id}">${run(text)}</w:hyperlink>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A file with a note and links of its own in both. */
const withNote = (document: string, note: string, links: Readonly<Record<string, string>>) =>
  makeWord(
    { document, footnotes: `<w:footnote w:id="2">${note}</w:footnote>` },
    {
      'word/_rels/document.xml.rels': relations(
        ['f', 'footnotes', 'footnotes.xml'],
        ...Object.entries(links).map(([id, target]) => [id, 'hyperlink', target] as const),
      ),
      'word/_rels/footnotes.xml.rels': relations(['r1', 'hyperlink', 'https://note.example/']),
    },
  );

test('a link in a note leads where the relations of the notes say, one in a cell where those of the text do', async () => {
  const document =
    paragraph(run('请按规定办理'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run('。')) +
    table(
      [paragraph(run('事项')), paragraph(run('依据'))],
      [paragraph(run('救助')), paragraph(run('见'), link('r1', '办法'), run('第三条'))],
    );
  const tree = await readWordTree(
    withNote(document, paragraph(run('见'), link('r1', '通知'), run('。')), {
      r1: 'https://text.example/a(1).html',
    }),
    'a.docx',
  );
  const { body, notices } = convertTree(tree, usualChoice);
  expect(body.split('\n')).toEqual(
    expect.arrayContaining([
      '| 救助 | 见[办法](https://text.example/a%281%29.html)第三条 |',
      '[^1]: 见[通知](https://note.example/)。',
    ]),
  );
  expect(notices).toEqual([]);
});

test('a link leads to the place on its page that stands beside its target, as relation and as field', async () => {
  const anchored = link('r1', '第三条').replace('<w:hyperlink ', '<w:hyperlink w:anchor="tiao-3" ');
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://b.example/a" \\l "4"</w:instrText></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('第四条')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const document = paragraph(run('见'), anchored, run('和'), field, run('。'));
  const tree = await readWordTree(withNote(document, '', { r1: 'https://a.example/' }), 'a.docx');
  expect(tree.blocks).toMatchObject([
    {
      runs: [
        { text: '见' },
        { text: '第三条', href: 'https://a.example/#tiao-3' },
        { text: '和' },
        { text: '第四条', href: 'https://b.example/a#4' },
        { text: '。' },
      ],
    },
  ]);
});

const word = fc.constantFrom('办法', '通知', '附件 1', '第三条', '说明');
const cell = fc.record({ before: word, words: word, linked: fc.boolean(), after: word });
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;
const content = fc.record({
  rows: fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }),
  merged: fc.boolean(),
  lines: fc.array(cell, { maxLength: 3 }),
  heading: cell,
});

describe('whatever holds a link, it is in the text or in the report, and the words stay', () => {
  const addressOf = (at: number) => `https://www.example.gov.cn/${at}.html`;
  /** Counts links as a file is drawn. */
  function drawn(
    { rows, merged, lines, heading }: typeof content extends fc.Arbitrary<infer T> ? T : never,
    draw: Draw,
  ) {
    let count = 0;
    const cellOf = (one: Cell) => draw.line(one, one.linked ? addressOf(count++) : null);
    const head = draw.heading(cellOf(heading));
    const text = lines.map((one) => draw.paragraph(cellOf(one)));
    const made = draw.table(
      rows.map((row) => row.map(cellOf)),
      merged,
    );
    return { file: head + text.join('') + made, count };
  }
  interface Draw {
    line(one: Cell, href: string | null): string;
    heading(line: string): string;
    paragraph(line: string): string;
    table(rows: readonly (readonly string[])[], merged: boolean): string;
  }
  const inHtml: Draw = {
    line: ({ before, words, after }, href) =>
      `${before}${href === null ? words : `<a href="${href}">${words}</a>`}${after}`,
    heading: (line) => `<h1>关于某事的通知</h1><h2>${line}</h2>`,
    paragraph: (line) => `<p>${line}。</p>`,
    table: (rows, merged) =>
      `<table border="1">${merged ? '<tr><td colspan="2">一览</td></tr><tr><td rowspan="2">合并</td><td>名称</td></tr><tr><td>数</td></tr>' : ''}${rows
        .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
        .join('')}</table>`,
  };
  const inWord: Draw = {
    line: ({ before, words, after }, href) =>
      run(before) + (href === null ? run(words) : link(`r${/\d+/.exec(href)?.[0]}`, words)) + run(after),
    heading: (line) =>
      paragraph(run('关于某事的通知')) + paragraph('<w:pPr><w:pStyle w:val="h"/></w:pPr>', line),
    paragraph: (line) => paragraph(line, run('。')),
    table: (rows, merged) =>
      table(
        ...(merged
          ? [
              [`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run('合并'))}`],
              [paragraph(run('甲')), paragraph(run('乙')) + paragraph(run('丙'))],
            ]
          : []),
        ...rows.map((row) => row.map((one) => paragraph(one))),
      ),
  };
  const read = {
    HTML: async (file: string) => readHtml(Buffer.from(`<body>${file}</body>`), 'a.html'),
    Word: async (file: string, count: number) =>
      readWordTree(
        withNote(
          file,
          '',
          Object.fromEntries(Array.from({ length: count }, (_none, at) => [`r${at}`, addressOf(at)])),
        ),
        'a.docx',
      ),
  };

  test.each([
    ['HTML', inHtml],
    ['Word', inWord],
  ] as const)('%s', async (format, draw) => {
    await fc.assert(
      fc.asyncProperty(content, async (made) => {
        const { file, count } = drawn(made, draw);
        const { body, notices } = convertTree(await read[format](file, count), usualChoice);
        const told = notices.filter(({ kind }) => kind === 'lost-links').map(({ detail }) => `${detail}、`);
        const kept = (url: string) => body.includes(`](${url})`) || told.join('').includes(`${url}、`);
        expect(
          Array.from({ length: count }, (_none, at) => addressOf(at)).filter((url) => !kept(url)),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('pictures that a file only names', () => {
  const picture = (id: string) =>
    `<w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:link="${id}"/></w:drawing></w:r>`;
  const vml = (id: string) =>
    `<w:r><w:pict><imagedata xmlns="urn:v" xmlns:r="urn:r" r:href="${id}"/></w:pict></w:r>`;
  const beside = [
    'http://import.invalid/in/%E6%8A%A5%E5%91%8A_files/image001.png',
    'http://import.invalid/in/1.png',
  ];
  const place = {
    url: null,
    local: 'http://import.invalid/in/a.docx',
    isThere: (address: string) => beside.includes(address),
  };

  test.each([
    ['https://www.example.gov.cn/1.png', 'https://www.example.gov.cn/1.png'],
    ['file:///C:/Users/wang/Desktop/2.png', 'file:///C:/Users/wang/Desktop/2.png'],
    ['\\\\server\\share\\3.png', '\\\\server\\share\\3.png'],
    ['file:///C:/Users/wang/1.png', beside[1]],
    ['C:\\Users\\wang\\报告_files\\image001.png', beside[0]],
    ['file:///C:/%E6%8A%A5%E5%91%8A_files/image001.png', beside[0]],
    ['报告_files/image001.png', beside[0]],
  ])('%s is %s', async (target, src) => {
    const tree = await readWordTree(
      makeWord(
        { document: paragraph(picture('p')) + paragraph(vml('p')) },
        { 'word/_rels/document.xml.rels': relations(['p', 'image', target]) },
      ),
      'a.docx',
      place,
    );
    expect(tree.blocks.map((block) => block.kind === 'picture' && [block.src, block.place.line])).toEqual([
      [src, 1],
      [src, 2],
    ]);
  });
});
