/** A version as it was published: what tells it from every other, nothing of what it says. */
export interface RecordedVersion {
  /** Collection and id under which it was published. */
  readonly item: string;
  readonly n: number;
  /** Seconds since 1970 from which on it counts as public. */
  readonly published: number;
  readonly commit: string;
  /** Git's name of the contents, and a digest of its letters without layout; null once the version was hidden. */
  readonly blob: string | null;
  readonly text: string | null;
  /** Digest of the attachments with it; null for none, or none that ever changed. */
  readonly files: string | null;
}

/** One publication: what was new in it. */
export interface Publication {
  /** Names of the publications right before it. */
  readonly after: readonly string[];
  /** Name of one whose lines it repeats with hidden versions blotted out. */
  readonly replaces: readonly string[];
  readonly versions: readonly RecordedVersion[];
  /** Where an item that was renamed leads: collections and ids. */
  readonly moved: readonly (readonly [from: string, to: string])[];
  /** Addresses of boards and sections. */
  readonly boards: readonly string[];
  /** Versions given up on purpose, with the day of it. */
  readonly lost: readonly { readonly item: string; readonly n: number; readonly day: string }[];
}

/** Everything that a site ever published, by what it is looked up with. */
export interface Ledger {
  /** By item; for one number several lines may stand, in any order. */
  readonly versions: ReadonlyMap<string, readonly RecordedVersion[]>;
  readonly moved: ReadonlyMap<string, string>;
  readonly boards: ReadonlySet<string>;
  /** Day by `item n`. */
  readonly lost: ReadonlyMap<string, string>;
}

const head = [
  '# 公开台账：记下每个网址、每个版本何时公布。由 npm run ledger 写，请勿修改、删除。',
  '# Ledger of what was published, written by npm run ledger: never edit or delete it.',
];
const none = '-';

/** A publication as a file. */
export function formatPublication({ after, replaces, versions, moved, boards, lost }: Publication): string {
  const lines = [
    ...versions.map(({ item, n, published, commit, blob, files, text }) => [
      'version',
      item,
      String(n),
      new Date(published * 1000).toISOString().replace('.000', ''),
      commit,
      blob ?? none,
      files ?? none,
      text ?? none,
    ]),
    ...moved.map(([from, to]) => ['moved', from, to]),
    ...boards.map((board) => ['board', board]),
    ...lost.map(({ item, n, day }) => ['lost', item, String(n), day]),
  ].map((fields) => fields.join('\t'));
  const links = [
    ...[...after].sort().map((name) => `# after: ${name}`),
    ...[...replaces].sort().map((name) => `# replaces: ${name}`),
  ];
  return `${[...head, ...links, ...lines.sort()].join('\n')}\n`;
}

/** Reads such a file; lines of another form are passed over, whatever wrote them. */
export function parsePublication(file: string): Publication {
  const rows = file.split(/\r?\n/).map((line) => line.split('\t'));
  const named = (kind: string) => rows.filter(([first]) => first === kind);
  const linked = (mark: string) =>
    rows.flatMap(([first = '']) => (first.startsWith(mark) ? [first.slice(mark.length).trim()] : []));
  return {
    after: linked('# after: '),
    replaces: linked('# replaces: '),
    versions: named('version').flatMap((row) => versionIn(row) ?? []),
    moved: named('moved').flatMap(([, from, to]) => (from && to ? [[from, to] as const] : [])),
    boards: named('board').flatMap(([, board]) => board ?? []),
    lost: named('lost').flatMap(([, item, n, day]) => (item && day ? [{ item, n: Number(n), day }] : [])),
  };
}

function versionIn([, item, number, instant, commit, blob, files, text]: string[]): RecordedVersion | null {
  const [n, published] = [Number(number), Date.parse(instant ?? '') / 1000];
  if (!item || !commit || !Number.isInteger(n) || n < 1 || Number.isNaN(published)) return null;
  const given = (field: string | undefined) => (field === undefined || field === none ? null : field);
  return { item, n, published, commit, blob: given(blob), files: given(files), text: given(text) };
}

/** All publications together; a line that stands in several counts once. */
export function joinPublications(publications: readonly Publication[]): Ledger {
  const versions = new Map<string, RecordedVersion[]>();
  const seen = new Set<string>();
  for (const version of publications.flatMap((publication) => publication.versions)) {
    const { item, n, blob, files, text } = version;
    const key = [item, n, blob, files, text].join('\t');
    if (seen.has(key)) continue;
    seen.add(key);
    const lines = versions.get(item);
    if (lines) lines.push(version);
    else versions.set(item, [version]);
  }
  return {
    versions,
    moved: new Map(publications.flatMap(({ moved }) => moved)),
    boards: new Set(publications.flatMap(({ boards }) => boards)),
    lost: new Map(
      publications.flatMap(({ lost }) => lost.map(({ item, n, day }) => [lostKey(item, n), day])),
    ),
  };
}

/** The name under which a version that was given up is found. */
export const lostKey = (item: string, n: number): string => `${item} ${n}`;

/** The names of publications that no other one comes after. */
export function lastNames(publications: ReadonlyMap<string, Publication>): string[] {
  const followed = new Set(
    [...publications.values()].flatMap(({ after, replaces }) => [...after, ...replaces]),
  );
  return [...publications.keys()].filter((name) => !followed.has(name)).sort();
}

/** No publication was ever recorded. */
export const isEmpty = ({ versions, boards }: Ledger): boolean => versions.size === 0 && boards.size === 0;
