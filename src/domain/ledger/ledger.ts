import { formatStatement, parseStatement, type Statement } from '../manifest/statement.ts';

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
  /** What the site said of itself when it was published. */
  readonly statements: readonly Statement[];
}

/** Everything that a site ever published, by what it is looked up with. */
export interface Ledger {
  /** By item; for one number several lines may stand, in any order. */
  readonly versions: ReadonlyMap<string, readonly RecordedVersion[]>;
  readonly moved: ReadonlyMap<string, string>;
  readonly boards: ReadonlySet<string>;
  /** Day by `item n`. */
  readonly lost: ReadonlyMap<string, string>;
  /** What was said at each publication, each once. */
  readonly statements: readonly Statement[];
}

const head = [
  '# 公开台账：记下每个网址、每个版本何时公布。由 npm run ledger 写，请勿修改、删除。',
  '# Ledger of what was published, written by npm run ledger: never edit or delete it.',
];
const none = '-';

/** A publication as a file. */
export function formatPublication({
  after,
  replaces,
  versions,
  moved,
  boards,
  lost,
  statements,
}: Publication): string {
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
    ...statements.map((statement) => ['published', ...formatStatement(statement).trimEnd().split('\n')]),
  ].map((fields) => fields.join('\t'));
  const links = [
    ...[...after].sort().map((name) => followsMark + name),
    ...[...replaces].sort().map((name) => replacesMark + name),
  ];
  return `${[...head, ...links, ...lines.sort()].join('\n')}\n`;
}

/** Reads such a file; lines of another form are passed over, whatever wrote them. */
export function parsePublication(file: string): Publication {
  const read = {
    after: [],
    replaces: [],
    versions: [],
    moved: [],
    boards: [],
    lost: [],
    statements: [],
  } as Mutable;
  for (const line of file.split('\n')) readLine(read, line.endsWith('\r') ? line.slice(0, -1) : line);
  return read;
}

type Mutable = { -readonly [Key in keyof Publication]: Publication[Key][number][] };

function readLine(read: Mutable, line: string): void {
  const [kind, ...fields] = line.split('\t');
  const [first, second, third] = fields;
  if (kind === 'version') {
    const version = versionIn(fields);
    if (version) read.versions.push(version);
  } else if (kind === 'moved' && first && second) read.moved.push([first, second]);
  else if (kind === 'board' && first) read.boards.push(first);
  else if (kind === 'lost' && first && third) read.lost.push({ item: first, n: Number(second), day: third });
  else if (kind === 'published') {
    const statement = parseStatement(`${fields.join('\n')}\n`);
    if (statement) read.statements.push(statement);
  } else if (line.startsWith(followsMark)) read.after.push(line.slice(followsMark.length).trim());
  else if (line.startsWith(replacesMark)) read.replaces.push(line.slice(replacesMark.length).trim());
}

const followsMark = '# after: ';
const replacesMark = '# replaces: ';

function versionIn([item, number, instant, commit, blob, files, text]: string[]): RecordedVersion | null {
  const [n, published] = [Number(number), Date.parse(instant ?? '') / 1000];
  if (!item || !commit || !Number.isInteger(n) || n < 1 || Number.isNaN(published)) return null;
  const given = (field: string | undefined) => (field === undefined || field === none ? null : field);
  return { item, n, published, commit, blob: given(blob), files: given(files), text: given(text) };
}

/** All publications together; a line that stands in several counts once. */
export function joinPublications(publications: readonly Publication[]): Ledger {
  const versions = new Map<string, RecordedVersion[]>();
  for (const publication of publications)
    for (const version of publication.versions) {
      const lines = versions.get(version.item);
      if (!lines) versions.set(version.item, [version]);
      else if (!lines.some((line) => isSame(line, version))) lines.push(version);
    }
  return {
    versions,
    moved: new Map(publications.flatMap(({ moved }) => moved)),
    boards: new Set(publications.flatMap(({ boards }) => boards)),
    lost: new Map(
      publications.flatMap(({ lost }) => lost.map(({ item, n, day }) => [lostKey(item, n), day])),
    ),
    statements: [
      ...new Map(
        publications.flatMap(({ statements }) =>
          statements.map((one) => [formatStatement(one), one] as const),
        ),
      ).values(),
    ],
  };
}

const isSame = (left: RecordedVersion, right: RecordedVersion): boolean =>
  left.n === right.n && left.blob === right.blob && left.files === right.files && left.text === right.text;

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
