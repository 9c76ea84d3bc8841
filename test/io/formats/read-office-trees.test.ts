import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linesOfBlock } from '../../../src/domain/import/blocks.ts';
import { convertTree } from '../../../src/domain/import/convert-tree.ts';
import { matrixOf } from '../../../src/domain/import/tables/grid.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { readWordTree } from '../../../src/io/formats/word-tree.ts';
import { accountedFor, sourceLines } from '../../domain/import/account-for.ts';
import { usualChoice } from '../../domain/import/convert-text.ts';
import { drawPdf, makePdf, showAt } from '../attachments/make-pdf.ts';
import { makeDocx, makeWord } from '../attachments/make-zip.ts';

const seed = readFileSync('test/fixtures/import/2020-rule-of-law-report.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
const treeOf = (document: string) => readWordTree(makeWord({ document }), 'a.docx');

test('the report as a Word file gives the report that ships, to the byte', async () => {
  const tree = await readWordTree(makeDocx(...seed), 'a.docx');
  const converted = convertTree(tree, { ...usualChoice, collection: 'reports' });
  const shipped = readFileSync('content/reports/2020/rule-of-law.mdx', 'utf8');
  expect(shipped.endsWith(`---\n\n${converted.body}\n`)).toBe(true);
  expect(converted.facts).toMatchObject({ title: seed[0], year: 2020, published: '2021-11-25' });
  expect(accountedFor(converted)).toEqual(sourceLines(seed));
});

test('a title over three centred lines is one, below the number of the document', async () => {
  const centred = (text: string) =>
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const head = ['学字〔2018〕14号', '关于申报某年度访学项目—', '某大学“未来计划”访学体验项目', '的 通 知'];
  const { facts, body } = convertTree(
    await treeOf(`${head.map(centred).join('')}<w:p><w:r><w:t>各学院：</w:t></w:r></w:p>`),
    usualChoice,
  );
  expect(facts).toMatchObject({
    title: '关于申报某年度访学项目—某大学“未来计划”访学体验项目的通知',
    number: '学字〔2018〕14号',
  });
  expect(body).not.toContain('通 知');
});

test('the name of a body above what it tells of a year begins the title, also in a PDF', async () => {
  const body = '本报告由样本县人民政府办公室根据有关规定编制，请各有关单位认真阅读并提出意见。';
  const drawing = [
    showAt(248, 780, '样本县人民政府', 16),
    showAt(156, 750, '2024 年政府信息公开工作年度报告', 16),
    ...[body.slice(0, 29), body.slice(29)].map((line, at) => showAt(72, 700 - at * 24, line, 16)),
  ].join(' ');
  const { facts, body: text } = convertTree(await readPdfTree(drawPdf([drawing]), 'a.pdf'), {
    ...usualChoice,
    collection: 'reports',
  });
  expect(facts.title).toBe('样本县人民政府2024年政府信息公开工作年度报告');
  expect(text).toBe(body);
});

test('numbers that run on from page to page are those of pages; a cell at the edge of one is text', async () => {
  const text = ['各村要做好防汛准备，并于月底以前上报', '完毕。'];
  const pages = ['项目', '0', '12'].map((cell, at) => [cell, ...text, String(at + 1)]);
  const { blocks, losses } = await readPdfTree(makePdf(pages), 'a.pdf');
  expect(losses.map(({ rule, text }) => [rule, text])).toEqual([
    ['page-number', '1'],
    ['page-number', '2'],
    ['page-number', '3'],
  ]);
  expect(blocks.flatMap(linesOfBlock)).toEqual(['项目', '0', '12'].flatMap((cell) => [cell, text.join('')]));
});

describe('Word', () => {
  test('signs of fonts are the characters that they show; those that show none are counted', async () => {
    const run = (inside: string, font = '') =>
      `<w:r>${font && `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`}${inside}</w:r>`;
    const sign = (font: string, char: string) => run(`<w:sym w:font="${font}" w:char="${char}"/>`);
    const text = (text: string, font = '') => run(`<w:t>${text}</w:t>`, font);
    const tree = await treeOf(
      `<w:p>${text('浓度')}${sign('Symbol', 'F0B3')}${text('5')}${text('\uf06d', 'Symbol')}${text('g，温度')}${sign('Symbol', '00B1')}${text('2')}${text('\uf0b0', 'Symbol')}${text('C')}</w:p>` +
        `<w:p>${sign('Wingdings', 'F081')}${text('同意')}${sign('Wingdings', 'F0FE')}${sign('Wingdings', 'F04A')}${text('\uf04a', 'Webdings')}</w:p>`,
    );
    expect(tree.blocks.flatMap(linesOfBlock)).toEqual(['浓度≥5μg，温度±2°C', '①同意☑']);
    expect(tree.notices).toEqual([{ kind: 'signs', count: 2, detail: '' }]);
  });

  test('bullets that are boxes to tick stay; those that only mark items go', async () => {
    const level = (at: number, bullet: string, font: string) =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="bullet"/><w:lvlText w:val="${bullet}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, '\uf0b7', 'Symbol')}${level(1, '☐', '')}${level(2, '\uf0fe', 'Wingdings')}${level(3, '\uf06e', 'Wingdings')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = (at: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const document =
      '<w:p><w:r><w:t>关于申请材料的通知</w:t></w:r></w:p>' +
      item(0, '材料') +
      item(1, '户口簿') +
      item(2, '身份证') +
      item(3, '照片');
    const tree = await readWordTree(makeWord({ document, numbering }), 'a.docx');
    const { body } = convertTree(tree, usualChoice);
    expect(body.split('\n')).toEqual(['- 材料', '  - ☐ 户口簿', '    - ☑ 身份证', '      - 照片']);
    expect(tree.notices).toEqual([]);
  });

  test('columns that a row leaves out are blank: cells below each other stay in one column', async () => {
    const cell = (text: string, merge = '') =>
      `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (cells: string, skipped = '') => `<w:tr><w:trPr>${skipped}</w:trPr>${cells}</w:tr>`;
    const tree = await treeOf(
      `<w:tbl>${row(cell('村') + cell('户') + cell('人', '<w:vMerge w:val="restart"/>'))}` +
        `${row(cell('2') + cell('', '<w:vMerge/>'), '<w:gridBefore w:val="1"/>')}` +
        `${row(cell('乙'), '<w:gridAfter w:val="2"/>')}</w:tbl>`,
    );
    const [table] = tree.blocks.flatMap((block) => (block.kind === 'table' ? block.grid : []));
    expect(table && matrixOf(table).map((row) => row.map((one) => one?.text))).toEqual([
      ['村', '户', '人'],
      ['', '2', '人'],
      ['乙', '', ''],
    ]);
  });

  describe('tables in tables', () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const table = (...rows: readonly string[][]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}<w:p/></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const inner = table([p('甲'), p('1')], [p('乙'), p('2')]);
    const shown = async (document: string) =>
      (await treeOf(document)).blocks.map((block) =>
        block.kind === 'table'
          ? block.grid.rows.map((row) =>
              row.map(({ text, colspan, rowspan }) => `${text} ${colspan}×${rowspan}`),
            )
          : linesOfBlock(block).join(),
      );

    test('one that only frames a part of a page leaves the table in it whole', async () => {
      expect(await shown(table([p('本表如下。') + inner + p('特此公开。')]))).toEqual([
        '本表如下。',
        [
          ['甲 1×1', '1 1×1'],
          ['乙 1×1', '2 1×1'],
        ],
        '特此公开。',
      ]);
    });

    test('one that is the content of a cell becomes part of the table around it', async () => {
      const rows = [
        [p('岗位'), p('人数')],
        [p('办公室'), inner],
        [p('财政所'), p('3')],
      ];
      expect(await shown(table(...rows))).toEqual([
        [
          ['岗位 1×1', '人数 2×1'],
          ['办公室 1×2', '甲 1×1', '1 1×1'],
          ['乙 1×1', '2 1×1'],
          ['财政所 1×1', '3 2×1'],
        ],
      ]);
    });
  });

  test.each([5_000, 20_000])(
    'a table of %i rows and a list of as many items come in whole, each row once',
    async (count) => {
      const cell = (text: string, merge = '') =>
        `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
      const rows = Array.from({ length: count }, (_none, at) => {
        const merge = at % 2 === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        return `<w:tr>${cell(at % 2 === 0 ? `组${at}` : '', merge)}${cell(`值${at}`)}</w:tr>`;
      });
      const items = Array.from(
        { length: count },
        (_none, at) =>
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>项${at}</w:t></w:r></w:p>`,
      );
      const numbering =
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>' +
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
      const file = makeWord({ document: `<w:tbl>${rows.join('')}</w:tbl>${items.join('')}`, numbering });
      const started = performance.now();
      const { blocks } = await readWordTree(file, 'a.docx');
      expect(performance.now() - started).toBeLessThan(count);
      const [table, list] = blocks;
      if (table?.kind !== 'table' || list?.kind !== 'list')
        throw new Error(blocks.map(({ kind }) => kind).join());
      expect(table.grid.rows.map((row) => row.map(({ text, rowspan }) => [text, rowspan]))).toEqual(
        Array.from({ length: count }, (_none, at) => [
          ...(at % 2 === 0 ? [[`组${at}`, 2]] : []),
          [`值${at}`, 1],
        ]),
      );
      expect(list.items).toHaveLength(count);
    },
  );

  test('a formula stands in one line, in which nothing is lost, and is told', async () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const part = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`;
    const formula = (inside: string) =>
      `<w:p><w:r><w:t>按</w:t></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath><w:r><w:t>计算。</w:t></w:r></w:p>`;
    const fraction = part('f', part('num', t('a+b')) + part('den', t('2')));
    const power = part('sSup', part('e', t('x')) + part('sup', t('10')));
    const index = part('sSubSup', part('e', t('y')) + part('sub', t('i')) + part('sup', t('n-1')));
    const root = part('rad', part('deg', t('3')) + part('e', fraction));
    const sum = part(
      'nary',
      '<m:naryPr><m:chr m:val="∑"/></m:naryPr>' +
        part('sub', t('i=1')) +
        part('sup', t('n')) +
        part('e', power),
    );
    const brackets = part(
      'd',
      `<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${part('e', t('z'))}`,
    );
    const { blocks, notices } = await treeOf(
      [fraction, power, index, root, sum, brackets, t('s=vt')].map(formula).join(''),
    );
    expect(blocks.flatMap(linesOfBlock)).toEqual(
      ['(a+b)/2', 'x^10', 'y_i^(n-1)', '3√((a+b)/2)', '∑_(i=1)^nx^10', '[z]', 's=vt'].map(
        (text) => `按${text}计算。`,
      ),
    );
    expect(notices).toEqual([{ kind: 'formulas', count: 6, detail: '' }]);
  });

  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  test('a table keeps the cells that are merged', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const { blocks } = await treeOf(
      `<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('标准', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('城')}${cell('乡')}</w:tr></w:tbl>`,
    );
    expect(blocks).toMatchObject([
      {
        kind: 'table',
        grid: {
          rows: [
            [
              { text: '项目', colspan: 1, rowspan: 2 },
              { text: '标准', colspan: 2, rowspan: 1 },
            ],
            [{ text: '城' }, { text: '乡' }],
          ],
        },
      },
    ]);
  });

  test('what was deleted is not in the text, and changes are told', async () => {
    const { blocks, notices } = await treeOf(
      '<w:p><w:r><w:t>保留</w:t></w:r><w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>',
    );
    expect(blocks).toMatchObject([{ runs: [{ text: '保留' }] }]);
    expect(notices).toEqual([{ kind: 'revisions', count: 1, detail: '' }]);
  });

  test('lines that alone are bold are headings, centred ones a title, bullets items, a table of contents goes', async () => {
    const line = (text: string, run = '', lines = '') =>
      `<w:p><w:pPr>${lines}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const contents = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}<w:r><w:t>总体要求 1</w:t></w:r>${field('end')}</w:p>`;
    const document = [
      line('某某镇人民政府', '', '<w:jc w:val="center"/>'),
      line('关于某项工作的通知', '<w:b/>', '<w:jc w:val="center"/>'),
      contents,
      line('总体要求', '<w:b/>'),
      line('各村要认真执行，并于月底以前上报。'),
      line('要快', '', bullet),
      line('要准', '', bullet),
    ].join('');
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const tree = await readWordTree(makeWord({ document, numbering }), 'a.docx');
    const { facts, body, losses } = convertTree(tree, usualChoice);
    expect(facts.title).toBe('某某镇人民政府关于某项工作的通知');
    expect(body).toBe('## 总体要求\n\n各村要认真执行，并于月底以前上报。\n\n- 要快\n- 要准');
    expect(losses).toMatchObject([{ rule: 'contents', text: '总体要求 1' }]);
  });

  const office = 'http://schemas.openxmlformats.org';
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const fieldOf = (code: string, text: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const linked = (id: string, text: string) =>
    `<w:hyperlink xmlns:r="${office}/officeDocument/2006/relationships" r:id="${id}">${run(text)}</w:hyperlink>`;
  /** A document whose links l1, l2 … lead to these targets. */
  const withLinks = (document: string, targets: readonly string[], footnotes = '') => {
    const relation = (id: string, kind: string, target: string, more = '') =>
      `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"${more}/>`;
    const relations = [
      ...targets.map((target, at) => relation(`l${at + 1}`, 'hyperlink', target, ' TargetMode="External"')),
      relation('n', 'footnotes', 'footnotes.xml'),
    ].join('');
    const rels = `<Relationships xmlns="${office}/package/2006/relationships">${relations}</Relationships>`;
    return makeWord({ document, footnotes }, { 'word/_rels/document.xml.rels': rels });
  };

  test('links keep their targets, by relation and by field; those of scripts and places do not', async () => {
    const document =
      `<w:p>${run('见  ')}${linked('l1', '县政府')}${run('，')}${fieldOf(' HYPERLINK "https://b.example/a?b=1" ', '原文')}${run('。 ')}</w:p>` +
      `<w:p>${linked('l2', '附件')}${linked('l3', '脚本')}${fieldOf(' HYPERLINK \\l "_Toc1" ', '目录')}</w:p>`;
    const bytes = withLinks(document, ['https://a.example/', '附件1.docx', 'javascript:x()']);
    const place = { url: null, local: 'http://import.invalid/a/b.docx', isThere: () => true };
    const { blocks } = await readWordTree(bytes, 'b.docx', place);
    expect(blocks).toMatchObject([
      {
        runs: [
          { text: '见 ' },
          { text: '县政府', href: 'https://a.example/' },
          { text: '，' },
          { text: '原文', href: 'https://b.example/a?b=1' },
          { text: '。' },
        ],
      },
      {
        runs: [
          { text: '附件', href: 'http://import.invalid/a/%E9%99%84%E4%BB%B61.docx' },
          { text: '脚本目录' },
        ],
      },
    ]);
  });

  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const footnotes = [2, 3]
    .map((id) => `<w:footnote w:id="${id}">${paragraph(`注${id}`)}</w:footnote>`)
    .join('');

  test('notes stand at the foot of the text, their marks where Word has them', async () => {
    const document =
      `<w:p>${run('全镇共有12个村')}${mark(3)}${run('，其中脱贫村5个')}${mark(2)}${run('。')}</w:p>` +
      paragraph('特此公告。');
    const { body } = convertTree(
      await readWordTree(withLinks(document, [], footnotes), 'a.docx'),
      usualChoice,
    );
    expect(body).toBe('全镇共有12个村[^1]，其中脱贫村5个[^2]。\n\n特此公告。\n\n[^1]: 注3\n\n[^2]: 注2');
  });

  test('a note whose mark stands in a heading is a paragraph', async () => {
    const heading = (text: string) => `<w:p>${run(text)}${mark(2)}</w:p>`;
    const document = `${heading('一、总体要求')}${paragraph('各村要认真执行。')}`;
    const { body } = convertTree(
      await readWordTree(withLinks(document, [], footnotes), 'a.docx'),
      usualChoice,
    );
    expect(body).toBe('## 一、总体要求\n\n注2\n\n各村要认真执行。');
  });

  test('headers and footers are listed as left out', async () => {
    const tree = await readWordTree(
      makeWord({ document: paragraph('正文'), header: paragraph('页眉文字') }),
      'a.docx',
    );
    expect(tree.losses).toMatchObject([{ rule: 'running-head', text: '页眉文字' }]);
  });

  test('a file cut off in the middle is refused', async () => {
    const bytes = makeDocx('正文');
    await expect(readWordTree(bytes.subarray(0, bytes.length / 2), 'a.docx')).rejects.toThrow();
  });
});

describe('PDF', () => {
  test('page numbers and pages without text are told', async () => {
    const tree = await readPdfTree(
      makePdf([['- 1 -', '关于防汛工作的通知'], [], ['- 3 -', '各村要做好防汛准备']]),
      'a.pdf',
    );
    expect(tree.blocks).toMatchObject([
      { runs: [{ text: '关于防汛工作的通知' }], place: { page: 1 } },
      { runs: [{ text: '各村要做好防汛准备' }], place: { page: 3 } },
    ]);
    expect(tree.losses).toMatchObject([
      { rule: 'page-number', text: '- 1 -', place: { page: 1 } },
      { rule: 'page-number', text: '- 3 -', place: { page: 3 } },
    ]);
    expect(tree.notices).toMatchObject([{ kind: 'scan-pages', detail: '2' }]);
  });

  test('a scan has no text, and is told', async () => {
    const { blocks, notices } = await readPdfTree(makePdf([[], []]), 'a.pdf');
    expect({ blocks, notices }).toEqual({ blocks: [], notices: [{ kind: 'scan', count: 1, detail: '' }] });
  });
});
