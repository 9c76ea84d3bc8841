import type { RuleInfo } from '../checks/rule.ts';

/** Rules that only the history can tell broken. */
export const historyRules: readonly RuleInfo[] = [
  {
    id: 'history-missing',
    severity: 'notice',
    title: { 'zh-CN': '没有历次版本', en: 'No versions' },
    help: {
      'zh-CN':
        '网站的历次版本来自 git 的提交记录。内容要提交到仓库，构建时要取全部历史；不需要就在 site.yaml 写 history: false。',
      en: 'Versions come from the commits in git. Commit the content and fetch the whole history, or write history: false in site.yaml.',
    },
  },
  {
    id: 'commit-date',
    severity: 'notice',
    title: { 'zh-CN': '提交的日期不可信', en: 'Date of a commit cannot be true' },
    help: {
      'zh-CN':
        '提交的日期在今天以后、早于前面的提交，或者早于 git 出现，多半是那台电脑的时钟不对。网站照常生成，这一版的日期写作“不早于”前一次提交的日期。校准电脑的时钟，以后的提交就正常了。',
      en: 'The date lies after today, before that of an earlier commit or before git: that machine has a wrong clock. The site is built all the same and dates the version “not before” the commit before it. Set the clock right for later commits.',
    },
  },
  {
    id: 'lost-address',
    severity: 'error',
    title: { 'zh-CN': '公布过的网址没有了', en: 'Published address is gone' },
    help: {
      'zh-CN':
        '公布过的网址不能没有下落。栏目、条目改了网址的，在 site.yaml 的 redirects 里写明转到哪里；取来的仓库不完整（浅克隆、压缩包）的，取全再构建；确实要放弃的，用 npm run build -- --accept-lost-addresses。',
      en: 'A published address must lead somewhere. Where a board or item moved, say in redirects of site.yaml where to; where the repository is not whole (shallow clone, archive) fetch all of it; to give addresses up, build with --accept-lost-addresses.',
    },
  },
  {
    id: 'redaction-item',
    severity: 'error',
    title: { 'zh-CN': '要隐去的条目不存在', en: 'Item to hide does not exist' },
    help: {
      'zh-CN': 'redactions.yaml 里的 item 是集合和编号，如 documents/2024/notice，要和网址一致。',
      en: 'In redactions.yaml item is collection and id as in its address, e.g. documents/2024/notice.',
    },
  },
  {
    id: 'redaction-revision',
    severity: 'error',
    title: { 'zh-CN': '要隐去的版次不对', en: 'Version to hide is wrong' },
    help: {
      'zh-CN': '版次写在条目的“历次版本”页上。现行版本不能隐去：先改正内容并提交，再隐去旧版。',
      en: 'The history page shows the numbers. The current version cannot be hidden: correct and commit first.',
    },
  },
];
