import type { Finding, Position, Text } from '../finding.ts';
import type { Redaction } from '../schema/redactions.ts';
import type { MissingHistory, SiteHistory } from './history.ts';
import { oddDateFindings } from './odd-dates.ts';

/** The file of redactions, for findings. */
export interface RedactionFile {
  readonly file: string;
  locate(field: readonly PropertyKey[]): Position;
}

/** What the history tells: why there is none, and redactions that hide nothing or too much. */
export function historyFindings(
  history: SiteHistory,
  redactions: readonly Redaction[],
  place: RedactionFile,
): Finding[] {
  if (history.missing !== null)
    return history.missing === 'off'
      ? []
      : [missingFinding(history.missing, place.file, history.refused ?? '')];
  return [
    ...oddDateFindings(history.oddDates ?? [], place.file),
    ...redactions.flatMap((redaction, index) => redactionFindings(history, redaction, index, place)),
  ];
}

function redactionFindings(
  { items }: SiteHistory,
  { item, revisions }: Redaction,
  index: number,
  place: RedactionFile,
): Finding[] {
  const found = items.find((history) => history.item === item || history.former.includes(item));
  if (!found) return [finding('redaction-item', place, [index, 'item'], unknownItem(item))];
  const last = found.revisions.length;
  return revisions.flatMap((n) => {
    if (n > last)
      return [finding('redaction-revision', place, [index, 'revisions'], unknownRevision(n, last))];
    if (n === last && found.absences.at(-1)?.after !== n)
      return [finding('redaction-revision', place, [index, 'revisions'], currentRevision(n))];
    return [];
  });
}

type Words = readonly [message: Text, fix: Text];

const finding = (
  rule: string,
  { file, locate }: RedactionFile,
  field: readonly PropertyKey[],
  [message, fix]: Words,
): Finding => ({ rule, severity: 'error', file, position: locate(field), message, fix });

const unknownItem = (item: string): Words => [
  { 'zh-CN': `要隐去的条目“${item}”从来没有公开过。`, en: `The item “${item}” was never public.` },
  {
    'zh-CN': '写集合和编号，如 documents/2024/notice；编号就是网址里的那一段。',
    en: 'Write collection and id as in its address, e.g. documents/2024/notice.',
  },
];
const unknownRevision = (n: number, last: number): Words => [
  { 'zh-CN': `没有第 ${n} 版：这个条目一共 ${last} 版。`, en: `There is no version ${n}: it has ${last}.` },
  { 'zh-CN': '版次写在它的“历次版本”页上，从 1 数起。', en: 'Its history page shows the numbers, from 1.' },
];
const currentRevision = (n: number): Words => [
  {
    'zh-CN': `第 ${n} 版是现行版本，不能隐去。`,
    en: `Version ${n} is the current one and cannot be hidden.`,
  },
  {
    'zh-CN': '先改正文件内容并提交，它就成了旧版，再把它隐去。',
    en: 'Correct the document and commit first: then it is an old version and can be hidden.',
  },
];

function missingFinding(state: Exclude<MissingHistory, 'off'>, file: string, refused: string): Finding {
  const [message, fix] = state === 'refused' ? refusedWords(refused) : missingWords[state];
  return {
    rule: 'history-missing',
    severity: 'notice',
    file: file.replace(/[^/]+$/, ''),
    position: null,
    message,
    fix,
  };
}

const switchOff: Text = {
  'zh-CN': '不需要历次版本，就在 site.yaml 里写 history: false。',
  en: 'If versions are not wanted, write history: false in site.yaml.',
};
const withHint = (mend: Text): Text => ({
  'zh-CN': `${mend['zh-CN']}${switchOff['zh-CN']}`,
  en: `${mend.en} ${switchOff.en}`,
});

const refusedWords = (folder: string): Words => [
  {
    'zh-CN': `仓库“${folder}”属于另一个用户，git 拒绝读取，网站不显示历次版本。`,
    en: `The repository “${folder}” belongs to another user and git refuses to read it: the site has no versions.`,
  },
  withHint({
    'zh-CN': `用运行构建的用户执行 git config --global --add safe.directory "${folder}"，或者把文件夹的所有者改成这个用户。`,
    en: `As the user who builds run git config --global --add safe.directory "${folder}", or give the folder to that user.`,
  }),
];

const missingWords: Readonly<Record<Exclude<MissingHistory, 'off' | 'refused'>, Words>> = {
  'no-git': [
    { 'zh-CN': '没有安装 git，网站不显示历次版本。', en: 'git is not installed: the site has no versions.' },
    withHint({ 'zh-CN': '安装 git 后重新构建。', en: 'Install git and build again.' }),
  ],
  none: [
    {
      'zh-CN': '内容不在 git 仓库里，网站不显示历次版本。',
      en: 'The content is in no git repository: the site has no versions.',
    },
    withHint({
      'zh-CN': '在内容文件夹运行 git init、git add .、git commit。',
      en: 'Run git init, git add . and git commit there.',
    }),
  ],
  damaged: [
    {
      'zh-CN': 'git 仓库读不下去（数据损坏或不完整），网站不显示历次版本。',
      en: 'The repository cannot be read to its end (damaged, or part of it is missing): the site has no versions.',
    },
    withHint({
      'zh-CN': '运行 git fsck 查看缺了什么；多半重新克隆一份完整的仓库最快。',
      en: 'Run git fsck to see what is missing; to clone it anew as a whole is mostly the quickest way.',
    }),
  ],
  empty: [
    {
      'zh-CN': '仓库里还没有提交，网站不显示历次版本。',
      en: 'The repository has no commit yet: the site has no versions.',
    },
    withHint({ 'zh-CN': '运行 git add . 和 git commit。', en: 'Run git add . and git commit.' }),
  ],
  shallow: [
    {
      'zh-CN': '仓库只取了最近的提交（浅克隆），看不到历次版本。',
      en: 'The repository is a shallow clone: earlier versions are not there.',
    },
    withHint({
      'zh-CN': '运行 git fetch --unshallow；GitHub 工作流里写 fetch-depth: 0。',
      en: 'Run git fetch --unshallow; in a GitHub workflow set fetch-depth: 0.',
    }),
  ],
  untracked: [
    {
      'zh-CN': '内容文件夹没有提交到它所在的仓库，网站不显示历次版本。',
      en: 'The content folder is not committed in its repository: the site has no versions.',
    },
    withHint({
      'zh-CN': '运行 git add 和 git commit 提交它。',
      en: 'Commit it with git add and git commit.',
    }),
  ],
};
