import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file by which an output folder is known to be ours; it names what we put there. */
export const markerName = '.gongkai';

const head = [
  '公开（Gongkai）的输出文件夹：下面列出的文件每次构建都会更新或删除，其他文件保持原样。请不要改动这个文件。',
  'Output folder of Gongkai: a build replaces or deletes the files listed below and leaves all others alone. ' +
    'Do not change this file.',
  'Each line: how many characters of the path before are kept, then the rest.',
];
const foot = 'end';

/** The marker of a folder that holds these files of ours. */
export function markerOf(files: Iterable<string>): string {
  let before = '';
  const lines = [...new Set([...files, markerName])].sort().map((path) => {
    let same = 0;
    while (same < before.length && before[same] === path[same]) same++;
    before = path;
    return `${same} ${path.slice(same)}`;
  });
  return [...head, ...lines, foot, ''].join('\n');
}

/** The files that a marker names; null for what is no whole marker. */
export function readMarker(folder: string): ReadonlySet<string> | null {
  const path = join(folder, markerName);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines[0] !== head[0] || lines.at(-2) !== foot || lines.at(-1) !== '') return null;
  let before = '';
  return new Set(
    lines.slice(head.length, -2).map((line) => {
      const space = line.indexOf(' ');
      before = before.slice(0, Number(line.slice(0, space))) + line.slice(space + 1);
      return before;
    }),
  );
}
