import type { z } from 'zod';
import type { Finding } from '../finding.ts';
import { explainIssues, type Problem } from './explain.ts';
import { withMeantKeys } from './meant-keys.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/**
 * What a schema finds wrong with YAML, with the place of every field; of one that is already reported nothing more is
 * said. Fields by their titles are read as what they mean, so that all is told at once.
 */
export function schemaFindings(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  yaml: ParsedYaml,
  file: string,
): Finding[] {
  const first = explainIssues(schema, issues, yaml.data);
  const renamed = withMeantKeys(yaml.data, first);
  const problems = renamed
    ? [
        ...renamed.named,
        ...explainIssues(schema, schema.safeParse(renamed.data).error?.issues ?? [], renamed.data)
          .filter(({ meantKey }) => meantKey === undefined)
          .map((problem) => ({ ...problem, path: renamed.typed(problem.path) })),
      ]
    : first;
  return problems
    .filter(({ path }) => !yaml.isReported(path))
    .map((problem) => toFinding(problem, yaml, file));
}

function toFinding(
  { rule, path, message, fix, meant, bodyName }: Problem,
  yaml: ParsedYaml,
  file: string,
): Finding {
  const isMendable = meant !== undefined || bodyName !== undefined;
  const span = isMendable ? yaml.span(path, meant?.part ?? 'value') : null;
  return {
    ...{ rule, severity: 'error', file, position: yaml.locate(path), message, fix },
    ...(meant && span ? { edits: [{ ...span, text: meant.text }] } : {}),
    ...(bodyName !== undefined && span ? { bodyName: { name: bodyName, span } } : {}),
  };
}
