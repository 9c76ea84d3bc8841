import { isCount, isDigest } from './shard-file.ts';

/** What a publication says of itself. */
export interface Statement {
  /** Address of the site, with a slash at the end. */
  readonly site: string;
  /** The day for which it was made, ISO date. */
  readonly day: string;
  /** Commit of the content; null outside of git. */
  readonly commit: string | null;
  /** Content or attachments were not as they are in the commit. */
  readonly modified: boolean;
  /** Version of the program. */
  readonly program: string;
  /** How many files are listed, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Digest of all lists but that of the publication itself: the same while the site says the same. */
  readonly content: string;
  /** Digest of all lists. */
  readonly list: string;
  /** Digests of the publications right before it, in order; none for the first. */
  readonly after: readonly string[];
}

const head = 'gongkai publication 1';
const [none, changed] = ['none', ' modified'];

/**
 * A publication in lines. The SHA-256 of this text is its digest: what is said here of an earlier one cannot be changed
 * without all later ones.
 */
export const formatStatement = (statement: Statement): string =>
  [
    head,
    `site: ${statement.site}`,
    `day: ${statement.day}`,
    `commit: ${statement.commit ?? none}${statement.modified ? changed : ''}`,
    `program: ${statement.program}`,
    `files: ${statement.files}`,
    `bytes: ${statement.bytes}`,
    `content: ${statement.content}`,
    `list: ${statement.list}`,
    ...statement.after.map((digest) => `after: ${digest}`),
    '',
  ].join('\n');

/** Reads such a text; null for anything that `formatStatement` would not have written so. */
export function parseStatement(text: string): Statement | null {
  const lines = text.split('\n');
  const fieldsOf = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));
  const fieldOf = (name: string) => fieldsOf(name)[0] ?? '';
  const commit = fieldOf('commit');
  const modified = commit.endsWith(changed);
  const named = modified ? commit.slice(0, -changed.length) : commit;
  const statement: Statement = {
    site: fieldOf('site'),
    day: fieldOf('day'),
    commit: named === none ? null : named,
    modified,
    program: fieldOf('program'),
    files: Number(fieldOf('files')),
    bytes: Number(fieldOf('bytes')),
    content: fieldOf('content'),
    list: fieldOf('list'),
    after: fieldsOf('after'),
  };
  return isStatement(statement) && formatStatement(statement) === text ? statement : null;
}

/** Whether a value is one in every field; others that it has do not matter. */
export function isStatement(value: unknown): value is Statement {
  if (typeof value !== 'object' || value === null) return false;
  const { site, day, commit, modified, program, files, bytes, content, list, after } = value as Partial<
    Record<keyof Statement, unknown>
  >;
  return (
    isLine(site) &&
    /^https?:\/\/.+\/$/.test(site) &&
    isLine(day) &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    (commit === null || (isLine(commit) && /^[0-9a-f]{40,64}$/.test(commit))) &&
    typeof modified === 'boolean' &&
    isLine(program) &&
    isCount(files) &&
    isCount(bytes) &&
    isDigest(content) &&
    isDigest(list) &&
    Array.isArray(after) &&
    after.every(isDigest) &&
    after.every((digest: string, at) => at === 0 || String(after[at - 1]) < digest)
  );
}

const isLine = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length < 1000 && !/\s/.test(value);
