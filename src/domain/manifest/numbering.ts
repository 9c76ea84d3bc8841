/** Files of one list, about. */
const perShard = 128;
const mostBits = 12;

/** How many bits of a file's number tell its list. */
export const bitsFor = (files: number): number =>
  Math.min(mostBits, Math.max(0, Math.ceil(Math.log2(files / perShard))));

/** Names of all lists that there are for so many bits, in order. */
export const namesFor = (bits: number): string[] =>
  Array.from({ length: 2 ** bits }, (_, at) => nameOf(at, bits));

/** The name of a list: its number, hexadecimal, with as many digits as the last one has. */
const nameOf = (at: number, bits: number): string =>
  at.toString(16).padStart(Math.max(1, Math.ceil(bits / 4)), '0');

/** The name of the list in which a file of this number stands. */
export const shardName = (number: number, bits: number): string =>
  nameOf(bits === 0 ? 0 : number >>> (32 - bits), bits);

/** The numbers of the files of a list: from the first up to the last. */
export function rangeOf(at: number, bits: number): readonly [first: number, last: number] {
  const width = 2 ** (32 - bits);
  return [at * width, (at + 1) * width - 1];
}

/** Pages and what the program makes beside them; all other files are those that people save and pass on. */
const made = new RegExp(
  [
    /\.(?:html|json|xml|txt|link|conf|caddy|m?js|css|wasm|pagefind|pf_\w+)$/,
    /(?:^|\/)[._][^./]+$/,
    /^(?:pagefind|search-data)\//,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/**
 * The number of a file, 32 bits: what people save is found by its digest, whatever its name has become; pages stand
 * with what belongs to the same item.
 */
export const numberOf = (path: string, sha256: string): number =>
  made.test(path) ? scatter(groupOf(path)) : Number.parseInt(sha256.slice(0, 8), 16);

/** Whether the list of a file is told by its digest. */
export const isFoundByDigest = (path: string): boolean => !made.test(path);

/**
 * Files of one item stand together: `reports/2020/x/v/1/index.html` with `reports/2020/x/index.html`; and those of the
 * search index, of which many change at once.
 */
function groupOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'pagefind' || parts[0] === 'search-data') return 'search-data';
  return parts.length > 3 ? parts.slice(0, 3).join('/') : path;
}

/** FNV-1a over UTF-16, and what spreads it over all bits. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
