import type { YAMLError } from 'yaml';
import type { Text } from '../finding.ts';
import { quote } from './yaml-as-typed.ts';

/** What is wrong with the form of YAML, and how to mend it. */
export interface YamlText {
  readonly message: Text;
  readonly fix: Text;
}

/** Anchors and aliases. */
export const aliasText: YamlText = {
  message: {
    'zh-CN': '这里用了 YAML 的引用（& 或 *），本站不支持。',
    en: 'This uses a YAML anchor or alias (& or *), which is not supported.',
  },
  fix: {
    'zh-CN': '把内容直接写出来；如果 * 或 & 是文字的一部分，请给整句加引号，如 title: "*号"。',
    en: 'Write the content out; if * or & belongs to the text, put the text in quotes.',
  },
};

const otherYaml: YamlText = {
  message: {
    'zh-CN': '文件头（两行 --- 之间）的这一处不符合“字段: 值”的写法。',
    en: 'The front matter (between the two --- lines) breaks the form “field: value” here.',
  },
  fix: {
    'zh-CN':
      '每行写一个字段，英文冒号后空一格，如 title: 关于……的通知；值里含有冒号、# 或引号时，用英文双引号把整个值括起来。',
    en: 'One field a line, a colon and a space, e.g. title: Annual report; put values with colons, # or quotes into double quotes.',
  },
};

const yamlTexts: Readonly<Partial<Record<YAMLError['code'], YamlText>>> = {
  TAB_AS_INDENT: {
    message: { 'zh-CN': '行首用了制表符（Tab）缩进。', en: 'The line is indented with a tab.' },
    fix: { 'zh-CN': '改用空格缩进，每级两个空格。', en: 'Indent with spaces, two for each level.' },
  },
  BAD_INDENT: {
    message: { 'zh-CN': '这一行的缩进和上下文不一致。', en: 'The indentation of this line does not fit.' },
    fix: {
      'zh-CN': '同一级的字段左边对齐，下一级多缩进两个空格。',
      en: 'Align fields of one level; indent the next level by two more spaces.',
    },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: { 'zh-CN': '一行里出现了两个“: ”，分不清哪个是字段。', en: 'There are two “: ” in one line.' },
    fix: {
      'zh-CN': '给值加英文双引号，如 title: "关于印发：实施办法"。',
      en: 'Put the value into double quotes, e.g. title: "Notice: rules".',
    },
  },
  MISSING_CHAR: {
    message: {
      'zh-CN': '引号、括号没有成对，或字段名后缺少冒号。',
      en: 'A quote or bracket is not closed, or the colon behind a field name is missing.',
    },
    fix: {
      'zh-CN': '补上缺少的符号；注意使用英文半角的引号、括号和冒号，如 keywords: [法治, 普法]。',
      en: 'Add the missing sign, e.g. keywords: [law, courts].',
    },
  },
  BAD_ALIAS: aliasText,
};

/** `!type` before a value. */
export const tagText: YamlText = {
  message: {
    'zh-CN': '值的前面用了 YAML 的类型记号（!），本站不支持。',
    en: 'A YAML tag (!) stands before the value, which is not supported.',
  },
  fix: {
    'zh-CN': '删去它；如果 ! 是文字的一部分，给整个值加引号，如 title: "!重要"。',
    en: 'Delete it; if ! belongs to the text, quote the value, e.g. title: "!important".',
  },
};

/** A key that stands twice in one group. */
export const duplicateText = (key: string): YamlText => ({
  message: { 'zh-CN': `同一个字段“${key}”写了两次。`, en: `The field “${key}” is written twice.` },
  fix: { 'zh-CN': '保留正确的一个，删去另一个。', en: 'Keep the right one and delete the other.' },
});

type Placed = YamlText & { readonly offset: number };

/** Explains YAML that cannot be read: every line with a usual slip, else the first place where the parser was lost; its own words are never shown. */
export function brokenYaml(yaml: string, errors: readonly YAMLError[]): Placed[] {
  const slips = [...slipsIn(yaml)];
  if (slips.length > 0) return slips;
  const [first] = errors;
  return first ? [{ offset: first.pos[0], ...(yamlTexts[first.code] ?? otherYaml) }] : [];
}

const lineForm =
  /^(?<before>\s*(?:- +)?)(?<key>[A-Za-z][\w-]*)(?<colon>[ \t]*[:：])(?<gap>[ \t]*)(?<value>.*)$/;

function* slipsIn(yaml: string): Generator<Placed> {
  let offset = 0;
  for (const line of yaml.split('\n')) {
    const slip = slipOf(line.trimEnd());
    if (slip) yield { offset, ...slip };
    offset += line.length + 1;
  }
}

function slipOf(line: string): YamlText | null {
  if (/^ *\t/.test(line)) return yamlTexts.TAB_AS_INDENT ?? otherYaml;
  const { key, colon = '', gap = '', value = '', before = '' } = lineForm.exec(line)?.groups ?? {};
  if (key === undefined || value.startsWith('//')) return null;
  const mended = `${before.trimStart()}${key}: `;
  if (colon.includes('：')) return fullWidthColon(line.trim(), `${mended}${plainOrQuoted(value)}`);
  if (gap === '' && value !== '') return noSpace(line.trim(), `${mended}${plainOrQuoted(value)}`);
  const isReserved = /^[@`%*&!]/.test(value) || /^["'].*["'].*[^"'\s]$/.test(value);
  return isReserved ? needsQuotes(value, `${mended}${quote(value)}`) : null;
}

const plainOrQuoted = (value: string) => (/^[\w\p{L}][^#:"']*$/u.test(value) ? value : quote(value));

const fullWidthColon = (line: string, mended: string): YamlText => ({
  message: {
    'zh-CN': `“${line}”里字段名后面是中文冒号“：”。`,
    en: `In “${line}” the colon behind the field is a full-width one.`,
  },
  fix: { 'zh-CN': `改用英文冒号，后空一格：${mended}`, en: `Use an ASCII colon and a space: ${mended}` },
});

const noSpace = (line: string, mended: string): YamlText => ({
  message: {
    'zh-CN': `“${line}”里冒号后面没有空格。`,
    en: `In “${line}” there is no space behind the colon.`,
  },
  fix: { 'zh-CN': `冒号后空一格：${mended}`, en: `Put a space behind the colon: ${mended}` },
});

const needsQuotes = (value: string, mended: string): YamlText => ({
  message: {
    'zh-CN': `值“${value}”的写法在 YAML 里另有含义，读不出原来的文字。`,
    en: `The value “${value}” has another meaning in YAML and cannot be read as typed.`,
  },
  fix: { 'zh-CN': `给整个值加引号：${mended}`, en: `Quote the whole value: ${mended}` },
});
