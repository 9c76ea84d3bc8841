import type { Locale, Text } from '../../src/domain/finding.ts';
import { fill } from '../../src/domain/view/labels.ts';
import type { Refusal } from '../../src/io/output-guard.ts';
import { shownPath } from '../../src/io/settings.ts';

const texts: Readonly<Record<Refusal['reason'], Text>> = {
  protected: {
    'zh-CN':
      '不能输出到“{folder}”：这会改动“{found}”。什么都没有改动。请用 --out 指定一个专门的文件夹，如 --out dist。',
    en: 'Nothing may be written to “{folder}”: it would change “{found}”. Nothing was touched. Give a folder of its own, e.g. --out dist.',
  },
  worktree: {
    'zh-CN':
      '不能输出到“{folder}”：它是一个 Git 仓库（里面有“{found}”）。什么都没有改动。请用 --out 指定仓库里的一个子文件夹，如 --out dist。',
    en: 'Nothing may be written to “{folder}”: it is a git repository (“{found}”). Nothing was touched. Give a folder below it, e.g. --out dist.',
  },
  foreign: {
    'zh-CN':
      '不能输出到“{folder}”：里面有别的文件（{found} 等），不是以前的构建留下的。什么都没有改动。请换一个空文件夹；确实不要这些文件时，先自己删去。',
    en: 'Nothing may be written to “{folder}”: other files stand there ({found} …), which no build left. Nothing was touched. Choose an empty folder, or delete them yourself first.',
  },
  file: {
    'zh-CN': '不能输出到“{folder}”：它是一个文件，不是文件夹。请用 --out 指定一个文件夹，如 --out dist。',
    en: 'Nothing may be written to “{folder}”: it is a file. Give a folder, e.g. --out dist.',
  },
};

/** What a person is told when a build may not write where it was asked to. */
export const refusalText = ({ reason, folder, found }: Refusal, language: Locale): string =>
  fill(texts[reason][language], {
    folder: shownPath(folder) || folder,
    found: found.map((path) => shownPath(path) || path).join(language === 'zh-CN' ? '、' : ', '),
  });
