import { isCount, isDigest, parseJson } from './shard-file.ts';
import { formatStatement, isStatement, type Statement } from './statement.ts';

/** One list of files: its name, how many it names, bytes of the list itself and digests of it. */
export interface ListedShard {
  readonly name: string;
  readonly files: number;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
}

/** The list of lists, and the publication that they are of. */
export interface Manifest {
  readonly statement: Statement;
  /** In order of names. */
  readonly shards: readonly ListedShard[];
}

/** The list of files that only this publication has: what it says of itself and of those before it. */
export const aboutShard = 'about';

/** SHA-256 of a text, hexadecimal. */
type Digest = (text: string) => string;

/** What a publication says of its lists. */
export const digestsOfShards = (
  shards: readonly ListedShard[],
  digest: Digest,
): Pick<Statement, 'content' | 'list'> => ({
  content: digest(linesOf(shards.filter(({ name }) => name !== aboutShard))),
  list: digest(linesOf(shards)),
});

/** Lists in lines, of which the digests are. */
export const linesOf = (shards: readonly ListedShard[]): string =>
  shards
    .map(({ name, files, size, sha256, sm3 }) => `${[name, files, size, sha256, sm3].join(' ')}\n`)
    .join('');

/** `manifest.json`: what the publication says of itself, its digest, and a line for each list. */
export function formatManifest({ statement, shards }: Manifest, digest: Digest): string {
  const { site, day, commit, modified, program, files, bytes, content, list, after } = statement;
  const said = { site, day, commit, modified, program, files, bytes, content, list, after };
  const fields = Object.entries({
    format: 1,
    ...said,
    digest: digest(formatStatement(statement)),
  }).map(([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  const rows = shards.map(({ name, files, size, sha256, sm3 }) =>
    JSON.stringify([name, files, size, sha256, sm3]),
  );
  return `{\n${fields.join('\n')}\n "shards": [\n${rows.join(',\n')}\n]}\n`;
}

/** Reads `manifest.json`; null for anything that `formatManifest` would not have written so, in every byte. */
export function parseManifest(text: string, digest: Digest): Manifest | null {
  const value = parseJson(text) as (Record<string, unknown> & { shards?: unknown }) | null | undefined;
  if (!isStatement(value) || !Array.isArray(value.shards)) return null;
  const shards: ListedShard[] = [];
  for (const row of value.shards as unknown[]) {
    const shard = shardIn(row);
    if (!shard) return null;
    shards.push(shard);
  }
  const { site, day, commit, modified, program, files, bytes, content, list, after } = value;
  const statement = { site, day, commit, modified, program, files, bytes, content, list, after };
  const manifest = { statement, shards };
  const right = digestsOfShards(shards, digest);
  const isWhole =
    right.content === content && right.list === list && formatManifest(manifest, digest) === text;
  return isWhole ? manifest : null;
}

function shardIn(row: unknown): ListedShard | null {
  if (!Array.isArray(row)) return null;
  const [name, files, size, sha256, sm3] = row as unknown[];
  const isGood = typeof name === 'string' && /^(?:[0-9a-f]{1,8}|about)$/.test(name);
  return isGood && isCount(files) && isCount(size) && isDigest(sha256) && isDigest(sm3)
    ? { name, files, size, sha256, sm3 }
    : null;
}
