import type { z } from 'zod';
import type { Finding } from '../finding.ts';
import { explainIssues } from './explain.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/**
 * What a schema finds wrong with YAML, with the place of every field; of one that is already reported nothing more is
 * said.
 */
export const schemaFindings = (
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  yaml: ParsedYaml,
  file: string,
): Finding[] =>
  explainIssues(schema, issues, yaml.data)
    .filter(({ path }) => !yaml.isReported(path))
    .map(({ path, ...problem }) => ({ severity: 'error', file, position: yaml.locate(path), ...problem }));
