import { expect, test } from 'vitest';
import { countRepeated, longSentences } from '../../../src/domain/revisions/compare/repeated.ts';
import { alignSections, splitSections } from '../../../src/domain/revisions/compare/sections.ts';
import { yearsHtml } from '../../../src/domain/view/years/years-html.ts';
import { labelsFor } from '../../../src/labels/index.ts';

const report = (year: number, ...sections: readonly (readonly [heading: string, ...texts: string[]])[]) => ({
  year,
  title: `${year}年度报告`,
  path: `/reports/${year}/x/`,
  headings: sections.map(([text], at) => ({ depth: 2, id: `s${at + 1}`, text })),
  blocks: sections.flatMap(([heading, ...texts], at) => [
    { kind: 'heading' as const, text: heading, section: `s${at + 1}` },
    ...texts.map((text) => ({ kind: 'paragraph' as const, text, section: `s${at + 1}` })),
  ]),
  figures: { disputes: { label: '调处纠纷', value: year - 2009, unit: '件' } },
});
const aligned = (before: ReturnType<typeof report>, after: ReturnType<typeof report>) =>
  alignSections(
    splitSections(before.blocks, before.headings),
    splitSections(after.blocks, after.headings),
  ).map((pair) => [pair.before?.heading ?? null, pair.after?.heading ?? null]);

test('sections stand beside each other by heading, whatever year they name and however they are numbered', () => {
  const before = report(
    2023,
    ['一、2023 年推进法治政府建设的主要举措和成效'],
    ['二、存在的问题'],
    ['三、其他事项'],
  );
  const after = report(
    2024,
    ['一、主要举措和成效'],
    ['二、党政主要负责人履职情况'],
    ['三、存在的不足和问题'],
  );
  expect(aligned(before, after)).toEqual([
    ['一、2023 年推进法治政府建设的主要举措和成效', '一、主要举措和成效'],
    [null, '二、党政主要负责人履职情况'],
    ['二、存在的问题', '三、存在的不足和问题'],
    ['三、其他事项', null],
  ]);
});

test('sentences of twelve characters or more that stand word for word in the other report are counted', () => {
  const others = longSentences(['全镇法治宣传教育工作深入推进。', '好。']);
  expect(countRepeated(['好。全镇法治宣传教育工作深入推进！今年全镇新增调解员二十六名。'], others)).toEqual({
    repeated: 1,
    total: 2,
  });
});

test('repeated sentences are marked, figures have a difference, markup in a text stays text', () => {
  const html = yearsHtml(
    labelsFor('zh-CN'),
    report(2023, ['一、举措', '全镇法治宣传教育工作深入推进。']),
    report(2024, ['一、举措', '全镇法治宣传教育工作深入推进。', '<img src=x onerror=alert(1)>']),
  );
  expect(html).toContain('<mark class="repeated">全镇法治宣传教育工作深入推进。</mark>');
  expect(html).toContain('其中 1 句与2023年逐字相同');
  expect(html).toMatch(
    /调处纠纷（件）<\/th><td class="ta-r">14<\/td><td class="ta-r">15<\/td><td class="ta-r">\+1</,
  );
  expect(html).not.toContain('<img');
});

test('signs between words are those of the language', () => {
  const head = (locale: 'zh-CN' | 'en') => {
    const html = yearsHtml(labelsFor(locale), report(2023, ['A', 'B']), report(2024, ['A', 'B']));
    return [/aria-label="([^"]*)"/.exec(html)?.[1], /<th scope="row">([^<]*)</.exec(html)?.[1]];
  };
  expect(head('zh-CN')).toEqual(['数据、2023、2024、增减', '调处纠纷（件）']);
  expect(head('en')).toEqual(['Figure, 2023, 2024, Difference', '调处纠纷 (件)']);
});

test('a chapter of which less than a third stayed is shown whole on both sides, without marks of changes', () => {
  const [old, next] = ['完成供水管网改造，新建泵站两座。', '开展秸秆禁烧巡查，劝阻露天焚烧。'];
  const html = (after: string) =>
    yearsHtml(labelsFor('zh-CN'), report(2023, ['一、举措', old]), report(2024, ['一、举措', after]));
  expect(html(next)).toContain(
    `<p>${old}</p></div><div class="side"><span class="change-mark">2024</span><p>${next}</p>`,
  );
  expect(html(next)).not.toMatch(/<ins>|<del>/);
  expect(html(old.replace('两', '三'))).toMatch(/<del>.*两<.*<ins>.*三</);
});
