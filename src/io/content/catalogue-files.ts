import { locateInYaml } from '../../domain/document/read-yaml.ts';
import type { Finding, Position } from '../../domain/finding.ts';
import { type Calendar, calendarSchema } from '../../domain/schema/calendar.ts';
import { type Catalogue, catalogueSchema } from '../../domain/schema/catalogue.ts';
import { type Glossary, glossarySchema } from '../../domain/schema/glossary.ts';
import { type Members, membersFile, membersSchema } from '../../domain/schema/members.ts';
import { type Synonyms, synonymsSchema } from '../../domain/schema/synonyms.ts';
import { readYamlFile } from '../files/read-yaml-file.ts';

/** `catalogue.yaml`, `calendar.yaml`, `synonyms.yaml`, `glossary.yaml` and `members.yaml`, read once. */
export interface CatalogueFiles {
  /** Null for a site without one. */
  readonly catalogue: Catalogue | null;
  readonly calendar: Calendar | null;
  readonly synonyms: Synonyms | null;
  readonly glossary: Glossary | null;
  readonly members: Members | null;
  readonly findings: readonly Finding[];
  /** Where a field of one of them stands. */
  locate(
    name: CatalogueFile,
    field: readonly PropertyKey[],
  ): { readonly file: string; readonly position: Position };
}

/** Names of these files below `content/`. */
export const catalogueFileNames = [
  'catalogue.yaml',
  'calendar.yaml',
  'synonyms.yaml',
  'glossary.yaml',
  membersFile,
] as const;
type CatalogueFile = (typeof catalogueFileNames)[number];

/** Reads what must be public, the days on which work is done, words of the site and the sites that belong to it. */
export function readCatalogueFiles(content: string): CatalogueFiles {
  const catalogue = readYamlFile(content, 'catalogue.yaml', catalogueSchema, {});
  const calendar = readYamlFile(content, 'calendar.yaml', calendarSchema, {});
  const synonyms = readYamlFile(content, 'synonyms.yaml', synonymsSchema, []);
  const glossary = readYamlFile(content, 'glossary.yaml', glossarySchema, []);
  const members = readYamlFile(content, membersFile, membersSchema, []);
  const files = {
    'catalogue.yaml': catalogue,
    'calendar.yaml': calendar,
    'synonyms.yaml': synonyms,
    'glossary.yaml': glossary,
    [membersFile]: members,
  };
  return {
    catalogue: catalogue.data,
    calendar: calendar.data,
    synonyms: synonyms.data,
    glossary: glossary.data,
    // A file that cannot be read is there all the same.
    members: members.data ?? (members.exists ? [] : null),
    findings: Object.values(files).flatMap(({ findings }) => findings),
    locate(name, field) {
      const { text, file } = files[name];
      return { file, position: locateInYaml(text, file, field) };
    },
  };
}
