import type { z } from 'zod';
import { nearestName } from '../nearest-name.ts';
import { fieldName, fieldNames, schemaAt } from '../schema/inspect.ts';
import { type Message, say } from '../text/message.ts';
import { reasons } from './reasons.ts';

/** One wrong value: which rule, where in the data, what is wrong, how to mend it. */
export interface Problem {
  readonly rule: 'unknown-field' | 'missing-field' | 'field-type' | 'field-value';
  readonly path: readonly PropertyKey[];
  readonly message: Message;
  readonly fix: Message;
}

type Issue = z.core.$ZodIssue;

/** Turns the issues of a schema into problems that an editor understands; `data` is what was written. */
export function explainIssues(schema: z.ZodType, issues: readonly Issue[], data: unknown): Problem[] {
  return issues.flatMap((issue) => explainIssue(schema, issue, data));
}

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
  const known = fieldNames(schemaAt(schema, path));
  const some = known.slice(0, 40);
  return keys.map((key) => {
    const nearest = nearestName(key, known);
    return {
      rule: 'unknown-field',
      path: [...path, key],
      message: say('explain.unknownKey', { key }),
      fix: nearest ? say('explain.nearestKey', { nearest }) : say('explain.knownKeys', { some }),
    };
  });
}

function missing(schema: z.ZodType, path: readonly PropertyKey[]): Problem {
  const { title, about } = fieldName(schema, path);
  const key = String(path.at(-1) ?? '');
  return {
    rule: 'missing-field',
    path,
    message: say('explain.missing', { title, key }),
    fix: say('explain.missingFix', { key, about }),
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
  const { message, fix } = reasons(issue, value);
  const advice = fix ?? about;
  return {
    rule: 'field-value',
    path: issue.path,
    message: say('explain.wrongValue', { title, value: shown(value), message }),
    fix: say('explain.wrongValueFix', { advice }),
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
