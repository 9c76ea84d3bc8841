import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { differentLine, type FileDifference, fileDifferences } from '../../domain/manifest/compare-files.ts';
import type { Statement } from '../../domain/manifest/statement.ts';
import { type Message, say } from '../../domain/text/message.ts';
import { readSiteFile } from '../../io/content/read-content.ts';
import { cloneAt, contentFolderIn, hasCommit } from '../../io/git/temporary-clone.ts';
import { makeSettings, type Settings, workFolders } from '../../io/settings.ts';
import { openFolder } from '../../io/verify/folder-source.ts';
import type { SiteSource } from '../../io/verify/site-source.ts';
import { type PublishedSite, readPublished } from '../bundle/published-site.ts';
import { siteIn } from './bundle.ts';
import { decode } from './telling.ts';

/** A site cannot be built again: why. */
export class NoRebuildError extends Error {
  override readonly name = 'NoRebuildError';
  readonly said: Message;

  constructor(said: Message) {
    super('The site cannot be built again.');
    this.said = said;
  }
}

/** What building again takes. */
export interface RebuildMeans {
  /** Folder of a git repository with the content. */
  readonly repository: string;
  /** Version of this program. */
  readonly program: string;
  /** Builds a site; false when it could not. */
  readonly build: (settings: Settings) => Promise<boolean>;
}

/** What comparing gave. */
export interface Rebuilt {
  readonly findings: readonly Finding[];
  /** Files that are the same. */
  readonly same: number;
  readonly commit: string;
}

/**
 * Builds a site again from the commit that it names, for the same day and address, in a folder of its own, and names
 * each file that is another one then. A `NoRebuildError` says why it cannot be built.
 */
export async function compareRebuilt(source: SiteSource, means: RebuildMeans): Promise<Rebuilt> {
  const published = await siteIn(source);
  const { statement } = published.manifest;
  const commit = commitOf(statement, means);
  const clone = cloneAt(means.repository, commit);
  try {
    const content = contentFolderIn(clone.site);
    if (content === null) throw new NoRebuildError(say('rebuild.noContent', { commit }));
    const out = join(clone.folder, 'dist');
    const folder = join(clone.site, content);
    const { url = '' } = readSiteFile(folder).site ?? {};
    const base = statement.site.slice(url.replace(/(?<!\/)\/+$/, '').length);
    const settings = makeSettings({ content: folder, out, base, today: statement.day });
    const home = settings.home === settings.root ? settings.home : join(folder, '..');
    if (!(await built({ ...settings, home }, means)))
      throw new NoRebuildError(say('rebuild.failed', { commit }));
    const rebuilt = await readPublished(openFolder(out));
    // A bundle of one item has no other files.
    const wanted = published.isPart ? inBoth(rebuilt.files, published.files) : rebuilt.files;
    const differences = fileDifferences(wanted, published.files);
    const findings: Finding[] = [];
    for (const one of differences) findings.push(await findingOf(one, published, rebuilt));
    const others = differences.filter(({ kind }) => kind !== 'extra').length;
    return { findings, same: wanted.size - others, commit };
  } finally {
    clone.close();
  }
}

/** Builds; what builds keep for the next one of this place is not left behind. */
async function built(settings: Settings, { build }: RebuildMeans): Promise<boolean> {
  try {
    return await build(settings);
  } finally {
    rmSync(dirname(workFolders(settings).output), { recursive: true, force: true });
  }
}

const inBoth = <T>(first: ReadonlyMap<string, T>, second: ReadonlyMap<string, unknown>): Map<string, T> =>
  new Map([...first].filter(([path]) => second.has(path)));

/** The commit from which a site was made, if it can be built from that again. */
function commitOf({ commit, modified, program }: Statement, means: RebuildMeans): string {
  const refuse = (said: Message): never => {
    throw new NoRebuildError(said);
  };
  if (commit === null) return refuse(say('rebuild.noCommit'));
  if (modified) return refuse(say('rebuild.modified', { commit }));
  if (program !== means.program) return refuse(say('rebuild.otherProgram', { program, own: means.program }));
  if (!hasCommit(means.repository, commit))
    return refuse(say('rebuild.notThere', { commit, repository: means.repository }));
  return commit;
}

async function findingOf(
  { path, kind }: FileDifference,
  published: PublishedSite,
  rebuilt: PublishedSite,
): Promise<Finding> {
  const message =
    kind === 'changed'
      ? await howChanged(path, published, rebuilt)
      : say(kind === 'missing' ? 'rebuild.missing' : 'rebuild.extra');
  return { rule: 'verify', severity: 'error', file: path, position: null, message, fix: say('rebuild.fix') };
}

/** Bytes of a text that is compared line by line. */
const mostOfText = 4_000_000;
const isText = /\.(?:html|json|xml|txt|md|csv|css|js|svg|link|conf|caddy|ics)$|(?:^|\/)[._][^./]+$/i;

async function howChanged(path: string, published: PublishedSite, rebuilt: PublishedSite): Promise<Message> {
  const sizes = [published, rebuilt].map(({ files }) => files.get(path)?.size ?? 0);
  const [now = 0, again = 0] = sizes;
  if (!isText.test(path) || Math.max(...sizes) > mostOfText) return say('rebuild.changed', { now, again });
  try {
    const [one, other] = [decode(await published.read(path)), decode(await rebuilt.read(path))];
    return say('rebuild.changedFrom', { now, again, line: differentLine(one, other) });
  } catch {
    // That it is not as the site lists it is told by the look at the lists.
    return say('rebuild.changed', { now, again });
  }
}
