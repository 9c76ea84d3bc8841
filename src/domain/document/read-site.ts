import type { Finding, Position } from '../finding.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { explainIssues } from './explain.ts';
import { parseYaml } from './front-matter.ts';

/** Reads `site.yaml`; `site` is null when there is anything wrong with it. */
export function readSite(text: string, file: string): { site: Site | null; findings: readonly Finding[] } {
  const yaml = parseYaml(text, file, 0);
  if (yaml.findings.length > 0) return { site: null, findings: yaml.findings };
  const result = siteSchema.safeParse(yaml.data ?? {});
  if (result.success) return { site: result.data, findings: [] };
  const findings = explainIssues(siteSchema, result.error.issues, yaml.data ?? {}).map(
    ({ path, ...problem }): Finding => ({ severity: 'error', file, position: yaml.locate(path), ...problem }),
  );
  return { site: null, findings };
}

/** Where a field of `site.yaml` stands. */
export const locateInSite = (text: string, file: string, path: readonly PropertyKey[]): Position =>
  parseYaml(text, file, 0).locate(path);
