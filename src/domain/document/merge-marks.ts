import type { Finding } from '../finding.ts';

const marks = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r]|$)/m;

/** A finding where git left two versions of a file side by side: the first of its marks, whole or only some of them. */
export function mergeConflict(text: string, file: string): Finding | null {
  const mark = marks.exec(text);
  if (!mark) return null;
  const before = text.slice(0, mark.index);
  return {
    rule: 'merge-conflict',
    severity: 'error',
    file,
    position: { line: before.split('\n').length, column: 1 },
    message: {
      'zh-CN': `这一行的“${mark[0]}”是合并两份修改时留下的记号：文件里同时有两个版本。`,
      en: `“${mark[0]}” in this line was left by merging two changes: the file holds two versions at once.`,
    },
    fix: {
      'zh-CN':
        '在 <<<<<<< 与 ======= 之间、======= 与 >>>>>>> 之间各是一个版本：留下对的文字，把这几行记号全部删去。如果它是正文的下划线，请删去，标题用 ## 写。',
      en: 'One version stands between <<<<<<< and =======, the other between ======= and >>>>>>>: keep the right text and delete all lines with marks. If it is meant as underlining, write the heading with ##.',
    },
  };
}
