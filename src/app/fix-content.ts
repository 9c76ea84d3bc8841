import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { applyEdits } from '../domain/document/apply-edits.ts';
import { type LineChange, lineChanges } from '../domain/document/line-changes.ts';
import type { Edit, Finding } from '../domain/finding.ts';
import { placeInContent } from '../io/content/content-place.ts';
import { convertedText } from '../io/content/convert-text.ts';
import { writeFileWhole } from '../io/files/write-file.ts';
import type { Settings } from '../io/settings.ts';
import { checkContent } from './check-content.ts';

/** What was mended in one file. */
export interface MendedFile {
  /** As findings show it. */
  readonly file: string;
  /** It was saved in another encoding and is UTF-8 now. */
  readonly isConverted: boolean;
  /** Its lines before and after; what was covered is not told again. */
  readonly changes: readonly LineChange[];
}

/** What mending a content folder gave. */
export interface Mending {
  readonly files: readonly MendedFile[];
  /** Findings that are mended only by taking something away, after asking. */
  readonly asking: readonly Finding[];
}

/** One mended thing may show the next: a full-width colon the date behind it. */
const mostRounds = 40;

/** A file that is being mended. */
interface Work {
  /** As it was, or as it was converted. */
  readonly before: string;
  readonly isConverted: boolean;
  text: string;
  isCovered: boolean;
}

/**
 * Mends what findings know how to mend, without a doubt, and nothing else; `cover` also what takes something away
 * (numbers of persons). Every file keeps its line ends and its byte order mark.
 */
export function fixContent(settings: Settings, { cover }: { readonly cover: boolean }): Mending {
  const works = new Map<string, Work>();
  let asking: readonly Finding[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const { findings } = checkContent(settings);
    asking = findings.filter(({ edits, editsAsk }) => edits && editsAsk && !cover);
    const fixable = findings.filter(
      ({ rule, edits, editsAsk }) => rule === 'file-encoding' || (edits && (cover || !editsAsk)),
    );
    const changed = [...Map.groupBy(fixable, ({ file }) => file)].filter(([file, found]) =>
      mend(settings, file, found, works),
    );
    if (changed.length === 0) break;
  }
  return { files: [...works].map(([file, work]) => mendedFile(file, work)), asking };
}

/** False where nothing was changed. */
function mend(
  settings: Settings,
  file: string,
  found: readonly Finding[],
  works: Map<string, Work>,
): boolean {
  const path = resolve(file);
  const below = relative(settings.content, path).split(sep).join('/');
  if (placeInContent(settings.content, below) === null) return false;
  const bytes = readFileSync(path);
  const isOther = found.some(({ rule }) => rule === 'file-encoding');
  const text = isOther ? convertedText(bytes) : decoded(bytes);
  if (text === null) return false;
  const edits = found.flatMap((finding): readonly Edit[] => finding.edits ?? []);
  const after = isOther ? text : applyEdits(text, edits);
  if (!isOther && after === text) return false;
  writeFileWhole(path, after);
  const work = works.get(file) ?? { before: text, isConverted: isOther, text: after, isCovered: false };
  work.text = after;
  work.isCovered ||= found.some(({ editsAsk }) => editsAsk === true);
  works.set(file, work);
  return true;
}

/** With its byte order mark. */
const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function mendedFile(file: string, { before, text, isConverted, isCovered }: Work): MendedFile {
  const changes = lineChanges(before, text);
  return { file, isConverted, changes: isCovered ? changes.filter(({ sign }) => sign === '+') : changes };
}
