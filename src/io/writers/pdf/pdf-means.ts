import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../../domain/once.ts';
import type { Site } from '../../../domain/schema/site.ts';
import { writeFileWhole } from '../../files/write-file.ts';
import type { Settings } from '../../settings.ts';
import { openCompiler } from './compiler.ts';
import { fontStamp } from './font-files.ts';
import { chineseFonts, chooseFonts } from './fonts.ts';

/** What PDF files can be made with on this machine. */
export interface PdfMeans {
  /** What is missing for the language of the site; null for nothing. */
  readonly lack: 'compiler' | 'font' | null;
  /** Digest of all fonts: with others a file is another. */
  readonly stamp: string;
  /** Names as in `chineseFonts`. */
  readonly known: readonly string[];
}

/** What there is for a site that wants PDF files, as it was when it was first asked for; null for any other. */
export function pdfMeans({ home, state }: Folders, { downloads, locale }: Wishes): PdfMeans | null {
  if (!downloads?.includes('pdf')) return null;
  const found = surveyed(JSON.stringify([home, state]));
  if (!found) return { lack: 'compiler', stamp: '', known: [] };
  return { ...found, lack: chooseFonts(locale, true, new Set(found.known)) ? null : 'font' };
}

/** A site as this machine can make it: without files for which something is missing. */
export function printable<S extends Wishes>(site: S, folders: Folders): S {
  const means = pdfMeans(folders, site);
  if (!means || means.lack === null) return site;
  return { ...site, downloads: site.downloads?.filter((format) => format !== 'pdf') };
}

type Folders = Pick<Settings, 'home' | 'state'>;
type Wishes = Pick<Site, 'downloads' | 'locale'>;
type Survey = Omit<PdfMeans, 'lack'>;

/** The compiler is asked once for every set of fonts: what it said is kept in the working folder. */
const surveyed = once((folders: string): Survey | null => {
  const [home = '', state = ''] = JSON.parse(folders) as string[];
  const stamp = fontStamp(home);
  const file = join(state, 'fonts.json');
  const kept = readKept(file);
  if (kept?.stamp === stamp) return kept;
  const compiler = openCompiler(home);
  if (!compiler) return null;
  const families = chineseFonts.map((name) => JSON.stringify(name)).join(', ');
  const set = compiler.compile({ mainFileContent: `#set text(font: (${families}))\nx` });
  const said = JSON.stringify(set.takeWarnings()?.shortDiagnostics ?? []);
  const known = chineseFonts.filter((name) => !said.includes(`unknown font family: ${name.toLowerCase()}"`));
  const survey = { stamp, known };
  writeFileWhole(file, JSON.stringify(survey));
  return survey;
});

function readKept(file: string): Survey | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Survey;
  } catch {
    // Cut off or written over: it is found out again.
    return null;
  }
}
