import type { z } from 'zod';
import { nearestName } from '../nearest-name.ts';
import { fieldName, fieldNames, schemaAt } from '../schema/inspect.ts';
import { type Message, say } from '../text/message.ts';
import { keyByTitle, meant } from './meant.ts';
import { reasons } from './reasons.ts';
import { exampleText, lineCount } from './skeleton.ts';

/** One wrong value: which rule, where in the data, what is wrong, how to mend it. */
export interface Problem {
  readonly rule: 'unknown-field' | 'missing-field' | 'field-type' | 'field-value';
  readonly path: readonly PropertyKey[];
  readonly message: Message;
  readonly fix: Message;
  /** The field that an unknown one plainly means. */
  readonly meantKey?: string;
  /** What its key or value has to be, where that is beyond doubt. */
  readonly meant?: { readonly part: 'key' | 'value'; readonly text: string };
  /** The name of a body that stands where an id belongs. */
  readonly bodyName?: string;
}

type Issue = z.core.$ZodIssue;

/** Turns the issues of a schema into problems that an editor understands; `data` is what was written. */
export function explainIssues(schema: z.ZodType, issues: readonly Issue[], data: unknown): Problem[] {
  const problems = issues.flatMap((issue) => explainIssue(schema, issue, data));
  // A field that was named by its title is there: it is not missing.
  const meant = new Set(
    problems.flatMap(({ path, meantKey }) => (meantKey ? [keyOf([...path.slice(0, -1), meantKey])] : [])),
  );
  return problems.filter(({ rule, path }) => rule !== 'missing-field' || !meant.has(keyOf(path)));
}

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path);

function explainIssue(schema: z.ZodType, issue: Issue, data: unknown): Problem[] {
  const value = valueAt(data, issue.path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(schema, issue);
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

function unknownKeys(
  schema: z.ZodType,
  { keys, path }: Extract<Issue, { code: 'unrecognized_keys' }>,
): Problem[] {
  const around = schemaAt(schema, path);
  const known = fieldNames(around);
  const some = known.slice(0, 40);
  return keys.map((key): Problem => {
    const found = { rule: 'unknown-field', path: [...path, key] } as const;
    const bare = key.replace(/[\s\u3000\u00a0]/gu, '');
    if (bare !== key && known.includes(bare))
      return {
        ...found,
        meantKey: bare,
        meant: { part: 'key', text: bare },
        message: say('explain.blankKey', { key: bare }),
        fix: say('explain.blankKeyFix'),
      };
    const titled = around && keyByTitle(around, bare);
    if (titled)
      return {
        ...found,
        meantKey: titled,
        meant: { part: 'key', text: titled },
        message: say('explain.titleKey', { key: bare, titled }),
        fix: say('explain.titleKeyFix', { titled }),
      };
    const nearest = nearestName(key, known);
    return {
      ...found,
      message: say('explain.unknownKey', { key }),
      fix: nearest ? say('explain.nearestKey', { nearest }) : say('explain.knownKeys', { some }),
    };
  });
}

/** What of a field is missing, with the lines to be added: of a group all that it asks for. */
function missing(schema: z.ZodType, path: readonly PropertyKey[]): Problem {
  const { title, about } = fieldName(schema, path);
  const key = String(path.at(-1) ?? '');
  const field = schemaAt(schema, path);
  const lines = exampleText(key, field);
  const isOneLine = !field || lineCount(field) === 1;
  return {
    rule: 'missing-field',
    path,
    message: say('explain.missing', { title, key }),
    fix: isOneLine
      ? say('explain.missingFix', { lines, about })
      : say('explain.missingLinesFix', { lines, about }),
  };
}

const typeNames: Readonly<Record<string, Message>> = {
  string: say('explain.typeNamesString'),
  number: say('explain.typeNamesNumber'),
  int: say('explain.typeNamesInt'),
  boolean: say('explain.typeNamesBoolean'),
  array: say('explain.typeNamesArray'),
  object: say('explain.typeNamesObject'),
  record: say('explain.typeNamesRecord'),
};

const typeExamples: Readonly<Record<string, Message>> = {
  string: say('explain.typeExamplesString'),
  number: say('explain.typeExamplesNumber'),
  int: say('explain.typeExamplesInt'),
  boolean: say('explain.typeExamplesBoolean'),
  array: say('explain.typeExamplesArray'),
  object: say('explain.typeExamplesObject'),
  record: say('explain.typeExamplesRecord'),
};

function wrongType(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  expected: string,
  value: unknown,
): Problem {
  const { title, about } = fieldName(schema, path);
  const type = typeNames[expected] ?? say('explain.otherType');
  const example = typeExamples[expected] ?? about;
  return {
    rule: 'field-type',
    path,
    message: say('explain.wrongType', { title, type, value: shown(value) }),
    fix: say('explain.wrongTypeFix', { example, about }),
  };
}

function wrongValue(schema: z.ZodType, issue: Issue, value: unknown): Problem {
  const { title, about } = fieldName(schema, issue.path);
  const reason = meant(schema, issue, value) ?? reasons(issue, value);
  const { message } = reason;
  const advice = reason.fix ?? about;
  // Of a group whose members have names of their own the name is wrong, not what it holds.
  const wrong = issue.code === 'invalid_key' ? String(issue.path.at(-1)) : value;
  return {
    rule: 'field-value',
    path: issue.path,
    message: say('explain.wrongValue', { title, value: shown(wrong), message }),
    fix: say('explain.wrongValueFix', { advice }),
    ...(reason.value === undefined ? {} : { meant: { part: 'value', text: reason.value } as const }),
    ...(reason.isBodyName ? { bodyName: String(value) } : {}),
  };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
