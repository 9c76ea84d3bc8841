import type { documentGenres } from '../../schema/documents.ts';

export type DocumentGenre = (typeof documentGenres)[number];

const byTitle: readonly (readonly [RegExp, DocumentGenre])[] = [
  [/村务|村级/, 'village-affairs'],
  [/解读|问答/, 'interpretation'],
  [/招标|中标|成交|采购/, 'procurement'],
  [/处罚|行政执法/, 'enforcement'],
  [/(?:招聘|招考|录用)[^法]*$/, 'recruitment'],
  [/(?:规划|计划|方案|要点)(?:[(（].*[)）])?$/, 'plan'],
  [/(?:通知|公告|通告|公示)(?:[(（].*[)）])?$/, 'notice'],
];
const legislator = /人民代表大会|国务院|最高人民(?:法院|检察院)|人民政府令|委员会令|部令/;

/** The genre of a document by its title and the note of its making; `other` where they do not settle it. */
export function recogniseGenre(title: string, lines: readonly string[]): DocumentGenre {
  if (isStatute(title, lines)) return 'statute';
  return byTitle.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';
}

/** Laws, regulations, rules and judicial interpretations tell above their first article who passed them and when. */
function isStatute(title: string, lines: readonly string[]): boolean {
  if (/(?:条例|法)$/.test(title) && !/办法$/.test(title)) return true;
  return lines
    .slice(0, 4)
    .some(
      (line) => /(?:通过|批准|公布|发布|修正|修订|施行)/.test(line) && legislator.test(line.slice(0, 60)),
    );
}
