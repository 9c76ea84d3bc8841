import type { documentGenres } from '../../schema/documents.ts';

export type DocumentGenre = (typeof documentGenres)[number];

const byTitle: readonly (readonly [RegExp, DocumentGenre])[] = [
  [/^(?:关于)?(?:发布|公布|印发|修改|废止)《[^》]+》的(?:命令|令|决定)$/, 'normative'],
  [/村务/, 'village-affairs'],
  [/解读/, 'interpretation'],
  [/(?:招标|中标|成交|采购).{0,200}(?:公告|公示|结果)/, 'procurement'],
  [/处罚决定|行政执法.{0,200}(?:公示|结果|数据)/, 'enforcement'],
  [/(?:招聘|招考|录用).{0,200}(?:公告|公示|通知)/, 'recruitment'],
  [/(?:规划|计划|方案|要点)(?:[(（].{0,60}[)）])?$/, 'plan'],
  [/(?:通知|公告|通告|公示)(?:[(（].{0,60}[)）])?$/, 'notice'],
];
/** `2006年4月26日 上海市第十二届人民代表大会常务委员会第二十七次会议通过` */
const noteOfMaking =
  /^[（(]?\s*\d{4}年\d{1,2}月\d{1,2}日.{0,40}(?:人民代表大会|国务院|最高人民|人民政府|委员会|部).*(?:通过|批准|公布|发布|修正|修订)/;

/** The genre of a document by its title and the note of its making; `other` where they do not settle it. */
export function recogniseGenre(title: string, lines: readonly string[]): DocumentGenre {
  if (isStatute(title, lines)) return 'statute';
  return byTitle.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';
}

/** Laws, regulations, rules and judicial interpretations name themselves, or tell on top who passed them and when. */
const isStatute = (title: string, lines: readonly string[]): boolean =>
  /(?:条例|[^办]法)$/.test(title) ||
  /^最高人民(?:法院|检察院).{0,200}(?:解释|规定|批复)(?:[(（].{0,60}[)）])?$/.test(title) ||
  lines.slice(0, 4).some((line) => noteOfMaking.test(line.trim()));
