import { locateInYaml } from '../../domain/document/read-yaml.ts';
import type { Finding, Position } from '../../domain/finding.ts';
import { type Calendar, calendarSchema } from '../../domain/schema/calendar.ts';
import { type Catalogue, catalogueSchema } from '../../domain/schema/catalogue.ts';
import { readYamlFile } from '../files/read-yaml-file.ts';

/** `catalogue.yaml` and `calendar.yaml`, read once. */
export interface CatalogueFiles {
  /** Null for a site without one. */
  readonly catalogue: Catalogue | null;
  readonly calendar: Calendar | null;
  readonly findings: readonly Finding[];
  /** Where a field of one of them stands. */
  locate(
    name: CatalogueFile,
    field: readonly PropertyKey[],
  ): { readonly file: string; readonly position: Position };
}

/** Names of the two files below `content/`. */
export const catalogueFileNames = ['catalogue.yaml', 'calendar.yaml'] as const;
type CatalogueFile = (typeof catalogueFileNames)[number];

/** Reads what must be public, and the days on which work is done. */
export function readCatalogueFiles(content: string): CatalogueFiles {
  const catalogue = readYamlFile(content, 'catalogue.yaml', catalogueSchema, {});
  const calendar = readYamlFile(content, 'calendar.yaml', calendarSchema, {});
  return {
    catalogue: catalogue.data,
    calendar: calendar.data,
    findings: [...catalogue.findings, ...calendar.findings],
    locate(name, field) {
      const { text, file } = name === 'catalogue.yaml' ? catalogue : calendar;
      return { file, position: locateInYaml(text, file, field) };
    },
  };
}
