import type { Finding, Severity, Text } from '../finding.ts';
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

const fileFinding = (folder: string, name: string, what: Text): Finding => ({
  rule: 'ledger-file',
  severity: 'error',
  file: `${folder}/${name}.tsv`,
  position: null,
  message: what,
  fix: {
    'zh-CN': `台账只增不改。从提交记录里取回原来的文件：git log -- ${folder}/${name}.tsv 查到最近一次完好的提交，再 git checkout 那次提交 -- ${folder}/${name}.tsv。`,
    en: `A ledger is only added to. Bring the file back: git log -- ${folder}/${name}.tsv shows the last good commit, then git checkout COMMIT -- ${folder}/${name}.tsv.`,
  },
});

const editedText: Text = {
  'zh-CN': '公开台账的这个文件被改动过，和登记时不一样。',
  en: 'This file of the ledger was changed after it was written.',
};
const missingText: Text = {
  'zh-CN': '公开台账的这个文件不见了。',
  en: 'This file of the ledger is gone.',
};

function breachFinding({ item, n, kind, commit }: Breach, folder: string, severity: Severity): Finding {
  const address = `/${item}/v/${n}/`;
  return {
    rule: 'ledger-version',
    severity,
    file: folder,
    position: null,
    message:
      kind === 'gone'
        ? {
            'zh-CN': `“${item}”的第 ${n} 版公布过（台账有记录），现在提交记录里没有了，网址 ${address} 将失去内容。`,
            en: `Version ${n} of “${item}” was published (the ledger says so) and is in the commits no more: ${address} would lose its text.`,
          }
        : {
            'zh-CN': `“${item}”的第 ${n} 版和台账登记的内容不同，网址 ${address} 将显示另一份文字。`,
            en: `Version ${n} of “${item}” is not what the ledger recorded: ${address} would show another text.`,
          },
    fix: {
      'zh-CN': `多半是提交记录被改写（rebase、squash、filter-repo）或没有取全：恢复登记时的提交 ${commit.slice(0, 10)}。有意不再公开这一版的，在 content/redactions.yaml 里隐去它；整个条目不再公开的，恢复后再正常删除并提交；改了网址的，在 site.yaml 写 redirects。确实要放弃，运行 npm run ledger -- --accept-lost-addresses 登记下来。`,
      en: `Commits were rewritten (rebase, squash, filter-repo) or not fetched as a whole: bring commit ${commit.slice(0, 10)} back. To stop showing this version on purpose hide it in content/redactions.yaml; to take the item down bring it back, then delete and commit it; where it moved write redirects in site.yaml. To give it up run npm run ledger -- --accept-lost-addresses, which records that.`,
    },
  };
}
