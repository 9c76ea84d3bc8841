import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FetchLimits } from './fetch-page.ts';
import { belongsToPage, filesOfFolder } from './folder.ts';
import { needsOffice } from './office.ts';
import {
  type Collected,
  formatName,
  foundNothing,
  type SourceFile,
  type SourceProblem,
} from './source-file.ts';
import { addressesIn, filesOfAddresses } from './url-list.ts';

/** Everything that was found at the places named, and what of it is to be imported. */
export interface Sources {
  readonly toImport: readonly SourceFile[];
  /** With pictures and other files that only belong to what is imported. */
  readonly all: readonly SourceFile[];
  readonly problems: readonly SourceProblem[];
}

export interface CollectChoice {
  /** Folder for what is unpacked and fetched. */
  readonly work: string;
  readonly fetch: FetchLimits;
  isImportable(name: string): boolean;
}

/** Archives within archives are opened as deep as this. */
const deepest = 2;
/** A list of addresses is no larger. */
const longestList = 1_000_000;

/** Finds the files at some places: folders, archives, copies of sites, lists of addresses, single files. */
export async function collectSources(paths: readonly string[], choice: CollectChoice): Promise<Sources> {
  const opener = new Opener(choice);
  const all: SourceFile[] = [];
  const toImport: SourceFile[] = [];
  const problems: SourceProblem[] = [];
  for (const path of paths) {
    const { files, problems: told } = await opener.open(path);
    const [only] = files;
    const chosen = only?.path === path && files.length === 1 ? files : importableOf(files, choice);
    all.push(...files);
    toImport.push(...chosen);
    problems.push(...told);
    if (chosen.length + told.length === 0) problems.push({ source: path, problem: 'nothing-here' });
    else problems.push(...passedOver(files, chosen));
  }
  return { toImport, all, problems };
}

/** What can be imported and is no part of a page that is. */
function importableOf(files: readonly SourceFile[], { isImportable }: CollectChoice): SourceFile[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.filter(
    ({ path, name, mirrored }) =>
      (mirrored ? /\.s?html?$/i.test(name) : isImportable(name) || needsOffice(name)) &&
      !belongsToPage(path, paths),
  );
}

/** What pages are made of besides their text: it comes along with the pages that name it. */
const material =
  /\.(?:png|jpe?g|gif|bmp|svg|webp|ico|tiff?|css|js|json|xml|woff2?|ttf|eot|swf|mp[34]|db|ini)$|(?:^|\/)\.[^/]+$/i;
const page = /\.(?:s?html?|mht|md)$/i;

/** Files that nothing is made of, as far as they are not what pages consist of. */
function passedOver(files: readonly SourceFile[], chosen: readonly SourceFile[]): SourceProblem[] {
  const [paths, taken] = [new Set(files.map(({ path }) => path)), new Set(chosen)];
  const havePages = files.some(({ name }) => page.test(name));
  return files
    .filter((file) => !taken.has(file) && !file.mirrored && !belongsToPage(file.path, paths))
    .filter(
      ({ path }) => !material.test(path) || (!havePages && /\.(?:png|jpe?g|gif|bmp|webp|tiff?)$/i.test(path)),
    )
    .map(({ path }) => ({ source: path, problem: 'unsupported' }));
}

class Opener {
  readonly #choice: CollectChoice;
  #folders = 0;

  constructor(choice: CollectChoice) {
    this.#choice = choice;
  }

  async open(path: string): Promise<Collected> {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return foundNothing(path, 'unreadable');
    if (stats.isDirectory()) return this.#within(filesOfFolder(path), 0);
    const file = { disk: path, path, name: formatName(path), url: null, mirrored: false };
    if (stats.isFile() && stats.size <= longestList && /\.txt$/i.test(path)) {
      const addresses = addressesIn(readFileSync(path, 'utf8'));
      if (addresses) return filesOfAddresses(addresses, this.#newFolder(), this.#choice.fetch);
    }
    return this.#expanded(file, 0);
  }

  async #within({ files, problems }: Collected, depth: number): Promise<Collected> {
    const found: SourceFile[] = [];
    const told = [...problems];
    for (const file of files) {
      const inside = await this.#expanded(file, depth);
      found.push(...inside.files);
      told.push(...inside.problems);
    }
    return { files: found, problems: told };
  }

  /** The files of an archive; any other file as it is. What a copied site offers for download stays whole. */
  async #expanded(file: SourceFile, depth: number): Promise<Collected> {
    const kind = file.mirrored || depth >= deepest ? null : archiveOf(file.path);
    if (kind === null) return { files: [file], problems: [] };
    const folder = this.#newFolder();
    if (kind === 'warc') {
      const { filesOfWarc } = await import('./warc.ts');
      return filesOfWarc(file.disk, file.path, folder);
    }
    const { filesOfZip } = await import('./zip.ts');
    return this.#within(await filesOfZip(file.disk, file.path, folder), depth + 1);
  }

  #newFolder(): string {
    const folder = join(this.#choice.work, String(++this.#folders));
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

/** WACZ is a zip that holds WARC files. */
function archiveOf(path: string): 'zip' | 'warc' | null {
  const name = basename(path).toLowerCase();
  if (/\.(?:zip|wacz)$/.test(name)) return 'zip';
  return /\.warc(?:\.gz)?$/.test(name) ? 'warc' : null;
}
