import type { z } from 'zod';
import type { Finding, Position } from '../finding.ts';
import { parseYaml } from './parse-yaml.ts';
import { schemaFindings } from './schema-findings.ts';

/** A schema of what a file holds. */
export type FileSchema<T> = z.ZodType<T>;

/** Reads a YAML file of the site against its schema; `data` is null when there is anything wrong with it. */
export function readYaml<T>(
  schema: FileSchema<T>,
  text: string,
  file: string,
  empty: unknown,
): { data: T | null; findings: readonly Finding[] } {
  const yaml = parseYaml(text, file, 0);
  if (yaml.isBroken) return { data: null, findings: yaml.findings };
  const written = yaml.data ?? empty;
  const result = schema.safeParse(written);
  if (result.success) return { data: result.data, findings: yaml.findings };
  const findings = schemaFindings(schema, result.error.issues, { ...yaml, data: written }, file);
  return { data: null, findings: [...yaml.findings, ...findings] };
}

/** Where a field of a YAML file stands. */
export const locateInYaml = (text: string, file: string, path: readonly PropertyKey[]): Position =>
  parseYaml(text, file, 0).locate(path);
