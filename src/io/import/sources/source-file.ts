import { basename, extname } from 'node:path';

/** A file that an import finds, importable or not: pages need their pictures. */
export interface SourceFile {
  /** Where it lies on this machine, perhaps unpacked or fetched. */
  readonly disk: string;
  /** Where the one who imports sees it: `old.zip/zwgk/a.html`. */
  readonly path: string;
  /** The name that decides its format. */
  readonly name: string;
  /** Address at which it stood, or null where nothing says so. */
  readonly url: string | null;
  /** Part of a copy of a site: its pages are imported, its other files come along with the pages that name them. */
  readonly mirrored: boolean;
}

/** Why a file, a folder or an archive gave nothing. */
export interface SourceProblem {
  readonly source: string;
  readonly problem: CollectProblem;
  /** What is meant, as the file has it. */
  readonly detail?: string;
}

export type CollectProblem =
  | 'unreadable'
  | 'nothing-here'
  | 'unsupported'
  | 'damaged'
  | 'encrypted'
  | 'archive-unsafe'
  | 'archive-too-large'
  | 'no-office'
  | 'office-failed'
  | 'not-fetched'
  | 'private-address';

/** What was found at one place. */
export interface Collected {
  readonly files: readonly SourceFile[];
  readonly problems: readonly SourceProblem[];
}

export const foundNothing = (source: string, problem: CollectProblem, detail?: string): Collected => ({
  files: [],
  problems: [{ source, problem, ...(detail === undefined ? {} : { detail }) }],
});

/** Endings of programs on servers that wrote pages. */
const pageEndings: readonly string[] = [
  '.jsp',
  '.jspx',
  '.asp',
  '.aspx',
  '.php',
  '.do',
  '.action',
  '.cgi',
  '.xhtml',
];

/**
 * The name of a file as it decides the format: `content.jsp?id=3` is a page, whatever program wrote it; so is what
 * stands at an address without ending.
 */
export function formatName(path: string, type: string | null = null): string {
  const whole = basename(path.replace(/[?#].*$/s, '')) || 'index';
  const ending = extname(whole).toLowerCase();
  if (pageEndings.includes(ending)) return `${whole.slice(0, -ending.length)}.html`;
  const told = type && endingOfType(type);
  return told && (ending === '' || told === '.html') && ending !== told && !/^\.s?html?$/.test(ending)
    ? `${whole}${told}`
    : whole;
}

const endingOfType = (type: string): string | null =>
  ({
    'text/html': '.html',
    'application/xhtml+xml': '.html',
    'application/pdf': '.pdf',
    'text/plain': '.txt',
    'text/csv': '.csv',
    'application/msword': '.doc',
    'image/jpeg': '.jpg',
    'image/png': '.png',
    'image/gif': '.gif',
  })[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? null;
