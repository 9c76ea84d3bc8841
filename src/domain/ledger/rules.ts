import type { RuleInfo } from '../checks/rule.ts';

/** Rules about the ledger of what was published. */
export const ledgerRules: readonly RuleInfo[] = [
  {
    id: 'ledger-file',
    severity: 'error',
    title: { 'zh-CN': '公开台账被改动', en: 'Ledger was changed' },
    help: {
      'zh-CN':
        'content/ledger/ 里的文件由 npm run ledger 写，只增不改。改过、删过的，从提交记录里取回原来的文件。',
      en: 'Files in content/ledger/ are written by npm run ledger and never changed. Bring back what was edited or deleted from the commits.',
    },
  },
  {
    id: 'ledger-version',
    severity: 'error',
    title: { 'zh-CN': '公布过的版本变了或没有了', en: 'Published version changed or gone' },
    help: {
      'zh-CN':
        '台账登记过的版本，内容和版次永远不变。提交记录被改写时先恢复；有意隐去的写进 redactions.yaml；确实要放弃的，用 npm run ledger -- --accept-lost-addresses 登记。',
      en: 'A version that the ledger recorded keeps its text and number. Bring rewritten commits back, hide on purpose in redactions.yaml, or record the loss with npm run ledger -- --accept-lost-addresses.',
    },
  },
];
