import { existsSync, readFileSync } from 'node:fs';
import type { Locale } from '../domain/text/locale.ts';
import { type Message, say } from '../domain/text/message.ts';
import { digest } from '../io/files/digest.ts';
import type { FoundFile } from '../io/files/walk-folder.ts';
import { writeFileWhole } from '../io/files/write-file.ts';
import type { PaperFiles } from '../io/render-bridge.ts';
import type { Settings } from '../io/settings.ts';
import { type PdfMeans, pdfMeans } from '../io/writers/pdf/pdf-means.ts';
import { PdfProcesses } from '../io/writers/pdf/pdf-processes.ts';
import type { PdfJob } from '../io/writers/pdf/pdf-writer.ts';

/** What a file does not show as its page does. */
interface Shortcoming {
  readonly missing: readonly string[];
  readonly pictures: readonly string[];
  /** Why there is no text in it; empty where there is. */
  readonly why: string;
}

/** PDF files of one build. */
export interface PdfFiles extends PaperFiles {
  /** What must be said of those that stand there now; it is remembered for the next build. */
  notices(files: { has(file: string): boolean }): Message[];
  /** Ends what writes them. */
  stop(): Promise<void>;
}

type Folders = Pick<Settings, 'root' | 'home' | 'public'>;

const processesFor = ({ root, home, public: pictures }: Folders, { known }: PdfMeans): PdfProcesses =>
  new PdfProcesses(root, { home, public: pictures, known });

/**
 * Opens what writes PDF files; `files` are those of the public folder, `record` keeps between builds what is to be said
 * of files that are not made anew.
 */
export function openPdfFiles(
  folders: Folders,
  means: PdfMeans,
  { files: published, record }: { files: ReadonlyMap<string, FoundFile>; record: string },
): PdfFiles {
  const processes = processesFor(folders, means);
  const found = readRecord(record);
  return {
    keyOf(pictures) {
      const stamps = pictures.map((path) => {
        const { size, time } = published.get(path) ?? {};
        return [path, size, time];
      });
      return digest(JSON.stringify([means.stamp, stamps]));
    },
    async write(file, job) {
      found.delete(file);
      const { bytes, ...short } = await writeOrSay(processes, job);
      if (short.why !== '' || short.missing.length + short.pictures.length > 0) found.set(file, short);
      return bytes;
    },
    notices(files) {
      for (const file of found.keys()) if (!files.has(file)) found.delete(file);
      const text = JSON.stringify([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
      if (found.size > 0 || existsSync(record)) writeFileWhole(record, text);
      return messagesOf([...found]);
    },
    stop: () => processes.end(),
  };
}

/** What writes files one by one as somebody asks for them, while the site is being written. */
export function livePdfFiles(settings: Settings, locale: Locale): PaperFiles {
  let processes: PdfProcesses | null = null;
  return {
    keyOf: () => '',
    async write(_file, job) {
      const means = pdfMeans(settings, { downloads: ['pdf'], locale });
      if (!means) throw new Error('Nobody wants PDF files.');
      processes ??= processesFor(settings, means);
      return (await writeOrSay(processes, job)).bytes;
    },
  };
}

/** A document that cannot be set gives a file that says so: a page has a link to it. */
async function writeOrSay(
  processes: PdfProcesses,
  job: PdfJob,
): Promise<Shortcoming & { bytes: Uint8Array }> {
  const whole = await processes.write(job);
  if ('bytes' in whole) return { ...whole, why: '' };
  const { document, words } = job;
  const instead = {
    ...document,
    facts: [],
    notices: [[{ type: 'text', text: words.failed } as const]],
    blocks: [],
    notes: [],
  };
  const short = await processes.write({ ...job, document: instead });
  if ('bytes' in short) return { ...short, why: whole.why };
  throw new Error(`${document.item}: ${short.why}`);
}

function readRecord(file: string): Map<string, Shortcoming> {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Shortcoming][]);
  } catch {
    return new Map();
  }
}

/** Files that are named; of others only the number. */
const named = 10;

function messagesOf(found: readonly (readonly [file: string, short: Shortcoming])[]): Message[] {
  const said = found
    .slice(0, named)
    .flatMap(([file, { missing, pictures, why }]) => [
      ...(missing.length > 0
        ? [say('pdf-files.characters', { file, characters: missing.map(numbered).join(' ') })]
        : []),
      ...(pictures.length > 0 ? [say('pdf-files.pictures', { file, pictures: pictures.join(' ') })] : []),
      ...(why === '' ? [] : [say('pdf-files.failed', { file, why })]),
    ]);
  return found.length > named ? [...said, say('pdf-files.more', { n: found.length - named })] : said;
}

const numbered = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/** Why a site that wants PDF files gets none, and what to do; null where it gets them. */
export function noPdf({ lack }: PdfMeans): { readonly message: Message; readonly fix: Message } | null {
  if (lack === null) return null;
  return lack === 'font'
    ? { message: say('pdf-files.noFont'), fix: say('pdf-files.noFontFix') }
    : { message: say('pdf-files.noCompiler'), fix: say('pdf-files.noCompilerFix') };
}
