import type { z } from 'zod';
import type { Finding, Position } from '../finding.ts';
import { explainIssues } from './explain.ts';
import { parseYaml } from './front-matter.ts';

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
  if (yaml.findings.length > 0) return { data: null, findings: yaml.findings };
  const written = yaml.data ?? empty;
  const result = schema.safeParse(written);
  if (result.success) return { data: result.data, findings: [] };
  const findings = explainIssues(schema, result.error.issues, written).map(
    ({ path, ...problem }): Finding => ({ severity: 'error', file, position: yaml.locate(path), ...problem }),
  );
  return { data: null, findings };
}

/** Where a field of a YAML file stands. */
export const locateInYaml = (text: string, file: string, path: readonly PropertyKey[]): Position =>
  parseYaml(text, file, 0).locate(path);
