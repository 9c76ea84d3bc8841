import { isGuarded } from '../domain/checks/guarded-files.ts';
import { lowerFindings } from '../domain/checks/lowered.ts';
import type { HistoryContext } from '../domain/checks/rule.ts';
import { runRules, sortFindings } from '../domain/checks/run.ts';
import { applyWaivers, unusedWaivers } from '../domain/checks/waivers.ts';
import { locateInYaml } from '../domain/document/read-yaml.ts';
import type { Finding } from '../domain/finding.ts';
import { isEmpty } from '../domain/ledger/ledger.ts';
import { noVersions, type SiteHistory } from '../domain/revisions/history.ts';
import { redactionsSchema } from '../domain/schema/redactions.ts';
import { attachedFiles } from '../domain/search/attached-files.ts';
import type { AttachmentText } from '../domain/search/attachment-text.ts';
import { readAttachments } from '../io/attachments/read-attachments.ts';
import { corpusOf, readContent } from '../io/content/read-content.ts';
import { readYamlFile } from '../io/files/read-yaml-file.ts';
import { readHistory } from '../io/history/read-history.ts';
import { readLedger } from '../io/ledger/read-ledger.ts';
import { type Settings, shownPath } from '../io/settings.ts';
import { presetOf } from '../presets/index.ts';
import { type CheckResult, checkRead } from './check-content.ts';
import { holdLedger } from './hold-ledger.ts';
import { type Progress, silent } from './progress.ts';

/** What checking a site with its history gave. */
export interface SiteCheck extends CheckResult {
  readonly history: SiteHistory;
  /** A ledger tells what was published before. */
  readonly hasLedger: boolean;
  /** Text of the documents that items offer, by address (`/files/form.pdf`). */
  readonly attachments: ReadonlyMap<string, AttachmentText>;
}

/** How a site is checked. */
interface SiteCheckWishes {
  readonly acceptLostAddresses?: boolean;
  /** False where the folder is a copy without a history. */
  readonly pastToo?: boolean;
  /**
   * Texts of documents that are no more, or cannot be read now, are forgotten: a build does so. Who only checks may do
   * it while the site is being written and shown, by the last state of a document without errors.
   */
  readonly forgets?: boolean;
}

/** Checks the content, then reads its history and checks what only the history can tell. */
export async function checkSite(
  settings: Settings,
  progress: Progress = silent,
  { acceptLostAddresses = false, pastToo = true, forgets = false }: SiteCheckWishes = {},
): Promise<SiteCheck> {
  const content = progress.step('read', () => readContent(settings, forgets));
  const redactions = readYamlFile(settings.content, 'redactions.yaml', redactionsSchema, []);
  const { checked, attachments } = await progress.step('check', async () => {
    const checked = checkRead(content, corpusOf(content, settings), settings);
    return { checked, attachments: await readAttached(settings, checked) };
  });
  const { corpus } = checked;
  const more: Finding[] = [...redactions.findings];
  let history = noVersions('off');
  let hasLedger = false;
  if (corpus && !checked.blocks) {
    const { personal } = presetOf(corpus.site);
    const publicFolder = shownPath(settings.public);
    more.push(...runRules('attachments', { corpus, texts: attachments, publicFolder, personal }, content));
  }
  if (corpus && !checked.blocks && redactions.findings.length === 0 && pastToo) {
    const stored = readLedger(settings.content);
    const entries = redactions.data ?? [];
    hasLedger = !isEmpty(stored.ledger);
    const versions = await progress.step('history', () =>
      readHistory(settings, corpus, entries, stored.ledger),
    );
    history = { ...versions, publications: stored.ledger.statements };
    const given: HistoryContext = {
      corpus,
      history,
      contentFolder: redactions.file.replace(/(?<![^/])[^/]+$/, ''),
      redactions: {
        entries,
        file: redactions.file,
        locate: (field) => locateInYaml(redactions.text, redactions.file, field),
      },
      ledger: holdLedger(settings, corpus, history, stored),
      lossAccepted: acceptLostAddresses,
    };
    more.push(...runRules('history', given, content));
  }
  const { waivers } = checked;
  const later = applyWaivers(corpus ? lowerFindings(more, corpus.site) : more, waivers);
  const waived = [...checked.waived, ...later.waived];
  // Whether a waiver is needed can be told when every rule has run.
  const unused = corpus && !checked.blocks && pastToo ? unusedWaivers(waivers, waived) : [];
  const findings = sortFindings([...checked.findings, ...later.findings, ...unused]);
  return {
    ...checked,
    findings,
    waived,
    blocks: findings.some(({ severity }) => severity === 'error'),
    history,
    hasLedger,
    attachments,
  };
}

/**
 * Reads what items offer, and what else is looked into; a file that was read before is not read again. Nothing is read
 * for a site with errors.
 */
async function readAttached(
  settings: Settings,
  { corpus, blocks, files }: CheckResult,
): Promise<ReadonlyMap<string, AttachmentText>> {
  if (!corpus || blocks) return new Map();
  const offered = corpus.entries.flatMap((entry) => attachedFiles(corpus, entry)).map(({ path }) => path);
  const asked = new Set([...offered, ...[...files.keys()].filter(isGuarded)]);
  const texts = await readAttachments(
    settings,
    [...asked].filter((path) => files.has(path)).map((path) => path.slice(1)),
  );
  return new Map([...texts].map(([path, text]) => [`/${path}`, text]));
}
