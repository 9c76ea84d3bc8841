import type { z } from 'zod';
import type { Text } from '../finding.ts';
import { nearestName } from '../nearest-name.ts';
import { fieldName, fieldNames, schemaAt } from '../schema/inspect.ts';
import { reasons } from './reasons.ts';

/** One wrong value: which rule, where in the data, what is wrong, how to mend it. */
export interface Problem {
  readonly rule: 'unknown-field' | 'missing-field' | 'field-type' | 'field-value';
  readonly path: readonly PropertyKey[];
  readonly message: Text;
  readonly fix: Text;
}

type Issue = z.core.$ZodIssue;

/** Turns the issues of a schema into problems that an editor understands; `data` is what was written. */
export function explainIssues(schema: z.ZodType, issues: readonly Issue[], data: unknown): Problem[] {
  return issues.flatMap((issue) => explainIssue(schema, issue, data));
}

function explainIssue(schema: z.ZodType, issue: Issue, data: unknown): Problem[] {
  const value = valueAt(data, issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, issue.path, key));
  if (issue.code === 'invalid_union') return explainUnion(schema, issue, data);
  if (value === undefined || (issue.code === 'custom' && issue.params?.rule === 'missing'))
    return [missing(schema, issue.path)];
  if (issue.code === 'invalid_type') return [wrongType(schema, issue.path, issue.expected, value)];
  return [wrongValue(schema, issue, value)];
}

/** Of a union, the branch that the editor most likely meant: the one with the fewest complaints. */
function explainUnion(
  schema: z.ZodType,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  data: unknown,
): Problem[] {
  const branches = [...issue.errors].sort((a, b) => a.length - b.length);
  const best = branches[0];
  if (!best || best.length === 0) return [wrongValue(schema, issue, valueAt(data, issue.path))];
  return best.flatMap((inner) =>
    explainIssue(schema, { ...inner, path: [...issue.path, ...inner.path] }, data),
  );
}

function unknownKey(schema: z.ZodType, parent: readonly PropertyKey[], key: string): Problem {
  const known = fieldNames(schemaAt(schema, parent));
  const nearest = nearestName(key, known);
  const some = known.slice(0, 40);
  return {
    rule: 'unknown-field',
    path: [...parent, key],
    message: { 'zh-CN': `没有“${key}”这个字段。`, en: `There is no field “${key}”.` },
    fix: nearest
      ? {
          'zh-CN': `是不是想写“${nearest}”？如果不是，删去这一行。`,
          en: `Did you mean “${nearest}”? If not, delete the line.`,
        }
      : {
          'zh-CN': `删去它，或改用：${some.join('、')}。`,
          en: `Delete it, or use one of: ${some.join(', ')}.`,
        },
  };
}

function missing(schema: z.ZodType, path: readonly PropertyKey[]): Problem {
  const { title, about } = fieldName(schema, path);
  const key = String(path.at(-1) ?? '');
  return {
    rule: 'missing-field',
    path,
    message: { 'zh-CN': `缺少“${title['zh-CN']}”（${key}）。`, en: `“${title.en}” (${key}) is missing.` },
    fix: {
      'zh-CN': `加一行“${key}: ……”。${about['zh-CN']}。`,
      en: `Add a line “${key}: …”. ${about.en}.`,
    },
  };
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '一组字段', en: 'a group of fields' },
  record: { 'zh-CN': '一组字段', en: 'a group of fields' },
};

const typeExamples: Readonly<Record<string, Text>> = {
  string: { 'zh-CN': '给它加英文双引号，如 "2020"', en: 'Put it into double quotes, e.g. "2020"' },
  number: { 'zh-CN': '只写数字，不加引号和单位，如 16', en: 'Only the digits, no quotes, no unit, e.g. 16' },
  int: { 'zh-CN': '只写整数，不加引号和单位，如 2020', en: 'Only whole digits, e.g. 2020' },
  boolean: { 'zh-CN': '写 true（是）或 false（否）', en: 'Write true or false' },
  array: { 'zh-CN': '每项一行，行首写“- ”，如 - 第一项', en: 'One entry a line, each beginning with “- ”' },
  object: {
    'zh-CN': '换行缩进两格，逐行写“字段: 值”',
    en: 'Indent by two spaces and write “field: value” on each line',
  },
  record: {
    'zh-CN': '换行缩进两格，逐行写“字段: 值”',
    en: 'Indent by two spaces and write “field: value” on each line',
  },
};

function wrongType(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  expected: string,
  value: unknown,
): Problem {
  const { title, about } = fieldName(schema, path);
  const type = typeNames[expected] ?? { 'zh-CN': '别的内容', en: 'something else' };
  const example = typeExamples[expected] ?? about;
  return {
    rule: 'field-type',
    path,
    message: {
      'zh-CN': `“${title['zh-CN']}”应为${type['zh-CN']}，现在是“${shown(value)}”。`,
      en: `“${title.en}” must be ${type.en}; it is “${shown(value)}”.`,
    },
    fix: { 'zh-CN': `${example['zh-CN']}。${about['zh-CN']}。`, en: `${example.en}. ${about.en}.` },
  };
}

function wrongValue(schema: z.ZodType, issue: Issue, value: unknown): Problem {
  const { title, about } = fieldName(schema, issue.path);
  const { message, fix } = reasons(issue, value);
  const advice = fix ?? about;
  return {
    rule: 'field-value',
    path: issue.path,
    message: {
      'zh-CN': `“${title['zh-CN']}”的值“${shown(value)}”${message['zh-CN']}。`,
      en: `The value “${shown(value)}” of “${title.en}” ${message.en}.`,
    },
    fix: { 'zh-CN': `${advice['zh-CN']}。`, en: `${advice.en}.` },
  };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
