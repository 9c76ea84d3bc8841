import type { Finding, Position, Text } from '../finding.ts';
import { proseRules } from './rules.ts';

interface Explanation {
  readonly when: RegExp;
  readonly message: Text;
  readonly fix: Text;
}

const explanations: readonly Explanation[] = [
  {
    when: /character `!`/,
    message: { 'zh-CN': '正文里不能写“<!-- -->”注释。', en: '“<!-- -->” comments cannot be used.' },
    fix: { 'zh-CN': '改成 {/* 注释 */}，或删去。', en: 'Write {/* comment */}, or delete it.' },
  },
  {
    when: /closing tag for `([^`]+)`/,
    message: { 'zh-CN': '标签“{found}”没有结束。', en: 'The tag “{found}” is not closed.' },
    fix: {
      'zh-CN': '补上结束标签（如 </Notice>，单独占一行，前后各空一行），或写成自闭合的 <Figure … />。',
      en: 'Add the closing tag (e.g. </Notice>, on a line of its own with blank lines around), or write <Figure … />.',
    },
  },
  {
    when: /closing (?:slash|tag).*`([^`]+)`|Unexpected closing/,
    message: {
      'zh-CN': '结束标签“{found}”没有对应的开始标签。',
      en: 'The closing tag “{found}” has no opening one.',
    },
    fix: { 'zh-CN': '补上开始标签，或删去它。', en: 'Add the opening tag or delete it.' },
  },
  {
    when: /`\{`|in expression|closing brace|acorn|expression/i,
    message: {
      'zh-CN': '花括号“{”没有成对，或里面是程序代码。',
      en: 'A brace “{” has no partner, or holds code.',
    },
    fix: {
      'zh-CN': '如果是文字，写作 \\{ 和 \\}；属性里的数字写作 n={16}。',
      en: 'If it is text, write \\{ and \\}; a number in a prop is n={16}.',
    },
  },
  {
    when: /after `<`|before name|in name|in attribute|attribute value|`<`/i,
    message: { 'zh-CN': '这里的“<”不是一个完整的标签。', en: 'The “<” here does not begin a tag.' },
    fix: {
      'zh-CN': '如果是小于号，写作 &lt;；链接写作 [文字](https://…)；属性值要加英文双引号。',
      en: 'Write a less-than sign as &lt;, a link as [text](https://…), and put attribute values in double quotes.',
    },
  },
];

const other = {
  message: { 'zh-CN': '从这里起正文无法识别。', en: 'The text cannot be read from here.' },
  fix: {
    'zh-CN': '检查附近的 <、{ 和标签是否成对；文字里的 < 写作 &lt;，{ 写作 \\{。',
    en: 'Look at <, { and tags nearby; write < as &lt; and { as \\{ in text.',
  },
};

/** Turns the parser's error (`line:column: words`) into a finding in plain words; `place` gives where a place of the parser is in the file. */
export function explainSyntaxError(
  error: unknown,
  file: string,
  place: (line: number, column: number) => Position,
): Finding {
  const words = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', rest = words] = /^(\d+):(\d+):\s*([\s\S]*)$/.exec(words) ?? [];
  const found = explanations.find(({ when }) => when.test(rest));
  const quoted = found?.when.exec(rest)?.[1] ?? '';
  const insert = (text: Text): Text => ({
    'zh-CN': text['zh-CN'].replace('{found}', () => quoted),
    en: text.en.replace('{found}', () => quoted),
  });
  const { message, fix } = found ?? other;
  return {
    rule: proseRules.syntax.id,
    severity: 'error',
    file,
    position: place(Number(line), Number(column)),
    message: insert(message),
    fix: insert(fix),
  };
}
