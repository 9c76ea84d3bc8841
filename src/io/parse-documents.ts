import { identify } from '../domain/document/identify.ts';
import { readDocument, readFrontMatter } from '../domain/document/read-document.ts';
import type { Locale } from '../domain/finding.ts';
import { type ContentFile, decodeText, readBytes } from './content-files.ts';
import { digest } from './digest.ts';
import type { ReadFile } from './parse-cache.ts';
import { openProseStore } from './prose-store.ts';

/** Everything that the results of parsing depend on beside the documents. */
export interface ParseJob {
  readonly locale: Locale;
  /** Version of the code, part of the digest that names a stored text. */
  readonly version: string;
  /** File in which parsed texts are stored. */
  readonly store: string;
  /** Only the front matter is wanted: entries are without text. */
  readonly heads?: boolean;
}

/** Reads and parses documents one after the other and stores their texts. */
export interface Parser {
  /** Results in the order of the files. */
  parse(files: readonly ContentFile[]): ReadFile[];
  /** Puts all texts on disk. */
  flush(): void;
  /** Afterwards all texts are on disk. */
  close(): void;
}

/** Opens the store of texts and parses what it is given. */
export function openParser({ locale, version, store: file, heads }: ParseJob): Parser {
  const store = openProseStore(file);
  const parseText = (path: string, file: string, text: string): Omit<ReadFile, 'contents'> => {
    const identity = identify(path, file);
    if ('rule' in identity) return { entry: null, findings: [identity] };
    const source = { identity, file, text, locale, digest: (body: string) => digest(`${version}\n${body}`) };
    if (heads) return readFrontMatter(source);
    const { entry, prose, findings } = readDocument(source);
    if (entry && prose) store.write(entry.prose.digest, prose);
    return { entry, findings };
  };
  const parseFile = ({ path, file, source }: ContentFile): ReadFile => {
    const bytes = readBytes(source, file);
    if (!(bytes instanceof Uint8Array)) return { contents: null, entry: null, findings: [bytes] };
    const contents = digest(bytes);
    const text = decodeText(bytes, file);
    if (typeof text !== 'string') return { contents, entry: null, findings: [text] };
    return { contents, ...parseText(path, file, text) };
  };
  return {
    parse: (files) => files.map(parseFile),
    flush: () => store.flush(),
    close: () => store.close(),
  };
}
