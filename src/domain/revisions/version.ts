import type { Entry } from '../corpus.ts';
import { splitFrontMatter } from '../document/front-matter.ts';
import type { Identity } from '../document/identify.ts';
import { parseYaml } from '../document/parse-yaml.ts';
import { summariseProse } from '../document/summarise.ts';
import { escapeText } from '../prose/html.ts';
import { parseProse } from '../prose/parse.ts';
import { proseRules } from '../prose/rules.ts';
import type { Prose, TextBlock } from '../prose/types.ts';
import type { CollectionSchemas } from '../schema/collections.ts';
import type { Locale } from '../text/locale.ts';
import { linkedFiles } from './linked-files.ts';

/**
 * One state of a document as it stood in the repository, read leniently: what does not fit today's schema is kept as
 * it was.
 */
export interface Version {
  readonly title: string;
  /**
   * Typed data where it fits today's schema, else the front matter as written; draft mark and notes of changes left
   * out.
   */
  readonly data: Readonly<Record<string, unknown>>;
  /** True when the data fits today's schema. */
  readonly valid: boolean;
  readonly draft: boolean;
  /** What the editor wrote of changes: ISO date and note. */
  readonly notes: readonly { readonly date: string; readonly note: string }[];
  readonly prose: Entry['prose'];
  /** Everything that is public in it; versions with the same one are one. */
  readonly fingerprint: string;
  /** Paths under `public/` that it links to, with a leading slash. */
  readonly files: readonly string[];
}

/** A version as text, with what its path says. */
export interface VersionSource {
  readonly identity: Identity;
  readonly text: string;
  readonly locale: Locale;
  readonly schemas: CollectionSchemas;
  /** Front matter that was read before, by its text: from one version to the next it seldom changes. */
  readonly known?: Map<string, Readonly<Record<string, unknown>>>;
  /** Only to be compared, not shown. */
  readonly plain?: boolean;
}

/** A version with its text. */
interface Read {
  readonly version: Version;
  readonly prose: Prose;
}

/** Reads one old or new state of a document leniently: whatever can be shown of it is. */
export const readVersion = (source: VersionSource): Read => readState(source, headOf(source)).read;

/**
 * Reads a state as far as it can have been published: null where front matter or text hold what no build has ever let
 * through. What was never valid was never public.
 */
export function readPublishable(source: VersionSource): Read | null {
  const head = headOf(source);
  if (!head.isWhole || !head.isValid) return null;
  const { read, rules } = readState(source, head);
  return rules.some((rule) => neverPublished.has(rule)) ? null : read;
}

/** Errors of all times; other rules for texts have changed, and what broke them may have been public. */
const neverPublished = new Set(
  [
    proseRules.syntax,
    proseRules.code,
    proseRules.component,
    proseRules.element,
    proseRules.attribute,
    proseRules.url,
  ].map(({ id }) => id as string),
);

/** Front matter as read, and the text behind it. */
interface Head {
  readonly body: string;
  /** False when there is no front matter, or none that can be read. */
  readonly isWhole: boolean;
  readonly isValid: boolean;
  readonly data: Version['data'];
  readonly draft: unknown;
  readonly changes: unknown;
}

function headOf({ identity, text, known, schemas }: VersionSource): Head {
  const split = splitFrontMatter(text);
  const isClosed = split !== 'unclosed' && split.yaml !== null;
  const [yaml, body] = isClosed ? [split.yaml ?? '', split.body] : ['', text];
  const fields = known?.get(yaml) ?? readFields(yaml);
  if (fields) known?.set(yaml, fields);
  const { draft, changes, ...written } = fields ?? {};
  const parsed = schemas[identity.collection].safeParse(written);
  const data = (parsed.success ? parsed.data : written) as Record<string, unknown>;
  return { body, isWhole: isClosed && fields !== null, isValid: parsed.success, data, draft, changes };
}

function readState(
  { identity, locale, schemas, plain = false }: VersionSource,
  { body, data, isValid, draft, changes }: Head,
): { read: Read; rules: readonly string[] } {
  const { prose, findings } = parseProse({ file: '', text: body, lineOffset: 0, locale, plain });
  const readable = prose.segments.length > 0 || findings.length === 0 ? prose : verbatim(body);
  const summary = summariseProse({ digest: '', fingerprint: '' }, readable);
  return {
    rules: findings.map(({ rule }) => rule),
    read: {
      prose: readable,
      version: {
        title: typeof data.title === 'string' ? data.title : identity.id,
        data,
        valid: isValid,
        draft: draft === true,
        notes: readNotes(changes),
        prose: summary,
        fingerprint: fingerprintOf(data, readable.blocks, summary),
        files: linkedFiles(schemas[identity.collection], identity, data, readable.references),
      },
    },
  };
}

/** The version that an entry of the site is: what reading its text again would give; `blocks` are those of its text. */
export function versionOf(
  entry: Entry,
  blocks: Prose['blocks'],
  schemas: CollectionSchemas,
): { version: Version; prose: Prose } {
  const { draft, changes, ...data } = entry.data as Record<string, unknown>;
  const { prose } = entry;
  return {
    prose: {
      segments: [],
      headings: prose.headings,
      blocks,
      references: prose.references,
      components: prose.components,
    },
    version: {
      title: entry.data.title,
      data,
      valid: true,
      draft: draft === true,
      notes: readNotes(changes),
      prose,
      fingerprint: fingerprintOf(data, blocks, prose),
      files: linkedFiles(schemas[entry.collection], entry, data, prose.references),
    },
  };
}

/** Everything that is public in a version, in one text. */
function fingerprintOf(
  data: Version['data'],
  blocks: Prose['blocks'],
  { references, components }: Pick<Version['prose'], 'references' | 'components'>,
): string {
  const shown = blocks.map(({ kind, text }) => `${kind} ${text}`).join('\n');
  const used = components.map(({ name, props }) => ({ name, props }));
  return `${shown}\n${JSON.stringify([data, references.map(({ url }) => url), used])}`;
}

/** The front matter as plain data; null for what is no map, or no YAML. */
function readFields(yaml: string): Record<string, unknown> | null {
  const { data } = parseYaml(yaml, '', 0);
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Record<string, unknown>)
    : null;
}

function readNotes(changes: unknown): Version['notes'] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: unknown) => {
    const { date, note } = (change ?? {}) as { date?: unknown; note?: unknown };
    const day =
      date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : date;
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
  return {
    segments: html === '' ? [] : [{ type: 'html', html }],
    headings: [],
    blocks,
    references: [],
    components: [],
  };
}
