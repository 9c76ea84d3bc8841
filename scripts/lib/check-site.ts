import { sortFindings } from '../../src/domain/checks/run.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import { locateInYaml } from '../../src/domain/document/read-yaml.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { historyFindings } from '../../src/domain/revisions/findings.ts';
import { noVersions, type SiteHistory } from '../../src/domain/revisions/history.ts';
import { lostAddresses } from '../../src/domain/revisions/lost-addresses.ts';
import { redactionsSchema } from '../../src/domain/schema/redactions.ts';
import { attachedFiles } from '../../src/domain/search/attached-files.ts';
import type { AttachmentText } from '../../src/domain/search/attachment-text.ts';
import { unreadableFindings } from '../../src/domain/search/unreadable.ts';
import { knownPaths } from '../../src/domain/view/addresses.ts';
import { readAttachments } from '../../src/io/attachments/read-attachments.ts';
import { readHistory } from '../../src/io/history/read-history.ts';
import { listPublicFiles } from '../../src/io/public-files.ts';
import { readYamlFile } from '../../src/io/read-yaml-file.ts';
import type { Settings } from '../../src/io/settings.ts';
import { type CheckResult, checkContent } from './check-content.ts';

/** What checking a site with its history gave. */
export interface SiteCheck extends CheckResult {
  readonly history: SiteHistory;
  /** Text of the documents that items offer, by address (`/files/form.pdf`). */
  readonly attachments: ReadonlyMap<string, AttachmentText>;
}

/** Checks the content, then reads its history and checks what only the history can tell. */
export async function checkSite(settings: Settings): Promise<SiteCheck> {
  const checked = checkContent(settings);
  const redactions = readYamlFile(settings.content, 'redactions.yaml', redactionsSchema, []);
  const more: Finding[] = [...redactions.findings];
  let history = noVersions('off');
  let attachments: ReadonlyMap<string, AttachmentText> = new Map();
  if (checked.corpus && !checked.blocks && redactions.findings.length === 0) {
    attachments = await readAttached(settings, checked.corpus);
    history = await readHistory(settings, checked.corpus, redactions.data ?? []);
    more.push(
      ...historyFindings(history, redactions.data ?? [], {
        file: redactions.file,
        locate: (field) => locateInYaml(redactions.text, redactions.file, field),
      }),
      ...unreadableFindings(checked.corpus, attachments),
      ...lostAddresses(history.boards, knownPaths(checked.corpus), checked.siteFile),
    );
  }
  const findings = sortFindings([...checked.findings, ...more]);
  return {
    ...checked,
    findings,
    blocks: findings.some(({ severity }) => severity === 'error'),
    history,
    attachments,
  };
}

/** Reads what items offer; a file that was read before is not read again. */
async function readAttached(
  settings: Settings,
  corpus: Corpus,
): Promise<ReadonlyMap<string, AttachmentText>> {
  const files = listPublicFiles(settings.public);
  const offered = corpus.entries.flatMap(attachedFiles).filter(({ path }) => files.has(path));
  const texts = await readAttachments(
    settings,
    offered.map(({ path }) => path.slice(1)),
  );
  return new Map([...texts].map(([path, text]) => [`/${path}`, text]));
}
