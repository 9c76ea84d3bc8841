import type { Finding } from '../domain/finding.ts';
import { type ListedShard, type Manifest, parseManifest } from '../domain/manifest/manifest-file.ts';
import { numberOf, shardName } from '../domain/manifest/numbering.ts';
import {
  isOfManifest,
  isOfPublication,
  manifestFile,
  shardFile,
  signatureFile,
  statementFile,
} from '../domain/manifest/places.ts';
import { type ListedFile, parseShard } from '../domain/manifest/shard-file.ts';
import { formatStatement, type Statement } from '../domain/manifest/statement.ts';
import { type Message, say } from '../domain/text/message.ts';
import { digestsOfBytes, type FileDigests, sha256 } from '../io/manifest/file-digests.ts';
import { markerName, markerOf } from '../io/publish/output-marker.ts';
import type { Found, SiteSource } from '../io/verify/site-source.ts';
import { checkChain, checkSigned } from './verify/statements.ts';
import { decode, mostOfList, type Tell, type VerifyWishes } from './verify/telling.ts';

/** What looking at a site gave. */
export interface Verification {
  readonly findings: readonly Finding[];
  /** What the site says of itself; null where that cannot be read. */
  readonly statement: Statement | null;
  /** Who signed it; null for nobody. */
  readonly signer: string | null;
  /** Files that are as they are listed. */
  readonly right: number;
}

/** Holds every file of a site against its lists, and these against each other, the chain and the signature. */
export async function verifySite(source: SiteSource, wishes: VerifyWishes): Promise<Verification> {
  const findings: Finding[] = [];
  const tell = (file: string, message: Message, fix: Message, severity: Finding['severity'] = 'error') =>
    void findings.push({ rule: 'verify', severity, file, position: null, message, fix });
  const manifest = await readManifest(source, tell);
  if (!manifest) return { findings, statement: null, signer: null, right: 0 };
  const { statement } = manifest;
  await checkStatement(source, statement, tell);
  const { files, damaged } = await readShards(source, manifest, tell);
  const names = source.list();
  const right = await checkFiles(source, { files, isServed: names === null }, tell);
  if (names) await checkNames(source, names, { manifest, files, damaged }, tell);
  const signer = await checkSigned(source, statement, wishes, tell);
  await checkChain(source, statement, files, tell);
  if (statement.day > dayAfter(wishes.today))
    tell(
      manifestFile,
      say('verify.future', { day: statement.day, today: wishes.today }),
      say('verify.clockFix'),
    );
  return { findings, statement, signer, right };
}

async function readManifest(source: SiteSource, tell: Tell): Promise<Manifest | null> {
  const found = await source.read(manifestFile, mostOfList);
  if (found.type !== 'bytes') {
    tell(
      manifestFile,
      found.type === 'missing' ? say('verify.noManifest') : whyNot(found),
      say('verify.noManifestFix'),
    );
    return null;
  }
  const manifest = parseManifest(decode(found.bytes), sha256);
  if (!manifest) tell(manifestFile, say('verify.manifestDamaged'), say('verify.manifestFix'));
  return manifest;
}

async function checkStatement(source: SiteSource, statement: Statement, tell: Tell): Promise<void> {
  const found = await source.read(statementFile, mostOfList);
  if (found.type === 'bytes' && decode(found.bytes) === formatStatement(statement)) return;
  const message =
    found.type === 'bytes' || found.type === 'longer' ? say('verify.statementDiffers') : whyNot(found);
  tell(statementFile, message, say('verify.manifestFix'));
}

interface Listed {
  readonly files: ReadonlyMap<string, ListedFile>;
  /** Names of lists of which nobody knows what they say. */
  readonly damaged: ReadonlySet<string>;
}

async function readShards(source: SiteSource, { shards }: Manifest, tell: Tell): Promise<Listed> {
  const files = new Map<string, ListedFile>();
  const damaged = new Set<string>();
  const bits = bitsOf(shards);
  await eachOf(shards, source.atOnce, async (shard) => {
    const path = shardFile(shard.name);
    const found = await source.read(path, shard.size);
    const wrong = differs(found, shard);
    const rows = found.type === 'bytes' && !wrong ? parseShard(decode(found.bytes)) : null;
    if (!rows || rows.length !== shard.files) {
      damaged.add(shard.name);
      tell(path, wrong ?? say('verify.listDamaged'), say('verify.listFix', { n: shard.files }));
      return;
    }
    for (const file of rows) {
      const isElsewhere = listOf(file, bits) !== shard.name || files.has(file.path);
      if (isElsewhere) tell(path, say('verify.listWrong', { file: file.path }), say('verify.manifestFix'));
      files.set(file.path, file);
    }
  });
  return { files, damaged };
}

const bitsOf = (shards: readonly ListedShard[]): number =>
  Math.round(Math.log2(Math.max(1, shards.length - 1)));

const listOf = ({ path, sha256: digest }: Pick<ListedFile, 'path' | 'sha256'>, bits: number): string =>
  isOfPublication(path) ? 'about' : shardName(numberOf(path, digest), bits);

async function checkFiles(
  source: SiteSource,
  { files, isServed }: Pick<Listed, 'files'> & { readonly isServed: boolean },
  tell: Tell,
): Promise<number> {
  let right = 0;
  await eachOf(files.values(), source.atOnce, async (file) => {
    const found = await source.read(file.path, file.size);
    const wrong = differs(found, file);
    if (!wrong) right += 1;
    else if (isServed && found.type !== 'bytes' && isForServer(file.path))
      tell(file.path, say('verify.notServed'), say('verify.notServedFix'), 'notice');
    else tell(file.path, wrong, say('verify.fileFix'));
  });
  return right;
}

/** Files that hosts read themselves and need not give to anybody. */
const isForServer = (path: string): boolean => /^(?:_\w+|\.\w+|[\w-]+\.nginx\.conf|site\.caddy)$/.test(path);

/** How what was found is not what is listed; null where it is. */
function differs(found: Found, listed: FileDigests): Message | null {
  if (found.type === 'longer') return say('verify.longer', { size: listed.size });
  if (found.type !== 'bytes') return whyNot(found);
  const now = digestsOfBytes(found.bytes);
  if (now.size !== listed.size) return say('verify.shorter', { size: listed.size, now: now.size });
  return now.sha256 === listed.sha256 && now.sm3 === listed.sm3
    ? null
    : say('verify.changed', { listed: listed.sha256, now: now.sha256 });
}

const whyNot = (found: Exclude<Found, { type: 'bytes' }>): Message => {
  if (found.type === 'missing') return say('verify.missing');
  return found.type === 'longer' ? say('verify.tooLong') : say('verify.unreadable', { reason: found.reason });
};

/** Looks for files that nobody listed, and at the marker of an output folder, which names all of them. */
async function checkNames(
  source: SiteSource,
  names: ReadonlySet<string>,
  { manifest, files, damaged }: Listed & { readonly manifest: Manifest },
  tell: Tell,
): Promise<void> {
  const ours = new Set([
    ...files.keys(),
    ...manifest.shards.map(({ name }) => shardFile(name)),
    ...[manifestFile, statementFile, signatureFile].filter((name) => names.has(name)),
  ]);
  const isUnknown = (path: string) => damaged.size > 0 && !isOfManifest(path);
  for (const path of names)
    if (!ours.has(path) && path !== markerName && !isUnknown(path))
      tell(path, say('verify.extra'), say('verify.extraFix'));
  if (!names.has(markerName) || damaged.size > 0) return;
  const found = await source.read(markerName, mostOfList);
  if (found.type !== 'bytes' || decode(found.bytes) !== markerOf(ours))
    tell(markerName, say('verify.markerDiffers'), say('verify.fileFix'));
}

/** Time zones differ by less than two days. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Does something with each, so many at once. */
async function eachOf<T>(all: Iterable<T>, atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const queue = all[Symbol.iterator]();
  const run = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
}
