import type { Finding } from '../domain/finding.ts';
import type { Manifest } from '../domain/manifest/manifest-file.ts';
import {
  isForServer,
  isOfManifest,
  manifestFile,
  shardFile,
  signatureFile,
  stampFile,
  statementFile,
} from '../domain/manifest/places.ts';
import type { ListedFile } from '../domain/manifest/shard-file.ts';
import { formatStatement, type Statement } from '../domain/manifest/statement.ts';
import { type Message, say } from '../domain/text/message.ts';
import { markerName, markerOf } from '../io/publish/output-marker.ts';
import type { SiteSource } from '../io/verify/site-source.ts';
import { differs, eachOf, type Listed, readManifest, readShards, whyNot } from './verify/lists.ts';
import { checkChain, checkSigned, checkStamped } from './verify/statements.ts';
import { decode, mostOfList, type Tell, type VerifyWishes } from './verify/telling.ts';

/** What looking at a site gave. */
export interface Verification {
  readonly findings: readonly Finding[];
  /** What the site says of itself; null where that cannot be read. */
  readonly statement: Statement | null;
  /** Who signed it; null for nobody. */
  readonly signer: string | null;
  /** When an authority stamped it, as the stamp has it, and whether that authority is trusted; null without a stamp. */
  readonly stamp: { readonly time: string; readonly trusted: boolean } | null;
  /** Files that were looked at, and those of them that are as they are listed. */
  readonly files: number;
  readonly right: number;
}

/** Holds every file of a site against its lists, and these against each other, the chain and the signature. */
export async function verifySite(source: SiteSource, wishes: VerifyWishes): Promise<Verification> {
  const findings: Finding[] = [];
  const tell = (file: string, message: Message, fix: Message, severity: Finding['severity'] = 'error') =>
    void findings.push({ rule: 'verify', severity, file, position: null, message, fix });
  const manifest = await readManifest(source, tell);
  if (!manifest) return { findings, statement: null, signer: null, stamp: null, files: 0, right: 0 };
  const { statement } = manifest;
  await checkStatement(source, statement, tell);
  const names = source.list();
  const isPart = wishes.isPart ?? false;
  const { files, damaged } = await readShards(source, manifest, tell, isPart);
  const looked = isPart ? [...files.values()].filter(({ path }) => names?.has(path)) : [...files.values()];
  const right = await checkFiles(source, looked, names === null, tell);
  if (names) await checkNames(source, names, { manifest, files, damaged }, tell);
  const signer = await checkSigned(source, statement, wishes, tell);
  const stamp = await checkStamped(source, statement, wishes, tell);
  await checkChain(source, statement, files, tell);
  if (statement.day > dayAfter(wishes.today))
    tell(
      manifestFile,
      say('verify.future', { day: statement.day, today: wishes.today }),
      say('verify.clockFix'),
    );
  return { findings, statement, signer, stamp, files: looked.length, right };
}

async function checkStatement(source: SiteSource, statement: Statement, tell: Tell): Promise<void> {
  const found = await source.read(statementFile, mostOfList);
  if (found.type === 'bytes' && decode(found.bytes) === formatStatement(statement)) return;
  const message =
    found.type === 'bytes' || found.type === 'longer' ? say('verify.statementDiffers') : whyNot(found);
  tell(statementFile, message, say('verify.manifestFix'));
}

async function checkFiles(
  source: SiteSource,
  files: readonly ListedFile[],
  isServed: boolean,
  tell: Tell,
): Promise<number> {
  let right = 0;
  await eachOf(files, source.atOnce, async (file) => {
    const found = await source.read(file.path, file.size);
    const wrong = differs(found, file);
    if (!wrong) right += 1;
    else if (isServed && found.type !== 'bytes' && isForServer(file.path))
      tell(file.path, say('verify.notServed'), say('verify.notServedFix'), 'notice');
    else tell(file.path, wrong, say('verify.fileFix'));
  });
  return right;
}

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
    ...[manifestFile, statementFile, signatureFile, stampFile].filter((name) => names.has(name)),
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
