import type { Finding } from '../../domain/finding.ts';
import { manifestFile } from '../../domain/manifest/places.ts';
import { parseJson } from '../../domain/manifest/shard-file.ts';
import { bundleFile } from '../../domain/offline/places.ts';
import { siteFolder } from '../../domain/offline/site-links.ts';
import { say } from '../../domain/text/message.ts';
import type { SiteSource } from '../../io/verify/site-source.ts';
import { evidenceOf, NoItemError } from '../bundle/evidence.ts';
import type { MadeFile } from '../bundle/made-file.ts';
import { offlineFiles } from '../bundle/offline-files.ts';
import { ChangedFileError, type PublishedSite, readPublished } from '../bundle/published-site.ts';
import { type Verification, verifySite } from '../verify-site.ts';
import { decode, mostOfList, type Tell, type VerifyWishes } from './telling.ts';

/** Looks at a site, or at a bundle with one in it, whichever is there. */
export async function verifyPlace(
  source: SiteSource,
  wishes: VerifyWishes,
  program: string,
): Promise<Verification> {
  const names = source.list();
  return names && isBundle(names) ? verifyBundle(source, names, wishes, program) : verifySite(source, wishes);
}

const isBundle = (names: ReadonlySet<string>): boolean =>
  names.has(bundleFile) &&
  !names.has(manifestFile) &&
  [...names].some((name) => name.startsWith(`${siteFolder}/`));

/** The site that is there, in a bundle too; of a bundle of one item a part of it. */
export async function siteIn(source: SiteSource): Promise<PublishedSite & { readonly isPart: boolean }> {
  const names = source.list();
  if (!names || !isBundle(names)) return { ...(await readPublished(source)), isPart: false };
  const isPart = (await itemIn(source)) !== null;
  return { ...(await readPublished(within(source, names), isPart)), isPart };
}

/**
 * The site within a bundle as it was published, then everything else in it, which is made of that site anew by the same
 * program.
 */
async function verifyBundle(
  source: SiteSource,
  names: ReadonlySet<string>,
  wishes: VerifyWishes,
  program: string,
): Promise<Verification> {
  const inner = within(source, names);
  const item = await itemIn(source);
  const isPart = item !== null;
  const said = await verifySite(inner, { ...wishes, isPart });
  const findings: Finding[] = said.findings.map((finding) => ({
    ...finding,
    file: `${siteFolder}/${finding.file}`,
  }));
  const tell: Tell = (file, message, fix, severity = 'error') =>
    void findings.push({ rule: 'verify', severity, file, position: null, message, fix });
  // What is made of files that are not as they were published says nothing.
  if (said.findings.some(({ severity }) => severity === 'error')) return { ...said, findings };
  if (said.statement?.program !== program)
    tell(
      bundleFile,
      say('verify.otherProgram', { program: said.statement?.program ?? '', own: program }),
      say('verify.otherProgramFix'),
      'warning',
    );
  else await compare(source, names, await readPublished(inner, isPart), item, tell);
  return { ...said, findings };
}

/** The item that a bundle is about; null where it is the whole site. */
async function itemIn(source: SiteSource): Promise<string | null> {
  const found = await source.read(bundleFile, mostOfList);
  const said = found.type === 'bytes' ? (parseJson(decode(found.bytes)) as { item?: unknown } | null) : null;
  return typeof said?.item === 'string' ? said.item : null;
}

async function compare(
  source: SiteSource,
  names: ReadonlySet<string>,
  site: PublishedSite,
  item: string | null,
  tell: Tell,
): Promise<void> {
  const isSite = (name: string) => name.startsWith(`${siteFolder}/`);
  const others = new Set([...names].filter((name) => !isSite(name)));
  if (item === null) return compareMade(source, others, offlineFiles(site), tell);
  try {
    const { made, paths } = await evidenceOf(site, item);
    const wanted = new Set(paths.map((path) => `${siteFolder}/${path}`));
    for (const path of wanted) if (!names.has(path)) tell(path, say('verify.missing'), say('verify.fileFix'));
    for (const path of names)
      if (isSite(path) && !wanted.has(path)) tell(path, say('verify.madeExtra'), say('verify.fileFix'));
    await compareMade(source, others, made, tell);
  } catch (error) {
    if (!(error instanceof NoItemError) && !(error instanceof ChangedFileError)) throw error;
    const file = error instanceof NoItemError ? `${item}/index.html` : error.message;
    tell(`${siteFolder}/${file}`, say('verify.missing'), say('verify.fileFix'));
  }
}

async function compareMade(
  source: SiteSource,
  names: ReadonlySet<string>,
  made: AsyncIterable<MadeFile>,
  tell: Tell,
): Promise<void> {
  const left = new Set(names);
  for await (const { path, bytes } of made) {
    left.delete(path);
    const found = await source.read(path, mostOfList);
    if (found.type !== 'bytes') tell(path, say('verify.missing'), say('verify.fileFix'));
    else if (!Buffer.from(bytes).equals(found.bytes))
      tell(path, say('verify.madeDiffers'), say('verify.fileFix'));
  }
  for (const path of left) tell(path, say('verify.madeExtra'), say('verify.fileFix'));
}

/** The site in its folder of a bundle. */
function within(source: SiteSource, names: ReadonlySet<string>): SiteSource {
  const folder = `${siteFolder}/`;
  return {
    atOnce: source.atOnce,
    list: () =>
      new Set([...names].flatMap((name) => (name.startsWith(folder) ? [name.slice(folder.length)] : []))),
    read: (path, most) => source.read(folder + path, most),
    close: () => undefined,
  };
}
