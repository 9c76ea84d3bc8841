import type { Finding, Severity, Text } from '../finding.ts';
import type { MissingHistory } from './history.ts';

/** Addresses that were published and lead nowhere now. */
export interface LostPages {
  readonly addresses: readonly string[];
  /** Why there are no versions, null when there are. */
  readonly missing: MissingHistory | null;
  /** Path of `site.yaml`, for findings. */
  readonly siteFile: string;
  readonly severity: Severity;
}

/** More are counted, not named. */
const named = 5;

/** One finding for all of them: which, why, and what to do. */
export function lostPages({ addresses, missing, siteFile, severity }: LostPages): Finding[] {
  if (addresses.length === 0) return [];
  const quoted = addresses.slice(0, named).map((address) => `“${address}”`);
  const count = addresses.length;
  const cause = (missing && causes[missing]) || edited;
  return [
    {
      rule: 'lost-address',
      severity,
      file: siteFile,
      position: null,
      message:
        count > named
          ? {
              'zh-CN': `有 ${count} 个公布过的网址将打不开：${quoted.join('、')} 等。`,
              en: `Published addresses that would lead nowhere: ${quoted.join(', ')} …, ${count} in all.`,
            }
          : {
              'zh-CN': `有 ${count} 个公布过的网址将打不开：${quoted.join('、')}。`,
              en: `Published addresses that would lead nowhere: ${quoted.join(', ')}, ${count} in all.`,
            },
      fix: {
        'zh-CN': `${cause['zh-CN']}${accept['zh-CN']}`,
        en: `${cause.en} ${accept.en}`,
      },
    },
  ];
}

const accept: Text = {
  'zh-CN': '确实要让它们失效，就运行 npm run build -- --accept-lost-addresses。',
  en: 'If they are to be given up, run npm run build -- --accept-lost-addresses.',
};

const edited: Text = {
  'zh-CN':
    '内容改了网址或删去了，就在 site.yaml 的 redirects 里写明转到哪里（如 - from: /documents/2024/notice/，to: /documents/2024/water/）；提交记录被改写过（rebase、squash 等），就恢复原来的提交。',
  en: 'Where content was moved or removed say in redirects of site.yaml where they lead (e.g. - from: /documents/2024/notice/, to: /documents/2024/water/); where commits were rewritten (rebase, squash) bring the old ones back.',
};

const causes: Readonly<Partial<Record<MissingHistory, Text>>> = {
  shallow: {
    'zh-CN':
      '仓库只取了最近的提交（浅克隆），历次版本、撤下说明和旧网址都看不到。运行 git fetch --unshallow 再构建；GitHub 工作流里写 fetch-depth: 0。',
    en: 'The repository is a shallow clone: versions, tombstones and old addresses are not there. Run git fetch --unshallow and build again; in a GitHub workflow set fetch-depth: 0.',
  },
  refused: {
    'zh-CN':
      'git 拒绝读取这个仓库，历次版本、撤下说明和旧网址都看不到：照“没有历次版本”那条提示的命令做，再构建。',
    en: 'Git refuses to read the repository: versions, tombstones and old addresses are not there. Run the command that the other finding names, then build again.',
  },
  'no-git': {
    'zh-CN': '没有安装 git，历次版本、撤下说明和旧网址都看不到。安装 git 再构建。',
    en: 'Git is not installed: versions, tombstones and old addresses are not there. Install it and build again.',
  },
  damaged: {
    'zh-CN': 'git 仓库损坏或不完整，历次版本、撤下说明和旧网址都看不到。重新完整克隆一份再构建。',
    en: 'The repository is damaged: versions, tombstones and old addresses are not there. Clone it anew as a whole and build again.',
  },
  none: {
    'zh-CN':
      '这里没有 git 仓库（例如下载的压缩包），历次版本、撤下说明和旧网址都看不到。用 git clone 取来完整的仓库再构建。',
    en: 'There is no git repository here (a downloaded archive?): versions, tombstones and old addresses are not there. Clone the whole repository and build again.',
  },
};
