import { type Position, positionIn } from '../../finding.ts';
import type { NamedBody, NamedSelf } from './mentions.ts';

const han = '\\p{Script=Han}';
const township = '镇|乡|街道';
/** A township at a place where a name begins; at most one county before it. */
const named = `(${han}{2,8}?(?:${township}))`;
const organs = '(?:人民政府|党委、政府|党委政府|党委|党工委|办事处)?';
/** What a report says of the body that makes it, and of no other. */
const manners =
  '认真|坚持|严格|高度重视|切实|深入|扎实|持续|始终|紧紧围绕|充分|大力|着力|不断|全面|进一步|牢固|立足';
/** Nothing before it, or a sign that begins no quotation and no list. */
const opens = `(?<=^|[^${han}“‘「『《〈（(、]|\\d年|\\d年度)`;

/** From the last sign of a name on: a search for the whole would look at every character of a text. */
const manner = new RegExp(`(?:${township})${organs}(?:${manners})`, 'gu');
const nameBefore = new RegExp(`${opens}(?![年月日度与及在对由经把让使请赴被据将从跟])(${han}{2,16})$`, 'u');
const count = '[一二三四五六七八九十]{1,3}';
const numbering = `(?:${count}、|（${count}）|\\d{1,2}[.、．])?\\s{0,2}`;
const matters = '职能|机构|概况|简介|领导|内设|政府信息公开';
const heading = new RegExp(`^#{1,6}\\s{1,3}${numbering}${named}${organs}(?:${matters})`, 'gmu');
const opening = new RegExp(`现将${named}(?!${organs}[、和与及等])${organs}[^。\\n]{0,60}如下`, 'gu');
const self = new RegExp(
  `(?<=^|[^${han}]|[在对与和由全经合按照据给向从到使让])[我本](${township})(?![村镇土本亲愁音情])`,
  'gmu',
);

/** A date as it stands below a signature. */
const date = /^[\s\d〇○零一二三四五六七八九十年月日-]{6,20}$/u;
const signed = new RegExp(
  `^\\s*(${han}{2,24}?)(人民政府|街道办事处|村民委员会|居民委员会)\\s*([^${han}].*)?$`,
  'u',
);

/** Words that end like the name of a township and name none. */
const none =
  /(?:[各全我本该此每乡城村集小个邻周两三多几新老古重建省市县区强名大]|特色|示范|中心|试点|重点|建制|所在|有关|相关|部分|其他|其它|辖区|下属|所辖)(?:镇|乡|街道)$/u;
/** What stands above a township in its full name. */
const above = /^.*[省市县区旗州盟](?=\p{Script=Han}{1,10}(?:镇|乡|街道|村|社区)$)/u;

/** Bodies as which a Chinese text speaks; `prose` is the text without front matter and tags. */
export function speakersIn(prose: string): NamedBody[] {
  const found = [
    ...subjectsIn(prose),
    ...[...prose.matchAll(heading)].map((match) => ({ ...placeOf(match), as: 'heading' as const })),
    ...[...prose.matchAll(opening)].map((match) => ({ ...placeOf(match), as: 'opening' as const })),
  ].flatMap(({ whole, index, as }): NamedBody[] => {
    if (none.test(whole)) return [];
    const name = whole.replace(above, '');
    const position = positionIn(prose, index);
    const isFull = ['人民政府', '党委', '办事处'].some((organ) => prose.includes(name + organ));
    return [{ name, position, as, isFull }];
  });
  const last = signatureOf(prose);
  return [
    ...new Map([...found, ...(last ? [last] : [])].map((body) => [body.name + body.as, body])).values(),
  ];
}

/** A name at the beginning of a sentence that goes on as reports do. */
function* subjectsIn(prose: string): Generator<{ whole: string; index: number; as: 'subject' }> {
  for (const { 0: all, index } of prose.matchAll(manner)) {
    const start = Math.max(0, index - 20);
    const [, stem = ''] = nameBefore.exec(prose.slice(start, index)) ?? [];
    const [unit = ''] = /^(?:镇|乡|街道)/u.exec(all) ?? [];
    if (stem !== '') yield { whole: stem + unit, index: index - stem.length, as: 'subject' };
  }
}

const placeOf = ({ 0: all, 1: whole = '', index }: RegExpExecArray) => ({
  whole,
  index: index + all.indexOf(whole),
});

/** The body whose name stands at the end, with a date below or behind it. */
function signatureOf(prose: string): NamedBody | null {
  const lines = prose.trimEnd().split('\n');
  let at = lines.length - 1;
  if (date.test(lines[at] ?? '')) {
    at--;
    while (at >= 0 && lines[at]?.trim() === '') at--;
    return signatureAt(lines, at, '');
  }
  return signatureAt(lines, at, null);
}

/** `dated` is what may stand behind the name; null for a date. */
function signatureAt(lines: readonly string[], at: number, dated: '' | null): NamedBody | null {
  const line = lines[at] ?? '';
  const [, whole = '', organ = '', rest = ''] = signed.exec(line) ?? [];
  if (whole === '' || (dated === '' ? rest.trim() !== '' : !date.test(rest))) return null;
  const name = `${whole.replace(above, '')}${suffixOf(whole, organ)}`;
  const position: Position = { line: at + 1, column: line.indexOf(whole) + 1 };
  return { name, position, as: 'signature', isFull: true };
}

/** 松坪村民委员会 is that of 松坪村. */
function suffixOf(whole: string, organ: string): string {
  if (organ === '街道办事处') return '街道';
  if (organ === '村民委员会' && !whole.endsWith('村')) return '村';
  return '';
}

/** Where a Chinese text says 我镇, 本乡, 我街道. */
export function selvesIn(prose: string): NamedSelf[] {
  const first = new Map<string, NamedSelf>();
  for (const { 0: said, 1: unit = '', index } of prose.matchAll(self))
    if (!first.has(unit)) first.set(unit, { said, unit, position: positionIn(prose, index) });
  return [...first.values()];
}
