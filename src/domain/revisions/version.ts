import type { Entry } from '../corpus.ts';
import { parseYaml, splitFrontMatter } from '../document/front-matter.ts';
import type { Identity } from '../document/identify.ts';
import { summariseProse } from '../document/summarise.ts';
import type { Locale } from '../finding.ts';
import { escapeText } from '../prose/html.ts';
import { parseProse } from '../prose/parse.ts';
import type { Prose, TextBlock } from '../prose/types.ts';
import { schemas } from '../schema/collections.ts';
import { linkedFiles } from './linked-files.ts';

/** One state of a document as it stood in the repository, read leniently: what does not fit today's schema is kept as it was. */
export interface Version {
  readonly title: string;
  /** Typed data where it fits today's schema, else the front matter as written; draft mark and notes of changes left out. */
  readonly data: Readonly<Record<string, unknown>>;
  /** True when the data fits today's schema. */
  readonly valid: boolean;
  readonly draft: boolean;
  /** What the editor wrote of changes: ISO date and note. */
  readonly notes: readonly { readonly date: string; readonly note: string }[];
  readonly prose: Entry['prose'];
  /** Digest of everything that is public in it; versions with the same one are one. */
  readonly fingerprint: string;
  /** Paths under `public/` that it links to, with a leading slash. */
  readonly files: readonly string[];
}

/** A version as text, with what its path says. */
export interface VersionSource {
  readonly identity: Identity;
  readonly text: string;
  readonly locale: Locale;
  readonly digest: (text: string) => string;
  /** Name under which the parsed text is stored; empty when it is not. */
  readonly name: string;
  /** Front matter that was read before, by its text: from one version to the next it seldom changes. */
  readonly known?: Map<string, Readonly<Record<string, unknown>>>;
}

/** Reads one old or new state of a document; never fails, whatever the text holds. */
export function readVersion({ identity, text, locale, digest, name, known }: VersionSource): {
  version: Version;
  prose: Prose;
} {
  const split = splitFrontMatter(text);
  const [yaml, body] = split === 'unclosed' || split.yaml === null ? ['', text] : [split.yaml, split.body];
  const { prose, findings } = parseProse({ file: '', text: body, lineOffset: 0, locale });
  const readable = prose.segments.length > 0 || findings.length === 0 ? prose : verbatim(body);
  const fields = known?.get(yaml) ?? readFields(yaml);
  known?.set(yaml, fields);
  const { draft, changes, ...written } = fields;
  const parsed = schemas[identity.collection].safeParse(written);
  const data = (parsed.success ? parsed.data : written) as Record<string, unknown>;
  const shown = readable.blocks.map((block) => `${block.kind} ${block.text}`).join('\n');
  const summary = summariseProse(name, readable);
  const rest = JSON.stringify([data, readable.references.map(({ url }) => url), summary.components]);
  return {
    prose: readable,
    version: {
      title: typeof data.title === 'string' ? data.title : identity.id,
      data,
      valid: parsed.success,
      draft: draft === true,
      notes: readNotes(changes),
      prose: summary,
      fingerprint: digest(`${shown}\n${rest}`),
      files: linkedFiles(data, readable.references),
    },
  };
}

/** The front matter as plain data; what is no map, or no YAML, gives nothing. */
function readFields(yaml: string): Record<string, unknown> {
  const { data } = parseYaml(yaml, '', 0);
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Record<string, unknown>)
    : {};
}

function readNotes(changes: unknown): Version['notes'] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: unknown) => {
    const { date, note } = (change ?? {}) as { date?: unknown; note?: unknown };
    const day = date instanceof Date ? date.toISOString().slice(0, 10) : date;
    return typeof day === 'string' && typeof note === 'string' ? [{ date: day, note }] : [];
  });
}

/** Text that today's parser does not take, shown as it was written, paragraph by paragraph. */
function verbatim(text: string): Prose {
  const blocks = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): TextBlock => ({ section: null, kind: 'paragraph', text: part }));
  const html = blocks.map((block) => `<p>${escapeText(block.text)}</p>`).join('');
  return { segments: html === '' ? [] : [{ type: 'html', html }], headings: [], blocks, references: [] };
}
