import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../domain/document/identify.ts';
import { type LineChange, lineChanges } from '../domain/document/line-changes.ts';
import { readYaml } from '../domain/document/read-yaml.ts';
import { formatOf, migrateFile, withFormat } from '../domain/migrations/migrate.ts';
import type { FormatFile } from '../domain/migrations/migration.ts';
import { contentFormat } from '../domain/schema/content-format.ts';
import { siteSchema } from '../domain/schema/site.ts';
import { defaultLocale } from '../domain/text/locale.ts';
import type { Message } from '../domain/text/message.ts';
import { loadCollectionSchemas } from '../io/content/content-config.ts';
import { decodeText, listContentFiles } from '../io/content/content-files.ts';
import { placeInContent } from '../io/content/content-place.ts';
import { writeFileWhole } from '../io/files/write-file.ts';
import { type Settings, shownPath } from '../io/settings.ts';
import { presetOf } from '../presets/index.ts';

/** A file that has to be written otherwise. */
interface UpgradedFile {
  /** As it is shown. */
  readonly file: string;
  /** Path below `content/`. */
  readonly path: string;
  readonly text: string;
  readonly changes: readonly LineChange[];
  /** What was done in it, a sentence for each kind of change. */
  readonly about: readonly Message[];
}

/** What brings a content folder to the format of this program. */
export interface Upgrade {
  readonly from: number;
  readonly to: number;
  readonly files: readonly UpgradedFile[];
  /** Files that are no UTF-8 text, which nobody changes. */
  readonly unread: readonly string[];
}

/** Finds out what has to be written otherwise; nothing is written. Null where there is no `site.yaml`. */
export function planUpgrade(settings: Settings): Upgrade | null {
  const { content } = settings;
  const siteYaml = rawText(join(content, siteFile));
  if (siteYaml === null) return null;
  const from = formatOf(siteYaml);
  const plan = { from, to: contentFormat, unread: [] };
  if (from >= contentFormat) return { ...plan, files: [] };
  const forms = presetOf({ locale: defaultLocale });
  const site = migrated({ path: siteFile, text: siteYaml, schema: siteSchema, forms }, from, content);
  const text = withFormat(site.text);
  const { documents } = listContentFiles(content);
  const read = readYaml(siteSchema, text, siteFile, {}).data;
  const later = { from, content, forms: presetOf(read ?? { locale: defaultLocale }), root: settings.root };
  const unread: string[] = [];
  const files = documents.flatMap(({ path, file, source }) => {
    const raw = rawText(source);
    if (raw === null) unread.push(file);
    return raw === null ? [] : upgraded({ path, file, text: raw }, later);
  });
  const changes = lineChanges(siteYaml, text);
  return { ...plan, unread, files: [{ ...site, text, changes }, ...files] };
}

const siteFile = 'site.yaml';

interface Later {
  readonly from: number;
  readonly content: string;
  readonly forms: FormatFile['forms'];
  readonly root: string;
}

function upgraded(
  { path, file, text }: { readonly path: string; readonly file: string; readonly text: string },
  { from, content, forms, root }: Later,
): UpgradedFile[] {
  const identity = identify(path, file);
  if ('rule' in identity) return [];
  const schema = loadCollectionSchemas(root)[identity.collection];
  const done = migrated({ path, text, schema, forms }, from, content);
  return done.changes.length > 0 ? [done] : [];
}

function migrated(file: FormatFile, from: number, content: string): UpgradedFile {
  const { text, steps } = migrateFile(file, from);
  return {
    file: shownPath(join(content, file.path)),
    path: file.path,
    text,
    changes: lineChanges(file.text, text),
    about: steps.map(({ about }) => about),
  };
}

/** Line ends and byte order mark as they are; null for what cannot be read as UTF-8. */
function rawText(path: string): string | null {
  try {
    const bytes = readFileSync(path);
    return typeof decodeText(bytes, path) === 'string'
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      : null;
  } catch {
    return null;
  }
}

/** Writes the files of a plan; gives those that may not be written, as they are shown. */
export function writeUpgrade({ content }: Settings, { files }: Upgrade): string[] {
  return files.flatMap(({ path, file, text }) => {
    const place = placeInContent(content, path);
    if (place === null) return [file];
    writeFileWhole(place, text);
    return [];
  });
}
