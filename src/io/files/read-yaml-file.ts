import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { characterFindings } from '../../domain/characters/character-findings.ts';
import { type FileSchema, readYaml } from '../../domain/document/read-yaml.ts';
import type { Finding } from '../../domain/finding.ts';
import { readText } from '../content/content-files.ts';
import { shownPath } from '../settings.ts';

/** A YAML file below the content folder, read against its schema. */
export interface YamlFile<T> {
  /** Null when it is missing or wrong; `text` is then empty or the wrong text. */
  readonly data: T | null;
  readonly text: string;
  /** As findings show it. */
  readonly file: string;
  readonly exists: boolean;
  readonly findings: readonly Finding[];
}

/** Reads a YAML file; `empty` stands for a file without content. */
export function readYamlFile<T>(
  content: string,
  name: string,
  schema: FileSchema<T>,
  empty: unknown,
): YamlFile<T> {
  const path = join(content, name);
  const file = shownPath(path);
  if (!existsSync(path)) return { data: null, text: '', file, exists: false, findings: [] };
  const text = readText(path, file);
  if (typeof text !== 'string') return { data: null, text: '', file, exists: true, findings: [text] };
  const { data, findings } = readYaml(schema, text, file, empty);
  return { data, findings: [...characterFindings(text, file), ...findings], text, file, exists: true };
}
