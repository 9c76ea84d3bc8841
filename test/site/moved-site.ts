import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRepository, type Repository } from '../repository.ts';
import { documentWith, permanentFolder, siteYaml } from '../tiny-site.ts';
import { runCommand } from './shipped-site.ts';

/** Old addresses as they were, and where they lead: one of them through another one. */
export const stated: readonly (readonly [from: string, to: string])[] = [
  ['/documents/2023/', '/documents/'],
  ['/zwgk/Art_123_456.html', '/documents/2023/below/'],
  ['/zwgk/index.HTM', '/documents/'],
  ['/zwgk/art_1.jhtml', '/documents/2023/below/'],
  ['/%E6%94%BF%E5%8A%A1/%E9%80%9A%E7%9F%A5/', '/documents/2023/below/'],
  ['/通知/2020.html', '/documents/2023/below/'],
  ['/my%20page.html', '/documents/'],
  ['/$uri/a;b=1', '/documents/'],
  ['/Guide', '/documents/'],
  ['/older/', '/old/'],
  ['/old/', '/documents/'],
];
const text = (title: string, words: string) =>
  documentWith('issued: 2024-01-02\n', `${words.repeat(12)}\n`).replace('通知', () => title);
const at = (id: string) => `content/documents/${id}.mdx`;

/** Documents that are changed and then renamed: aside, into a folder of their own name, out of one, twice. */
export function makeHistory(): Repository {
  const yaml = `${siteYaml}redirects:\n${stated.map(([from, to]) => `  - from: ${JSON.stringify(from)}\n    to: ${JSON.stringify(to)}\n`).join('')}`;
  const made = makeRepository(
    {
      'content/site.yaml': yaml,
      [at('2023/below')]: text('下面的', '在旧网址下面的文件。'),
      [at('2024/aside')]: text('改名的', '改了名字的文件。'),
      [at('2024/into')]: text('进文件夹的', '移进同名文件夹的文件。'),
      [at('2024/out/main')]: text('出文件夹的', '移出文件夹的文件。'),
      [at('2024/first')]: text('改两次的', '改了两次名字的文件。'),
      [at('2024/gone')]: text('撤下的', '改名后又撤下的文件。'),
    },
    permanentFolder(),
  );
  const correct = (id: string) => {
    const file = join(made.folder, at(id));
    made.write({ [at(id)]: `${readFileSync(file, 'utf8')}\n更正一处。\n` });
  };
  for (const id of ['2024/aside', '2024/into', '2024/out/main', '2024/first', '2024/gone']) correct(id);
  made.commit('更正');
  made.move(at('2024/aside'), at('2024/renamed'));
  made.move(at('2024/into'), at('2024/into/main'));
  made.move(at('2024/out/main'), at('2024/out'));
  made.move(at('2024/first'), at('2024/second'));
  made.move(at('2024/gone'), at('2024/still-gone'));
  made.commit('改名');
  for (const id of ['2024/second', '2024/still-gone']) correct(id);
  made.commit('再更正');
  made.move(at('2024/second'), at('2025/third'));
  made.remove(at('2024/still-gone'));
  made.commit('再改名，撤下');
  return made;
}

/** Builds such a site under a base path, into a folder of this name beside its content. */
export function buildMoved(
  { folder, settings: { content } }: Repository,
  base: string,
  name: string,
): string {
  const out = join(folder, name);
  const { status, output } = runCommand('build', ['--content', content, '--out', out, '--base', base]);
  if (status !== 0) throw new Error(output);
  return out;
}

/** The lines of `_redirects` of a built site. */
export const rulesOf = (out: string): [from: string, to: string][] =>
  readFileSync(join(out, '_redirects'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ').slice(0, 2) as [string, string]);
