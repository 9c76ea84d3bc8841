import { locateInYaml } from '../../domain/document/read-yaml.ts';
import type { Finding, Position } from '../../domain/finding.ts';
import { type Calendar, calendarSchema } from '../../domain/schema/calendar.ts';
import { type Catalogue, catalogueSchema } from '../../domain/schema/catalogue.ts';
import { type Synonyms, synonymsSchema } from '../../domain/schema/synonyms.ts';
import { readYamlFile } from '../files/read-yaml-file.ts';

/** `catalogue.yaml`, `calendar.yaml` and `synonyms.yaml`, read once. */
export interface CatalogueFiles {
  /** Null for a site without one. */
  readonly catalogue: Catalogue | null;
  readonly calendar: Calendar | null;
  readonly synonyms: Synonyms | null;
  readonly findings: readonly Finding[];
  /** Where a field of one of them stands. */
  locate(
    name: CatalogueFile,
    field: readonly PropertyKey[],
  ): { readonly file: string; readonly position: Position };
}

/** Names of these files below `content/`. */
export const catalogueFileNames = ['catalogue.yaml', 'calendar.yaml', 'synonyms.yaml'] as const;
type CatalogueFile = (typeof catalogueFileNames)[number];

/** Reads what must be public, the days on which work is done, and the words that search takes for each other. */
export function readCatalogueFiles(content: string): CatalogueFiles {
  const catalogue = readYamlFile(content, 'catalogue.yaml', catalogueSchema, {});
  const calendar = readYamlFile(content, 'calendar.yaml', calendarSchema, {});
  const synonyms = readYamlFile(content, 'synonyms.yaml', synonymsSchema, []);
  const files = { 'catalogue.yaml': catalogue, 'calendar.yaml': calendar, 'synonyms.yaml': synonyms };
  return {
    catalogue: catalogue.data,
    calendar: calendar.data,
    synonyms: synonyms.data,
    findings: [...catalogue.findings, ...calendar.findings, ...synonyms.findings],
    locate(name, field) {
      const { text, file } = files[name];
      return { file, position: locateInYaml(text, file, field) };
    },
  };
}
