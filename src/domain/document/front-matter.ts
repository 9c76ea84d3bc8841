import { isMap, isScalar, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Finding, Position, Text } from '../finding.ts';

/** A file split at its `---` lines. */
export interface SplitFile {
  /** YAML between the lines, or null when there is no front matter. */
  readonly yaml: string | null;
  /** Text after it. */
  readonly body: string;
  /** Lines of the file before `body`. */
  readonly bodyLine: number;
}

/** YAML as plain data, with a way back to the place of every field. */
export interface ParsedYaml {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Position of a field, of its nearest parent, or of the whole; `offset` lines are added. */
  locate(path: readonly PropertyKey[]): Position;
}

/** Splits a file into front matter and text; `unclosed` when the second `---` is missing. */
export function splitFrontMatter(text: string): SplitFile | 'unclosed' {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const opening = /^---[ \t]*\r?\n/.exec(source);
  if (!opening) return { yaml: null, body: source, bodyLine: 0 };
  const closing = /^---[ \t]*(?:\r?\n|$)/m;
  const rest = source.slice(opening[0].length);
  const match = closing.exec(rest);
  if (!match) return 'unclosed';
  const yaml = rest.slice(0, match.index);
  const body = rest.slice(match.index + match[0].length);
  return { yaml, body, bodyLine: countLines(source.slice(0, source.length - body.length)) };
}

const countLines = (text: string) => text.split('\n').length - 1;

/** Parses YAML 1.2 (core schema): unique keys, no aliases; `lineOffset` lines stand before it in the file. */
export function parseYaml(yaml: string, file: string, lineOffset: number): ParsedYaml {
  const document = parseDocument(yaml, { uniqueKeys: true, schema: 'core', prettyErrors: false });
  const at = (offset: number): Position => {
    const before = yaml.slice(0, offset);
    return {
      line: before.split('\n').length + lineOffset,
      column: before.length - before.lastIndexOf('\n'),
    };
  };
  const findings = [...document.errors, ...document.warnings].map((error) =>
    yamlFinding(error, file, at(error.pos[0])),
  );
  const data = findings.length > 0 ? null : plainData(document, file, findings, at);
  return {
    data,
    findings,
    locate: (path) => at(offsetOf(document.contents, path)),
  };
}

function plainData(
  document: ReturnType<typeof parseDocument>,
  file: string,
  findings: Finding[],
  at: (offset: number) => Position,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    findings.push(yamlProblem(file, at(0), aliasText));
    return null;
  }
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: Node | null = root;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value as Node | null;
    } else if (node && 'items' in node && typeof key === 'number') {
      node = (node.items as Node[])[key] ?? null;
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

const aliasText: YamlText = {
  message: {
    'zh-CN': '这里用了 YAML 的引用（& 或 *），本站不支持。',
    en: 'This uses a YAML anchor or alias (& or *), which is not supported.',
  },
  fix: {
    'zh-CN': '把内容直接写出来；如果 * 或 & 是文字的一部分，请给整句加引号，如 title: "*号"。',
    en: 'Write the content out; if * or & belongs to the text, put the text in quotes.',
  },
};

interface YamlText {
  readonly message: Text;
  readonly fix: Text;
}

const yamlProblem = (file: string, position: Position, text: YamlText): Finding => ({
  rule: 'yaml',
  severity: 'error',
  file,
  position,
  ...text,
});

/** Explains what YAML editors get wrong most; the parser's own words are never shown. */
function yamlFinding(error: YAMLError, file: string, position: Position): Finding {
  return yamlProblem(file, position, yamlTexts[error.code] ?? otherYaml);
}

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
  DUPLICATE_KEY: {
    message: { 'zh-CN': '同一个字段写了两次。', en: 'The same field is written twice.' },
    fix: { 'zh-CN': '保留正确的一个，删去另一个。', en: 'Keep the right one and delete the other.' },
  },
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
