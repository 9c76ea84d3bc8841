import { isMap, isPair, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Text } from '../finding.ts';

/** A value that is not shown as it was typed: where, in what field, what is wrong. */
export interface Altered {
  readonly offset: number;
  readonly path: readonly PropertyKey[];
  readonly message: Text;
  readonly fix: Text;
}

/** Where the source of a scalar begins and ends. */
type Span = readonly [from: number, to: number];

/** Compares every key and value of parsed YAML with the signs that were typed, comments included. */
export function alteredValues(root: Node | null, yaml: string): Altered[] {
  const found: Altered[] = [];
  const path: PropertyKey[] = [];
  const scalars: Span[] = [];
  const look = (node: unknown, isKey: boolean) => {
    if (isScalar(node)) {
      const [from = 0, to = from] = node.range ?? [];
      scalars.push([from, to]);
      const texts = compare(node, yaml, from, to, isKey);
      if (texts) found.push({ offset: from, path: [...path], ...texts });
    } else if (isMap(node))
      for (const { key, value } of node.items) {
        path.push(isScalar(key) ? String(key.value) : '');
        look(key, true);
        look(value, false);
        path.pop();
      }
    else if (isSeq(node))
      node.items.forEach((item, index) => {
        path.push(index);
        look(isPair(item) ? item.value : item, false);
        path.pop();
      });
  };
  look(root, false);
  return [...found, ...comments(yaml, scalars)];
}

function compare(node: Scalar, yaml: string, from: number, to: number, isKey: boolean) {
  const source = yaml.slice(from, to);
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
    return String(node.value).trim() === '' ? nothing(source.trim()) : null;
  // Of a value behind a # the comment is reported.
  if (node.value === null)
    return isKey || /^[ \t]*#/.test(yaml.slice(to, to + 80))
      ? null
      : source === ''
        ? noValue
        : readAsNothing(source);
  const shown = String(node.value);
  return (node.type === 'PLAIN' ? source : unquoted(source)) === shown
    ? null
    : altered(source, shown, yaml, from);
}

/** A quoted text as it reads; of its signs only the doubled quote and `\"`, `\\` stand for another. */
function unquoted(source: string): string {
  const inner = source.slice(1, -1);
  return source[0] === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, (_all, sign) => sign);
}

function altered(source: string, shown: string, yaml: string, from: number) {
  const typed = source.replace(/\s*\n\s*/g, '');
  const isJoined = source.includes('\n');
  const field = yaml.slice(yaml.lastIndexOf('\n', from) + 1, from).trimEnd();
  const line = `${field || '…:'} ${quote(isJoined ? typed : source)}`;
  return isJoined ? joined(shown, line) : changed(source, shown, line);
}

const changed = (source: string, shown: string, line: string) => ({
  message: {
    'zh-CN': `写的是“${short(source)}”，会被读成“${short(shown)}”。`,
    en: `“${short(source)}” was typed, but it is read as “${short(shown)}”.`,
  },
  fix: {
    'zh-CN': `要照原样显示，请加引号：${short(line)}；如果是数，写成“${short(shown)}”。`,
    en: `To show it as typed, quote it: ${short(line)}; if it is a number, write “${short(shown)}”.`,
  },
});

const joined = (shown: string, line: string) => ({
  message: {
    'zh-CN': `这个值写成了几行，会被连成一行“${short(shown)}”。`,
    en: `This value stands in several lines, which are joined: “${short(shown)}”.`,
  },
  fix: {
    'zh-CN': `写在一行里：${short(line)}；下一行如果是另一个字段，字段名后面要有英文冒号和一个空格。`,
    en: `Write it in one line: ${short(line)}; if the next line is another field, it needs a colon and a space.`,
  },
});

const nothing = (source: string) => (source === '' ? noValue : readAsNothing(source));

const noValue = {
  message: { 'zh-CN': '字段后面没有写内容。', en: 'Nothing is written behind the field.' },
  fix: {
    'zh-CN': '写上内容；没有可写的，就删去这一行。',
    en: 'Write the value; if there is none, delete the line.',
  },
};
const readAsNothing = (source: string) => ({
  message: { 'zh-CN': `“${source}”会被读成没有内容。`, en: `“${source}” is read as nothing.` },
  fix: {
    'zh-CN': `写上内容，或者加引号（"${source}"）；没有可写的，就删去这一行。`,
    en: `Write the value or quote it ("${source}"); if there is none, delete the line.`,
  },
});

/** A `#` behind something else in its line hides the rest of it. */
function comments(yaml: string, scalars: readonly Span[]): Altered[] {
  const found: Altered[] = [];
  let [at, seen] = [0, -1];
  for (const { index } of yaml.matchAll(/(?<=[ \t])#/g)) {
    while (at < scalars.length && (scalars[at]?.[1] ?? 0) <= index) at++;
    const [from = Infinity, to = 0] = scalars[at] ?? [];
    const start = yaml.lastIndexOf('\n', index) + 1;
    // The head of a text in several lines (`|`) may be followed by one.
    const isHead = from >= start && from < index && /^[|>][-+\d]*[ \t]+#/.test(yaml.slice(from, index + 1));
    const isText = from < index && index < to && !isHead;
    if (isText || start === seen || yaml.slice(start, index).trim() === '') continue;
    seen = start;
    found.push({ offset: index, path: [], ...hidden(yaml, start, index) });
  }
  return found;
}

function hidden(yaml: string, start: number, index: number) {
  const end = yaml.indexOf('\n', index);
  const line = yaml.slice(start, end === -1 ? yaml.length : end).trimEnd();
  const comment = line.slice(index - start);
  const [, field = '', value = ''] = /^(\s*(?:- )?(?:[^:#"']+:[ \t]+)?)(.*)$/s.exec(line) ?? [];
  const right = /^["'|>[{]/.test(value) ? null : `${field.trimStart()}${quote(value)}`;
  return {
    message: {
      'zh-CN': `“${short(comment)}”会被当作备注，不会显示：空格后面的 # 到行尾都不算内容。`,
      en: `“${short(comment)}” is taken as a comment and not shown: a # behind a space hides the rest of the line.`,
    },
    fix: right
      ? {
          'zh-CN': `如果是内容，给整个值加引号：${short(right)}；如果是备注，单独写成一行，以 # 开头。`,
          en: `If it belongs to the text, quote the whole: ${short(right)}; if it is a comment, give it a line of its own.`,
        }
      : {
          'zh-CN': '如果是备注，单独写成一行，以 # 开头。',
          en: 'If it is a comment, give it a line of its own.',
        },
  };
}

/** A text in quotes, to be copied into YAML. */
export const quote = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
