import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../../src/io/files/write-file.ts';

const topics = [
  '依法全面履行政府职能',
  '健全依法行政制度体系',
  '行政决策科学化民主化',
  '坚持严格规范公正文明执法',
  '强化对行政权力的制约和监督',
  '依法有效化解社会矛盾纠纷',
  '政务公开与信息公开申请办理',
  '普法宣传教育',
  '存在的问题',
  '下一步工作打算',
];
const numerals = [...'一二三四五六七八九十'];
const items = [
  '调处化解矛盾纠纷',
  '开展法治宣传活动',
  '主动公开政府信息',
  '受理依申请公开',
  '审查规范性文件',
  '接待来访群众',
];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes a site of `count` documents of 1,500 to 3,500 characters: sentences of the real report in another order,
 * numbers varied.
 */
export function generateSite(root: string, folder: string, count: number): void {
  const random = makeRandom(20260101);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const sentences = sentencesOf(
    readFileSync(join(root, 'test/fixtures/import/2020-rule-of-law-report.txt'), 'utf8'),
  );
  writeFileWhole(join(folder, 'content/site.yaml'), siteYaml);
  for (let body = 0; body < 20; body++)
    writeFileWhole(
      join(folder, `content/bodies/b${body}.mdx`),
      `---\ntitle: 样本县第${body + 1}镇人民政府\nkind: government\n---\n`,
    );
  for (let n = 0; n < count; n++) {
    const year = 2015 + (n % 12);
    const body = between(0, 19);
    const date = [Math.min(year + 1, 2026), twoDigits(between(1, 9)), twoDigits(between(1, 28))].join('-');
    const section = (topic: string, index: number) => {
      const paragraphs = Array.from({ length: between(2, 3) }, (_, at) => {
        const text = Array.from({ length: between(2, 3) }, () => pick(sentences)).join('');
        return random() < 0.3 ? `**${numerals[at]}是${pick(items)}方面。**${text}` : text;
      });
      const table =
        index === 2
          ? `\n\n| 项目 | 本年数 |\n| --- | ---: |\n${items.map((item) => `| ${item} | ${between(1, 4000)} |`).join('\n')}`
          : '';
      const figure =
        index === 4 && random() < 0.1
          ? `\n\n<Figure n={${between(1, 300)}} label="矛盾纠纷" unit="件" />`
          : '';
      return `## ${numerals[index]}、${topic}\n\n${paragraphs.join('\n\n')}${table}${figure}`;
    };
    const text = topics.slice(0, between(6, 10)).map(section).join('\n\n');
    const matter = [
      `title: 样本县第${body + 1}镇${year}年度第${n}号工作报告`,
      'genre: notice',
      `publisher: b${body}`,
      `issued: ${date}`,
      `published: ${date}`,
      `number: 样政发〔${year}〕${n + 1}号`,
      'keywords: [法治, 公开]',
    ];
    writeFileWhole(join(folder, documentPath(n)), `---\n${matter.join('\n')}\n---\n\n${text}\n`);
  }
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** Path of the n-th generated document below the folder of its site. */
export const documentPath = (n: number): string =>
  `content/documents/${2015 + (n % 12)}/d${String(n).padStart(5, '0')}.mdx`;

const sentencesOf = (report: string): string[] =>
  report
    .split('\n')
    .slice(3)
    .filter((line) => line.trim() !== '' && !/^[一二三四五六七八九十]、/.test(line))
    .flatMap((line) => line.split(/(?<=[。;])/))
    // The bodies of the generated site are towns.
    .map((sentence) =>
      sentence
        .trim()
        .replace(/^[一二三四]是/, '')
        .replaceAll('我乡', '我镇')
        // As an editor mends them: a report that was taken over keeps the marks of its source.
        .replaceAll(/[,;:](?!\d)/g, (mark) => fullWidth[mark] ?? mark),
    )
    .filter((sentence) => sentence.length > 12);

const siteYaml = `name: 测量用网站
locale: zh-CN
url: https://bench.example
publisher: b0
boards:
  - slug: notices
    title: 通知
    items:
      - collection: documents
`;
