import { type ListedShard, linesOf } from '../../domain/manifest/manifest-file.ts';
import { isFoundByDigest, numberOf, shardName } from '../../domain/manifest/numbering.ts';
import { manifestFile, shardFile } from '../../domain/manifest/places.ts';
import { type ListedFile, parseShard } from '../../domain/manifest/shard-file.ts';
import { formatStatement, type Statement } from '../../domain/manifest/statement.ts';

/** The lists of the site, of which each has the digest that the one above it names. */
export interface Lists {
  readonly statement: Statement;
  /** The file at a path; null where no list names it. */
  at(path: string, sha256: string): Promise<ListedFile | null>;
  /** A file of these bytes; null for none. */
  withDigest(sha256: string): Promise<ListedFile | null>;
}

/** The lists are cut off, or not what the list above them says. */
class DamagedListsError extends Error {
  override readonly name = 'DamagedListsError';
}

/** Bytes of lists that are searched where the list of a file is not known. */
const mostSearched = 4_000_000;

/** SHA-256 of bytes, hexadecimal; only pages that came safely may ask for it. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const sumOf = (text: string) => sha256(new TextEncoder().encode(text));

/** Opens the lists of the site at a base path. */
export async function openLists(base: string): Promise<Lists> {
  const read = async (path: string) => {
    const response = await fetch(base + path, { cache: 'no-cache' });
    if (!response.ok) throw new DamagedListsError(path);
    return response.text();
  };
  const {
    digest,
    shards: rows,
    ...statement
  } = JSON.parse(await read(manifestFile)) as Statement & {
    readonly digest: string;
    readonly shards: readonly [string, number, number, string, string][];
  };
  const shards = rows.map(([name, files, size, sum, sm3]): ListedShard => {
    return { name, files, size, sha256: sum, sm3 };
  });
  const isWhole =
    (await sumOf(linesOf(shards))) === statement.list && (await sumOf(formatStatement(statement))) === digest;
  if (!isWhole) throw new DamagedListsError(manifestFile);
  const load = async ({ name, sha256: sum }: ListedShard): Promise<readonly ListedFile[]> => {
    const text = await read(shardFile(name));
    const files = (await sumOf(text)) === sum ? parseShard(text) : null;
    if (!files) throw new DamagedListsError(name);
    return files;
  };
  const bits = Math.round(Math.log2(Math.max(1, shards.length - 1)));
  const inOne = async (name: string, fits: (file: ListedFile) => boolean) => {
    const shard = shards.find((one) => one.name === name);
    return (shard && (await load(shard)).find(fits)) ?? null;
  };
  return {
    statement,
    async at(path, sum) {
      const own = await inOne(shardName(numberOf(path, sum), bits), (file) => file.path === path);
      return own ?? (isFoundByDigest(path) ? null : inOne('about', (file) => file.path === path));
    },
    async withDigest(sum) {
      const found = await inOne(
        shardName(Number.parseInt(sum.slice(0, 8), 16), bits),
        (file) => file.sha256 === sum,
      );
      if (found || shards.reduce((all, { size }) => all + size, 0) > mostSearched) return found;
      for (const { name } of shards) {
        const other = await inOne(name, (file) => file.sha256 === sum);
        if (other) return other;
      }
      return null;
    },
  };
}
