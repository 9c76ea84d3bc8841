import { characterFindings, escapedCharacterFindings } from '../../domain/characters/character-findings.ts';
import { type Entry, isOf } from '../../domain/corpus.ts';
import { identify } from '../../domain/document/identify.ts';
import { readDocument, readFrontMatter } from '../../domain/document/read-document.ts';
import type { Position } from '../../domain/finding.ts';
import { personalFindings } from '../../domain/personal/personal-findings.ts';
import type { CountryId } from '../../domain/personal/personal-number.ts';
import type { Prose } from '../../domain/prose/types.ts';
import type { PresetId } from '../../domain/schema/preset.ts';
import type { Term } from '../../domain/schema/terms.ts';
import type { Locale } from '../../domain/text/locale.ts';
import { figureFindings } from '../../domain/wording/figures.ts';
import { findMentions } from '../../domain/wording/mentions/find-mentions.ts';
import { proseOf } from '../../domain/wording/prose-of.ts';
import { leftInDocument } from '../../domain/wording/to-fill-in.ts';
import { wordingFindings } from '../../domain/wording/wording-findings.ts';
import { presetOf } from '../../presets/index.ts';
import { digest } from '../files/digest.ts';
import type { ReadFile } from '../store/parse-cache.ts';
import { openProseStore } from '../store/prose-store.ts';
import { loadCollectionSchemas } from './content-config.ts';
import { type ContentFile, decodeText, readBytes } from './content-files.ts';

/** Everything that the results of parsing depend on beside the documents. */
export interface ParseJob {
  readonly locale: Locale;
  readonly preset: PresetId;
  /** Whose numbers of persons are looked for; undefined for those of the preset. */
  readonly country: CountryId | undefined;
  /** Words that the site has decided against. */
  readonly terms: readonly Term[];
  /** Folder of the project, whose `src/content.config.ts` says what documents hold. */
  readonly root: string;
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

/** Characters of the name of a paragraph: two of ten million are not alike by chance. */
const paragraphDigest = 16;

/** Opens the store of texts and parses what it is given. */
export function openParser({
  locale,
  preset,
  country,
  terms,
  root,
  version,
  store: file,
  heads,
}: ParseJob): Parser {
  const schemas = loadCollectionSchemas(root);
  const forms = presetOf({ preset, locale, country });
  const { personal } = forms;
  const store = openProseStore(file);
  const parseText = (path: string, file: string, text: string): Omit<ReadFile, 'contents'> => {
    const identity = identify(path, file);
    if ('rule' in identity) return { entry: null, findings: [identity] };
    const schema = schemas[identity.collection];
    const digestOf = (body: string) => ({
      digest: digest(`${version}\n${body}`),
      fingerprint: digest(body),
    });
    const source = { identity, file, text, locale, schema, forms, digest: digestOf };
    const worded = { typed: text, prose: proseOf(text), isChinese: preset === 'cn', terms };
    const typed = [
      ...characterFindings(text, file),
      ...personalFindings(text, file, personal),
      ...wordingFindings(worded, file),
      ...leftInDocument(text, file),
    ];
    const mentions = findMentions({
      ...worded,
      isReport: isOf(identity, 'reports'),
      family: personal.names?.family ?? null,
      digest: (paragraph) => digest(paragraph, paragraphDigest),
    });
    const said = mentions ? { mentions } : {};
    if (heads) {
      const head = readFrontMatter(source);
      return { ...head, ...said, findings: [...typed, ...head.findings] };
    }
    const { entry, prose, findings } = readDocument(source);
    if (entry && prose) store.write(entry.prose.digest, prose);
    // Only an escape of YAML or an entity makes a character that was not typed.
    const escaped = /[\\&]/.test(text) ? escapedCharacterFindings(stringsOf(entry, prose), text, file) : [];
    const figures =
      entry && isOf(entry, 'reports')
        ? figureFindings(worded.prose, { ...entry, uses: entry.prose.components })
        : [];
    return { entry, ...said, findings: [...typed, ...findings, ...escaped, ...figures] };
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

/** Every text that a document gives to pages, wherever it comes from. */
function* stringsOf(
  entry: Entry | null,
  prose: Prose | null,
): Generator<{ text: string; position: Position | null }> {
  for (const text of stringsIn(entry?.data)) yield { text, position: null };
  for (const { text } of prose?.blocks ?? []) yield { text, position: null };
  for (const { props } of entry?.prose.components ?? [])
    for (const text of stringsIn(props)) yield { text, position: null };
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}
