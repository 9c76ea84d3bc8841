import { sortFindings } from '../../src/domain/checks/run.ts';
import { locateInYaml } from '../../src/domain/document/read-yaml.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { historyFindings } from '../../src/domain/revisions/findings.ts';
import { noVersions, type SiteHistory } from '../../src/domain/revisions/history.ts';
import { lostAddresses } from '../../src/domain/revisions/lost-addresses.ts';
import { redactionsSchema } from '../../src/domain/schema/redactions.ts';
import { knownPaths } from '../../src/domain/view/addresses.ts';
import { readHistory } from '../../src/io/history/read-history.ts';
import { readYamlFile } from '../../src/io/read-yaml-file.ts';
import type { Settings } from '../../src/io/settings.ts';
import { type CheckResult, checkContent } from './check-content.ts';

/** What checking a site with its history gave. */
export interface SiteCheck extends CheckResult {
  readonly history: SiteHistory;
}

/** Checks the content, then reads its history and checks what only the history can tell. */
export async function checkSite(settings: Settings): Promise<SiteCheck> {
  const checked = checkContent(settings);
  const redactions = readYamlFile(settings.content, 'redactions.yaml', redactionsSchema, []);
  const more: Finding[] = [...redactions.findings];
  let history = noVersions('off');
  if (checked.corpus && !checked.blocks && redactions.findings.length === 0) {
    history = await readHistory(settings, checked.corpus, redactions.data ?? []);
    more.push(
      ...historyFindings(history, redactions.data ?? [], {
        file: redactions.file,
        locate: (field) => locateInYaml(redactions.text, redactions.file, field),
      }),
      ...lostAddresses(history.boards, knownPaths(checked.corpus), checked.siteFile),
    );
  }
  const findings = sortFindings([...checked.findings, ...more]);
  return {
    ...checked,
    findings,
    blocks: findings.some(({ severity }) => severity === 'error'),
    history,
  };
}
