import { phone, webUrl } from '../../../schema/vocabulary.ts';
import { recogniseDate } from '../../recognise/date.ts';
import { plainText } from '../grid.ts';
import type { ValueKind } from './columns.ts';

/**
 * Reads the text of a cell below a head as the value of a field; null where it is none, which is told and never
 * guessed.
 */
export const readValue = (text: string, kind: ValueKind, head = ''): unknown =>
  readers[kind](text.trim(), head);

const readers: Readonly<Record<ValueKind, (text: string, head: string) => unknown>> = {
  text: (text) => text.replace(/(?<!\s)\s*\n\s*/g, ' '),
  lines: (text) => itemsIn(text),
  named: (text) => itemsIn(text).map((name) => ({ name })),
  basis: readBasis,
  phone: (text) => {
    // Numbers parted by commas are parted as the field wants it.
    const parted = text.replace(/(?<!\s)\s*[,，\n]\s*/g, '；');
    return phone.safeParse(parted).success ? parted : null;
  },
  date: recogniseDate,
  count: (text) => {
    const match = /^(\d{1,6})(?:次|份|个)?$/.exec(plainText(text));
    return match ? Number(match[1]) : null;
  },
  time: readTime,
  lawTime: (text, head) => (/^(?:无|none)$/i.test(plainText(text)) ? 'none' : readTime(text, head)),
  fees: (text) => (/^(?:不收费|无|免费|否|0|none|free|no)$/i.test(plainText(text)) ? [] : null),
  url: (text) => (webUrl.safeParse(text).success ? text : null),
  serviceType: choice([
    [/行政许可|^licen[cs]e$/i, 'licence'],
    [/行政确认|^confirmation$/i, 'confirmation'],
    [/行政裁决|^ruling$/i, 'ruling'],
    [/行政给付|^payment$/i, 'payment'],
    [/行政奖励|^reward$/i, 'reward'],
    [/备案|^filing$/i, 'filing'],
    [/公共服务|^publicservice$/i, 'public-service'],
    [/其他(?:行政)?权力|^other$/i, 'other-power'],
  ]),
  serviceLevel: choice([
    [/^国家级?$|^national$/i, 'national'],
    [/^省级?$|^provincial$/i, 'provincial'],
    [/^(?:地?市|设区的市)级?$|^municipal$/i, 'municipal'],
    [/^[县区]级?$|^county$/i, 'county'],
    [
      /^(?:乡级?|镇级?|乡镇级?|镇街级?|街道级?|乡镇[(/、]?街道\)?级?|镇[(/、]街道\)?级?)$|^township$/i,
      'township',
    ],
    [/^(?:村级?|社区级?|村[(/、]?社区\)?级?)$|^village$/i, 'village'],
  ]),
  caseType: choice([
    [/^即办件?$|^immediate$/i, 'immediate'],
    [/^承诺件?$|^promised$/i, 'promised'],
  ]),
  audience: (text) => {
    const found = [
      ...(/自然人|个人|natural/i.test(text) ? ['natural-person'] : []),
      ...(/法人|企业|legal/i.test(text) ? ['legal-person'] : []),
      ...(/其他组织|other/i.test(text) ? ['other-organisation'] : []),
    ];
    return found.length > 0 ? found : null;
  },
};

function choice(choices: readonly (readonly [RegExp, string])[]): (text: string) => string | null {
  return (text) => {
    const found = choices.filter(([pattern]) => pattern.test(plainText(text)));
    return found.length === 1 ? (found[0]?.[1] ?? null) : null;
  };
}

/** Lines of a cell, or its numbered parts (`1.身份证；2.户口簿`), without their numbers. */
function itemsIn(text: string): string[] {
  const lines = text.split(/\r?\n/).flatMap(numberedParts);
  return lines
    .map((line) =>
      line
        .replace(leadingNumber, '')
        .replace(/[；;]$/, '')
        .trim(),
    )
    .filter(Boolean);
}

const leadingNumber = /^\s*(?:[（(]\d{1,2}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])\s*/;
const startsPart = /(?<=[；;。\s])(?=(?:[（(]\d{1,2}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳]))/;

const numberedParts = (line: string): string[] =>
  leadingNumber.test(line) ? line.split(startsPart) : [line];

/** Laws in 《…》 with the article that follows each; text without one is one basis. */
function readBasis(text: string): unknown {
  const laws = [...text.matchAll(/《([^《》]+)》([^《]*)/g)];
  if (laws.length === 0) return itemsIn(text).map((title) => ({ title }));
  const before = text.slice(0, laws[0]?.index).replace(leadingNumber, '').trim();
  // What stands before the first law belongs to no field.
  if (before !== '' && !/^(?:\d+[.、．]?|[一二三四五六七八九十]+、|依据|根据)?[:：]?$/.test(before))
    return null;
  return laws.map(([, title = '', rest = '']) => {
    const article =
      /^(?:[（(][^（()）]{1,40}[)）]|[^第（(]){0,24}?(第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四])?(?:第[^，。；;\s]{1,8}[款项])*)/.exec(
        rest,
      )?.[1];
    const words = rest
      .replace(article ?? '', '')
      .trimEnd()
      .replace(/(?:(?<!\d)\d+|(?<![一二三四五六七八九十])[一二三四五六七八九十]+)?[.、．]?$/, '')
      .trim();
    const quoted = words.replace(/^[：:，,。；;\s]+|(?<![；;\s])[；;\s]+$/g, '');
    return { title, ...(article && { article }), ...(quoted && { text: quoted }) };
  });
}

/** A number alone counts what its head says: `承诺时限（工作日）`. */
function readTime(text: string, head: string): unknown {
  const unit = /[(（](?:单位[：:])?(工作日|working days?|天|日|days?)[)）]$/i.exec(head.trim())?.[1] ?? '';
  const plain = plainText(/^\d+$/.test(text) ? text + unit : text);
  if (/^(?:即时|当场|即办|立即)/.test(plain)) return { count: 0, unit: 'working-day' };
  const match = /^(\d{1,4})(?:个)?(工作日|天|日|自然日|workingdays?|days?)(?:内)?(?:办结)?$/i.exec(plain);
  if (!match) return null;
  return { count: Number(match[1]), unit: /工作日|working/i.test(match[2] ?? '') ? 'working-day' : 'day' };
}
