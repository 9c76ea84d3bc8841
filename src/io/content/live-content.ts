import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { buildCorpus, type Corpus, type Entry, type ProseSummary, timezoneOf } from '../../domain/corpus.ts';
import { locateField } from '../../domain/document/read-document.ts';
import type { Site } from '../../domain/schema/site.ts';
import { presetOf } from '../../presets/index.ts';
import { type Settings, shownPath } from '../settings.ts';
import { proseFile } from '../store/prose-store.ts';
import { dayOfBuild } from '../today.ts';
import { printable } from '../writers/pdf/pdf-means.ts';
import { withAmendedTexts } from './amended-corpus.ts';
import { type CatalogueFiles, catalogueFileNames, readCatalogueFiles } from './catalogue-files.ts';
import { contentFile, itemOf } from './content-files.ts';
import { openParser, type Parser } from './parse-documents.ts';
import { type Content, type ContentHeads, readSiteFile, readTerms } from './read-content.ts';
import type { ReadApart } from './read-in-thread.ts';
import { readingVersion } from './reading-version.ts';
import { withStatedParts } from './stated-corpus.ts';

/** A content folder that is read again file by file as it changes. */
export interface LiveContent {
  /** The site as it is now and today; of a document with errors the last state without. */
  corpus(): Corpus;
  /** What was read of the whole folder. */
  content(): Content;
  /** Reads these files again (absolute paths below the content folder); what is gone is dropped. */
  refresh(paths: readonly string[]): void;
  /**
   * Takes what was read of the whole folder since it was opened; files that were read again meanwhile are read once
   * more.
   */
  complete(read: ReadApart): void;
}

/**
 * Keeps what was read of a content folder up to date. A text that was not read yet is read when somebody asks for it.
 */
export function openLiveContent(settings: Settings, first: ContentHeads, before: Corpus): LiveContent {
  let site: Site = before.site;
  let corpus: Corpus | null = null;
  let asked = first.asked;
  const readAgain = new Set<string>();
  const entries = new Map(first.entries.map((entry) => [entry.file, withText(entry)]));
  const findings = Map.groupBy(first.findings, ({ file }) => file);
  const mentions = new Map(first.mentions);
  const locale = settings.locale ?? site.locale;
  const { schemas } = before;
  const terms = readTerms(settings.content).data ?? [];
  const parser: Parser = openParser({
    locale,
    preset: presetOf(site).id,
    country: site.country,
    terms,
    root: settings.root,
    version: readingVersion(settings, locale, { preset: presetOf(site).id, country: site.country, terms }),
    store: proseFile(settings),
  });
  function withText(entry: Entry): Entry {
    if (!first.unread.has(entry.file)) return entry;
    let prose: ProseSummary | null = null;
    const read = () => {
      const [document] = parser.parse([contentFile(settings.content, resolve(entry.file))]);
      parser.flush();
      return document?.entry?.prose ?? entry.prose;
    };
    return {
      ...entry,
      get prose() {
        prose ??= read();
        return prose;
      },
    };
  }
  const readSite = () => {
    const read = readSiteFile(settings.content);
    findings.set(read.file, [...read.findings]);
    if (read.site) site = read.site;
  };
  const readAsked = () => {
    asked = keepingLast(asked, readCatalogueFiles(settings.content));
    for (const name of catalogueFileNames) findings.delete(asked.locate(name, []).file);
    for (const found of asked.findings)
      findings.set(found.file, [...(findings.get(found.file) ?? []), found]);
  };
  const isAsked = (path: string) => catalogueFileNames.some((name) => path === join(settings.content, name));
  const readDocument = (path: string) => {
    const document = contentFile(settings.content, path);
    const { file } = document;
    readAgain.add(path);
    findings.delete(file);
    mentions.delete(file);
    if (!existsSync(path)) {
      entries.delete(file);
      return;
    }
    const [read] = parser.parse([document]);
    if (read?.entry) entries.set(file, read.entry);
    if (read?.mentions) mentions.set(file, read.mentions);
    findings.set(file, [...(read?.findings ?? [])]);
  };
  /** Of a folder that is gone nobody names the files. */
  const dropBelow = (folder: string) => {
    for (const file of [...entries.keys()])
      if (file.startsWith(`${shownPath(folder)}/`)) readDocument(resolve(file));
  };
  return {
    corpus() {
      const { day } = dayOfBuild(settings.today, timezoneOf(site));
      if (corpus?.today !== day)
        corpus = withStatedParts(
          withAmendedTexts(
            buildCorpus(printable(site, settings), [...entries.values()], day, schemas, asked),
            settings,
          ),
          settings,
        );
      return corpus;
    },
    content: () => ({
      site,
      siteFile: first.siteFile,
      entries: [...entries.values()],
      findings: [...findings.values()].flat(),
      mentions,
      asked,
      broken: new Set(
        [...findings.keys()]
          .filter((file) => !entries.has(file))
          .map((file) => itemOf(file, settings.content)),
      ),
      locate: (entry, field) =>
        entry ? locateField(textOf(entry.file), entry.file, field) : first.locate(null, field),
    }),
    refresh(paths) {
      corpus = null;
      for (const path of paths)
        if (path === join(settings.content, 'site.yaml')) readSite();
        else if (isAsked(path)) readAsked();
        else if (['.mdx', '.md'].includes(extname(path).toLowerCase())) readDocument(path);
        else if (!existsSync(path)) dropBelow(path);
      parser.flush();
    },
    complete(read) {
      corpus = null;
      const before = [...entries];
      entries.clear();
      findings.clear();
      mentions.clear();
      for (const [file, said] of read.mentions) mentions.set(file, said);
      for (const entry of read.entries) entries.set(entry.file, entry);
      for (const [file, found] of Map.groupBy(read.findings, ({ file }) => file)) findings.set(file, found);
      readSite();
      readAsked();
      for (const path of readAgain) readDocument(path);
      // Of a document with errors the last state without.
      for (const [file, entry] of before)
        if (!entries.has(file) && existsSync(resolve(file))) entries.set(file, entry);
      parser.flush();
    },
  };
}

/** Of a file that has errors now, what it said before. */
function keepingLast(before: CatalogueFiles, read: CatalogueFiles): CatalogueFiles {
  const broken = new Set(
    read.findings.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const kept = <T>(name: (typeof catalogueFileNames)[number], now: T | null, last: T | null): T | null =>
    now === null && broken.has(read.locate(name, []).file) ? last : now;
  return {
    ...read,
    catalogue: kept('catalogue.yaml', read.catalogue, before.catalogue),
    calendar: kept('calendar.yaml', read.calendar, before.calendar),
    synonyms: kept('synonyms.yaml', read.synonyms, before.synonyms),
    glossary: kept('glossary.yaml', read.glossary, before.glossary),
    members: kept('members.yaml', read.members, before.members),
  };
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
