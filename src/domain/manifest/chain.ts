import { formatStatement, parseStatement, type Statement } from './statement.ts';

/** SHA-256 of a text, hexadecimal. */
type Digest = (text: string) => string;

/** What is wrong with a chain of publications. */
export type ChainFault =
  /** A publication names one before it that is not there. */
  | { readonly kind: 'gap'; readonly digest: string; readonly day: string; readonly missing: string }
  /** A publication is of an earlier day than the one before it. */
  | { readonly kind: 'clock'; readonly digest: string; readonly day: string; readonly before: string };

/** Digests of publications that no other one comes after, in order: what the next one names. */
export function lastDigests(statements: readonly Statement[], digest: Digest): string[] {
  const followed = new Set(statements.flatMap(({ after }) => after));
  return statements
    .map((statement) => digest(formatStatement(statement)))
    .filter((own) => !followed.has(own))
    .sort();
}

/** Looks whether every publication that another one names is there, and whether days go forwards. */
export function chainFaults(statements: readonly Statement[], digest: Digest): ChainFault[] {
  const all = new Map(statements.map((statement) => [digest(formatStatement(statement)), statement]));
  return [...all].flatMap(([own, { day, after }]) =>
    after.flatMap((named): ChainFault[] => {
      const before = all.get(named);
      if (!before) return [{ kind: 'gap', digest: own, day, missing: named }];
      return before.day > day ? [{ kind: 'clock', digest: own, day, before: before.day }] : [];
    }),
  );
}

/** Publications as one file, the oldest first; those of one day in order of their texts. */
export const formatLog = (statements: readonly Statement[]): string =>
  inOrder(statements).map(formatStatement).join('\n');

/** The oldest first. */
export const inOrder = (statements: readonly Statement[]): Statement[] => {
  const texts = new Map(statements.map((statement) => [formatStatement(statement), statement]));
  return [...texts]
    .sort(([a, one], [b, other]) => (one.day === other.day ? (a < b ? -1 : 1) : one.day < other.day ? -1 : 1))
    .map(([, statement]) => statement);
};

/** Reads such a file; null for anything that `formatLog` would not have written so. */
export function parseLog(text: string): Statement[] | null {
  if (text === '') return [];
  const statements: Statement[] = [];
  for (const part of text.split('\n\n')) {
    const statement = parseStatement(part.endsWith('\n') ? part : `${part}\n`);
    if (!statement) return null;
    statements.push(statement);
  }
  return formatLog(statements) === text ? statements : null;
}
