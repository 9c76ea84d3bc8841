import { isMap, isPair, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { type Message, say } from '../text/message.ts';

/** A value that is not shown as it was typed: where, in what field, what is wrong. */
export interface Altered {
  readonly offset: number;
  readonly path: readonly PropertyKey[];
  readonly message: Message;
  readonly fix: Message;
  /** Several lines were read as one. */
  readonly isJoined?: boolean;
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
  const typed = source.replace(/(?<!\s)\s*\n\s*/g, '');
  const isJoined = source.includes('\n');
  const field = yaml.slice(yaml.lastIndexOf('\n', from) + 1, from).trimEnd();
  const line = `${field || '…:'} ${quote(isJoined ? typed : source)}`;
  return isJoined ? joined(shown, line) : changed(source, shown, line);
}

const changed = (source: string, shown: string, line: string) => ({
  message: say('yaml-as-typed.changed', { source: short(source), shown: short(shown) }),
  fix: say('yaml-as-typed.changedFix', { line: short(line), shown: short(shown) }),
});

const joined = (shown: string, line: string) => ({
  isJoined: true,
  message: say('yaml-as-typed.joined', { shown: short(shown) }),
  fix: say('yaml-as-typed.joinedFix', { line: short(line) }),
});

const nothing = (source: string) => (source === '' ? noValue : readAsNothing(source));

const noValue = {
  message: say('yaml-as-typed.noValue'),
  fix: say('yaml-as-typed.noValueFix'),
};
const readAsNothing = (source: string) => ({
  message: say('yaml-as-typed.readAsNothing', { source }),
  fix: say('yaml-as-typed.readAsNothingFix', { source }),
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
    message: say('yaml-as-typed.hidden', { comment: short(comment) }),
    fix: right ? say('yaml-as-typed.hiddenFix', { right: short(right) }) : say('yaml-as-typed.hiddenInGroup'),
  };
}

/** A text in quotes, to be copied into YAML. */
export const quote = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
