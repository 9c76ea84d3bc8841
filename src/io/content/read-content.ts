import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus, type Corpus, type Entry, timezoneOf } from '../../domain/corpus.ts';
import { locateField } from '../../domain/document/read-document.ts';
import { locateInYaml } from '../../domain/document/read-yaml.ts';
import type { Finding, Position } from '../../domain/finding.ts';
import { formatOf } from '../../domain/migrations/migrate.ts';
import { contentFormat } from '../../domain/schema/content-format.ts';
import { type Site, siteSchema } from '../../domain/schema/site.ts';
import { termsSchema } from '../../domain/schema/terms.ts';
import { defaultLocale } from '../../domain/text/locale.ts';
import type { Mentions } from '../../domain/wording/mentions/mentions.ts';
import { leftInSettings } from '../../domain/wording/to-fill-in.ts';
import { presetOf } from '../../presets/index.ts';
import { digest } from '../files/digest.ts';
import { stampAt } from '../files/file-stamp.ts';
import { readYamlFile } from '../files/read-yaml-file.ts';
import type { Settings } from '../settings.ts';
import { type CachedDocument, openParseCache, type ParseCache, type ReadFile } from '../store/parse-cache.ts';
import { openProseStore, type ProseStore, proseFile } from '../store/prose-store.ts';
import { dayOfBuild } from '../today.ts';
import { printable } from '../writers/pdf/pdf-means.ts';
import { withAmendedTexts } from './amended-corpus.ts';
import { type CatalogueFiles, readCatalogueFiles } from './catalogue-files.ts';
import { loadCollectionSchemas } from './content-config.ts';
import { type ContentFile, itemOf, listContentFiles, readBytes, readText } from './content-files.ts';
import type { ParseJob } from './parse-documents.ts';
import { parseInParallel } from './parse-in-parallel.ts';
import { readingVersion } from './reading-version.ts';
import { newerContent, newerContentRule, noSite } from './site-file-findings.ts';
import { withStatedParts } from './stated-corpus.ts';

/** A content folder, read once. */
export interface Content {
  readonly site: Site | null;
  readonly siteFile: string;
  /** All entries, drafts included. */
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** Items (`bodies/town`) whose file could not be read. */
  readonly broken: ReadonlySet<string>;
  /** What texts say that only other files can confirm, by file. */
  readonly mentions: ReadonlyMap<string, Mentions>;
  /** What must be public, and the days on which work is done. */
  readonly asked: CatalogueFiles;
  /** Where a field of an entry (null: of `site.yaml`) stands. */
  locate(entry: Entry | null, field: readonly PropertyKey[]): Position | null;
}

/** Reads `site.yaml` alone. */
export function readSiteFile(content: string): {
  site: Site | null;
  text: string;
  file: string;
  findings: readonly Finding[];
} {
  const { data, text, file, exists, findings } = readYamlFile(content, 'site.yaml', siteSchema, {});
  const format = formatOf(text);
  if (format > contentFormat) return { site: null, text, file, findings: [newerContent(file, format)] };
  const found = exists ? [...findings, ...leftInSettings(text, file)] : [noSite(file, content)];
  return { site: data, text, file, findings: found };
}

/**
 * Reads a whole content folder: every document once, unchanged ones from the cache. Texts of documents that are no
 * more are forgotten where that is wanted: who only looks may do it while others show them.
 */
export function readContent(settings: Settings, forgets = false): Content {
  if (!existsSync(settings.content)) return noContent(settings);
  const reading = openReading(settings);
  const store = openProseStore(reading.job.store);
  try {
    const read = readFiles(reading, knownDocuments(reading, store));
    if (forgets) store.prune(new Set(read.flatMap(({ entry }) => entry?.prose.digest ?? [])));
    return contentOf(reading, read);
  } finally {
    store.close();
  }
}

/** A content folder of which some texts are still to be read. */
export interface ContentHeads extends Content {
  /** Entries whose text is missing, by file. */
  readonly unread: ReadonlySet<string>;
}

/** Reads a content folder whole where few documents are unknown, else of those only the front matter. */
export function readHeads(settings: Settings): ContentHeads {
  if (!existsSync(settings.content)) return { ...noContent(settings), unread: new Set() };
  const reading = openReading(settings);
  const store = openProseStore(reading.job.store);
  const known = knownDocuments(reading, store);
  store.close();
  const unread = reading.files.filter((_file, at) => !known[at]);
  if (unread.length < manyUnread)
    return { ...contentOf(reading, readFiles(reading, known)), unread: new Set() };
  const heads = parseInParallel(unread, { ...reading.job, heads: true });
  let next = 0;
  const read = known.map((document) => document ?? heads[next++] ?? nothing);
  return { ...contentOf(reading, read), unread: new Set(unread.map(({ file }) => file)) };
}

/** To read fewer documents whole takes less than a second. */
const manyUnread = 1_000;

/** A content folder about to be read. */
interface Reading {
  readonly site: ReturnType<typeof readSiteFile>;
  readonly files: readonly ContentFile[];
  /** What is to be said of other files. */
  readonly listed: readonly Finding[];
  readonly asked: CatalogueFiles;
  readonly stamps: readonly string[];
  readonly cache: ParseCache;
  readonly job: ParseJob;
  readonly content: string;
}

/** `terms.yaml`: words that the site has decided against. */
export const readTerms = (content: string) => readYamlFile(content, 'terms.yaml', termsSchema, []);

function openReading(settings: Settings): Reading {
  const site = readSiteFile(settings.content);
  const isNewer = site.findings.some(({ rule }) => rule === newerContentRule);
  const { documents: files, findings: listed } = isNewer ? noFiles : listContentFiles(settings.content);
  const locale = settings.locale ?? site.site?.locale ?? defaultLocale;
  const preset = presetOf(site.site ?? { locale: defaultLocale }).id;
  const country = site.site?.country;
  const terms = readTerms(settings.content);
  const asked = readCatalogueFiles(settings.content);
  const version = readingVersion(settings, locale, { preset, country, terms: terms.data ?? [] });
  const cache = openParseCache(join(settings.state, 'documents', digest(settings.content, 12)), version);
  const now = Date.now();
  const stamps = files.map(({ source }) => stampAt(source, now));
  return {
    site,
    files,
    stamps,
    cache,
    job: {
      locale,
      preset,
      country,
      terms: terms.data ?? [],
      root: settings.root,
      version,
      store: proseFile(settings),
    },
    content: settings.content,
    asked,
    listed: [...listed, ...terms.findings, ...asked.findings],
  };
}

function contentOf({ site, files, content, listed, asked }: Reading, read: readonly ReadFile[]): Content {
  const sources = new Map(files.map(({ file, source }) => [file, source]));
  return {
    site: site.site,
    siteFile: site.file,
    asked,
    entries: read.flatMap(({ entry }) => entry ?? []),
    findings: [...site.findings, ...listed, ...read.flatMap((document) => document.findings)],
    mentions: new Map(
      files.flatMap(({ file }, at) => {
        const { mentions } = read[at] ?? nothing;
        return mentions ? [[file, mentions] as const] : [];
      }),
    ),
    broken: new Set(files.filter((_file, at) => !read[at]?.entry).map(({ file }) => itemOf(file, content))),
    locate: (entry, field) =>
      entry
        ? locateField(textOf(sources.get(entry.file), entry.file), entry.file, field)
        : locateInYaml(site.text, site.file, field),
  };
}

/** The text of a document; few are asked for. */
function textOf(source: string | undefined, file: string): string {
  const text = source === undefined ? '' : readText(source, file);
  return typeof text === 'string' ? text : '';
}

/**
 * What the cache knows of every file in order, null where it must be parsed. A file whose stamp is known is not even
 * opened; one whose bytes are those of the cache need not be parsed.
 */
function knownDocuments({ files, stamps, cache }: Reading, store: ProseStore): (CachedDocument | null)[] {
  return files.map((file, at) => {
    const cached = cache.get(file.file);
    if (!cached || (cached.entry && !store.has(cached.entry.prose.digest))) return null;
    const stamp = stamps[at] ?? '';
    if (stamp !== '' && cached.stamp === stamp) return cached;
    return isUnchanged(file, cached) ? { ...cached, stamp } : null;
  });
}

/** Parses what is not known; results for every file in order, kept for the next time. */
function readFiles(
  { files, stamps, cache, job }: Reading,
  known: readonly (CachedDocument | null)[],
): CachedDocument[] {
  const parsed = parseInParallel(
    files.filter((_file, at) => !known[at]),
    job,
  );
  let next = 0;
  const read = files.map(({ file }, at) => {
    const document = known[at] ?? { ...(parsed[next++] ?? nothing), stamp: stamps[at] ?? '' };
    cache.set(file, document);
    return document;
  });
  cache.save();
  return read;
}

const nothing: ReadFile = { contents: null, entry: null, findings: [] };

function isUnchanged({ source, file }: ContentFile, { contents }: CachedDocument): boolean {
  const bytes = readBytes(source, file);
  return bytes instanceof Uint8Array && digest(bytes) === contents;
}

/** The corpus of what was read; null without a valid `site.yaml`. */
export function corpusOf(content: Content, settings: Settings): Corpus | null {
  if (!content.site) return null;
  const { day } = dayOfBuild(settings.today, timezoneOf(content.site));
  const schemas = loadCollectionSchemas(settings.root);
  const corpus = buildCorpus(printable(content.site, settings), content.entries, day, schemas, content.asked);
  return withStatedParts(withAmendedTexts(corpus, settings), settings);
}

/** Of content in a format that this program does not know nothing more can be said. */
const noFiles: ReturnType<typeof listContentFiles> = { documents: [], findings: [] };
/** What is read of a folder that is not there; nothing is left behind. */
function noContent({ content }: Settings): Content {
  const { file, findings } = readSiteFile(content);
  const none = { entries: [], mentions: new Map(), broken: new Set<string>(), locate: () => null };
  return { site: null, siteFile: file, findings, asked: readCatalogueFiles(content), ...none };
}
