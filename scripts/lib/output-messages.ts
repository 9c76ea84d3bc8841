import type { Locale, Text } from '../../src/domain/finding.ts';
import { fill } from '../../src/domain/view/labels.ts';
import { ForeignInTheWayError } from '../../src/io/foreign-files.ts';
import { FolderInUseError } from '../../src/io/lock.ts';
import { OutputRefusedError, type RefusalReason, someOf } from '../../src/io/output-guard.ts';
import { DanglingLinkError } from '../../src/io/place.ts';
import { shownPath } from '../../src/io/settings.ts';

const refused: Readonly<Record<RefusalReason, Text>> = {
  file: {
    'zh-CN': '不能输出到“{path}”：它是一个文件，不是文件夹。请用 --out 指定一个文件夹，如 --out dist。',
    en: 'Nothing may be written to “{path}”: it is a file. Give a folder, e.g. --out dist.',
  },
  holds: {
    'zh-CN':
      '不能输出到“{path}”：这会改动“{found}”。什么都没有改动。请用 --out 指定一个专门的文件夹，如 --out dist。',
    en: 'Nothing may be written to “{path}”: it would change “{found}”. Nothing was touched. Give a folder of its own, e.g. --out dist.',
  },
  inside: {
    'zh-CN':
      '不能输出到“{path}”：它在“{found}”里面，这会改动那里的东西。什么都没有改动。请用 --out 指定一个专门的文件夹，如 --out dist。',
    en: 'Nothing may be written to “{path}”: it lies in “{found}”. Nothing was touched. Give a folder of its own, e.g. --out dist.',
  },
  repository: {
    'zh-CN':
      '不能输出到“{path}”：它是一个 Git 仓库。什么都没有改动。请用 --out 指定仓库里的一个子文件夹，如 --out dist。',
    en: 'Nothing may be written to “{path}”: it is a git repository. Nothing was touched. Give a folder below it, e.g. --out dist.',
  },
  foreign: {
    'zh-CN':
      '不能输出到“{path}”：里面有别的文件（{found}），不是以前的构建留下的。什么都没有改动。请换一个空文件夹；确实不要这些文件时，先自己删去。',
    en: 'Nothing may be written to “{path}”: other files stand there ({found}), which no build left. Nothing was touched. Choose an empty folder, or delete them yourself first.',
  },
};
const dangling: Text = {
  'zh-CN':
    '不能输出到“{path}”：它是一个链接，指向的地方不存在。什么都没有改动。请改正链接，或者换一个文件夹，如 --out dist。',
  en: 'Nothing may be written to “{path}”: it is a link to what does not exist. Nothing was touched. Mend the link or choose another folder, e.g. --out dist.',
};
const clash: Text = {
  'zh-CN':
    '输出文件夹里有别人放进去的文件，新网站正好要用这些位置：{found}。什么都没有改动。请把它们移到别处，再运行一次；要发布的附件放在 public 文件夹里。',
  en: 'Files that no build put into the output folder stand where the new site has its own: {found}. Nothing was touched. Move them elsewhere and run this again; attachments to be published belong into the public folder.',
};
const inUse: Text = {
  'zh-CN': '另一个构建正在同一个输出文件夹里进行。等它结束再试。',
  en: 'Another build is at work in the same output folder. Wait for it and try again.',
};
const owner: Text = {
  'zh-CN': '（{host} 上的进程 {process}，{since} 开始）',
  en: ' (process {process} on {host}, since {since})',
};
const kept: Text = {
  'zh-CN': '输出文件夹里不是构建生成的 {n} 个文件保留了：{found}',
  en: '{n} files in the output folder that no build wrote were kept: {found}',
};

/** Plain words for a build that may not write where it was told to; null for any other error. */
export function outputMessage(error: unknown, language: Locale): string | null {
  const say = (text: Text, values: Readonly<Record<string, string>>) => fill(text[language], values);
  if (error instanceof OutputRefusedError)
    return say(refused[error.reason], { path: shown(error.path), found: shown(error.found) });
  if (error instanceof DanglingLinkError) return say(dangling, { path: error.message });
  if (error instanceof ForeignInTheWayError) return say(clash, { found: someOf(error.files) });
  if (!(error instanceof FolderInUseError)) return null;
  const { owner: by } = error;
  return inUse[language] + (by ? fill(owner[language], { ...by, process: String(by.process) }) : '');
}

const shown = (path: string): string => shownPath(path) || path;

/** Names what was found in the output folder and kept. */
export function tellKept(foreign: readonly string[], language: Locale): void {
  if (foreign.length > 0)
    console.log(fill(kept[language], { n: String(foreign.length), found: someOf(foreign) }));
}
