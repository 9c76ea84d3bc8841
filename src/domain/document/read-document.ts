import type { z } from 'zod';
import type { Entry, ProseSummary } from '../corpus.ts';
import type { Finding, Position } from '../finding.ts';
import { parseProse } from '../prose/parse.ts';
import type { Prose } from '../prose/types.ts';
import type { Preset } from '../schema/preset.ts';
import { closedTitle } from '../text/closed-title.ts';
import type { Locale } from '../text/locale.ts';
import { say } from '../text/message.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Identity } from './identify.ts';
import { mergeConflict } from './merge-marks.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { schemaFindings } from './schema-findings.ts';
import { summariseProse } from './summarise.ts';
import { formFindings } from './value-forms.ts';

/** A document as text, with what its path says. */
export interface DocumentSource {
  readonly identity: Identity;
  /** Relative to the project, for findings. */
  readonly file: string;
  readonly text: string;
  readonly locale: Locale;
  /** What its front matter is checked against. */
  readonly schema: z.ZodType;
  /** Whether numbers and codes are written as the country of the site writes them. */
  readonly forms: Pick<Preset, 'hasForm' | 'meantForm'>;
  /** Gives the name under which the parsed text is stored, and the fingerprint of the text itself. */
  readonly digest: (text: string) => Pick<ProseSummary, 'digest' | 'fingerprint'>;
}

/** One document after the one parse; `entry` is null when its front matter cannot be used. */
export interface ReadDocument {
  readonly entry: Entry | null;
  readonly prose: Prose | null;
  readonly findings: readonly Finding[];
}

/** The front matter of a document; its text is not parsed yet. */
interface ReadHead {
  /** Null when it cannot be used. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** The text, and the lines of the file before it; null without front matter. */
  readonly text: { readonly body: string; readonly lineOffset: number } | null;
}

/** Reads one document: front matter against its schema, text against the allow-list; collects every finding. */
export function readDocument(source: DocumentSource): ReadDocument {
  const { data, text, findings } = readHead(source);
  if (!text) return { entry: null, prose: null, findings };
  const { body, lineOffset } = text;
  const { file, locale } = source;
  const parsed = parseProse({ file, text: body, lineOffset, locale });
  const entry =
    data === null ? null : makeEntry(source, data, summariseProse(source.digest(body), parsed.prose));
  return { entry, prose: parsed.prose, findings: [...findings, ...parsed.findings] };
}

/** Reads the front matter of a document alone: a fifth of the work. The entry has no text. */
export function readFrontMatter(source: DocumentSource): Pick<ReadDocument, 'entry' | 'findings'> {
  const { data, findings } = readHead(source);
  return { entry: data === null ? null : makeEntry(source, data, noProse), findings };
}

const noProse: ProseSummary = {
  ...{ digest: '', fingerprint: '' },
  ...{ headings: [], anchors: [], references: [], components: [], hasText: false },
};

function readHead(source: DocumentSource): ReadHead {
  const conflict = mergeConflict(source.text, source.file);
  if (conflict) return { data: null, text: null, findings: [conflict] };
  const split = splitFrontMatter(source.text);
  if (split === 'unclosed' || split.yaml === null)
    return { data: null, text: null, findings: [noFrontMatter(source.file, split === 'unclosed')] };
  const yaml = parseYaml(split.yaml, source.file, 1);
  const { data, findings } = checkData(source, yaml);
  const text = { body: split.body, lineOffset: split.bodyLine };
  return { data, text, findings: [...yaml.findings, ...findings] };
}

/** Where a field of a document's front matter stands in its file. */
export function locateField(text: string, file: string, path: readonly PropertyKey[]): Position | null {
  const split = splitFrontMatter(text);
  if (split === 'unclosed' || split.yaml === null) return null;
  return parseYaml(split.yaml, file, 1).locate(path);
}

const makeEntry = (source: DocumentSource, data: unknown, prose: ProseSummary): Entry =>
  ({ ...source.identity, file: source.file, data: withClosedTitle(data), prose }) as Entry;

/** Pages, search and files have a title in one run; the file stays as it was typed. */
const withClosedTitle = (data: unknown): unknown => {
  const { title } = data as { readonly title?: unknown };
  return typeof title === 'string' ? { ...(data as object), title: closedTitle(title) } : data;
};

function checkData(source: DocumentSource, yaml: ParsedYaml): { data: unknown; findings: Finding[] } {
  if (yaml.isBroken) return { data: null, findings: [] };
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data))
    return { data: null, findings: [notFields(source.file)] };
  const { schema } = source;
  const result = schema.safeParse(yaml.data);
  const ofForm = formFindings(schema, yaml, source.file, source.forms);
  if (result.success) return { data: ofForm.length > 0 ? null : result.data, findings: ofForm };
  return {
    data: null,
    findings: [...schemaFindings(schema, result.error.issues, yaml, source.file), ...ofForm],
  };
}

function noFrontMatter(file: string, unclosed: boolean): Finding {
  return {
    rule: 'front-matter',
    severity: 'error',
    file,
    position: { line: 1, column: 1 },
    message: unclosed ? say('read-document.unclosed') : say('read-document.none'),
    fix: say('read-document.noFrontMatterFix'),
  };
}

const notFields = (file: string): Finding => ({
  rule: 'front-matter',
  severity: 'error',
  file,
  position: { line: 2, column: 1 },
  message: say('read-document.notFields'),
  fix: say('read-document.notFieldsFix'),
});
