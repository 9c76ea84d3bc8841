import type { Finding, Severity } from '../finding.ts';
import { type Message, say } from '../text/message.ts';
import type { Breach } from './compare.ts';

/** What is wrong with a ledger, and with a site that is held against it. */
export interface LedgerState {
  readonly breaches: readonly Breach[];
  /** Names of files that are not what was written, and of files that are there no more. */
  readonly edited: readonly string[];
  readonly missing: readonly string[];
  /** Path of the ledger's folder, for findings. */
  readonly folder: string;
  readonly severity: Severity;
}

/** Findings about a ledger: its own files first. */
export const ledgerFindings = ({ breaches, edited, missing, folder, severity }: LedgerState): Finding[] => [
  ...edited.map((name) => fileFinding(folder, name, editedText)),
  ...missing.map((name) => fileFinding(folder, name, missingText)),
  ...breaches.map((breach) => breachFinding(breach, folder, severity)),
];

const fileFinding = (folder: string, name: string, what: Message): Finding => ({
  rule: 'ledger-file',
  severity: 'error',
  file: `${folder}/${name}.tsv`,
  position: null,
  message: what,
  fix: say('findings.fileFindingFix', { folder, name }),
});

const editedText: Message = say('findings.editedText');
const missingText: Message = say('findings.missingText');

function breachFinding({ item, n, kind, commit }: Breach, folder: string, severity: Severity): Finding {
  const address = `/${item}/v/${n}/`;
  return {
    rule: 'ledger-version',
    severity,
    file: folder,
    position: null,
    message:
      kind === 'gone'
        ? say('findings.breachFinding', { item, n, address })
        : say('findings.breachFinding2', { item, n, address }),
    fix: say('findings.breachFindingFix', { value: commit.slice(0, 10) }),
  };
}
