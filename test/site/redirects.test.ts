import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWithNginx } from '../nginx.ts';
import { makeRepository, type Repository } from '../repository.ts';
import { documentWith, permanentFolder, siteYaml } from '../tiny-site.ts';
import { validateHtml } from './html.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

const base = '/x/';
/** Old addresses as they were, and where they lead: one of them through another one. */
const stated: readonly (readonly [from: string, to: string])[] = [
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

let repository: Repository;
let out: string;
let nginx: Awaited<ReturnType<typeof serveWithNginx>>;

/** Documents that are changed and then renamed: aside, into a folder of their own name, out of one, twice. */
function makeHistory(): Repository {
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

beforeAll(async () => {
  repository = makeHistory();
  out = join(repository.folder, 'dist');
  const { content } = repository.settings;
  const { status, output } = runCommand('build', ['--content', content, '--out', out, '--base', base]);
  if (status !== 0) throw new Error(output);
  nginx = await serveWithNginx(out, base, [`include ${out}/redirects.nginx.conf;`]);
});
afterAll(async () => {
  await nginx?.close();
  rmSync(repository.folder, { recursive: true, force: true });
});

const ask = (path: string) => fetch(nginx.origin + path, { redirect: 'manual' });
const read = (file: string) => readFileSync(join(out, file), 'utf8');
const rules = () =>
  read('_redirects')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ') as [from: string, to: string, status: string]);

test('nginx leads every old address in one step to what is there', async () => {
  const ends = await Promise.all(
    rules().map(async ([from, to]) => {
      const first = await ask(from);
      const second = await ask(first.headers.get('Location') ?? '');
      return [from, first.status, first.headers.get('Location'), second.status, to];
    }),
  );
  expect(ends.length).toBeGreaterThan(30);
  expect(
    ends.filter(([, status, location, end, to]) => status !== 301 || location !== to || end !== 200),
  ).toEqual([]);
});

test('every page and file of the site is answered by itself', async () => {
  const moved = new Set(rules().map(([from]) => decodeURIComponent(from)));
  const paths = filesBelow(out).map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
  const live = paths.filter((path) => !moved.has(path) && !moved.has(path.replace(/\/$/, '')));
  expect(live).toContain('/x/documents/2023/below/');
  expect(live).toContain('/x/documents/2024/into/main/v/1/');
  const answers = await Promise.all(live.map(async (path) => [path, (await ask(encodeURI(path))).status]));
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

test('a question behind an old address is kept', async () => {
  const answer = await ask('/x/zwgk/Art_123_456.html?from=wx&id=1');
  expect(answer.headers.get('Location')).toBe('/x/documents/2023/below/?from=wx&id=1');
});

const target = (from: string) => rules().find(([path]) => path === `/x${from}`)?.[1];

test.each(stated)('%s leads to where it ends', (from, to) => {
  expect(target(encodeURI(decodeURI(from)))).toBe(`/x${to === '/old/' ? '/documents/' : to}`);
});

test.each([
  ['/documents/2024/aside/', '/documents/2024/renamed/'],
  ['/documents/2024/aside/history/', '/documents/2024/renamed/history/'],
  ['/documents/2024/aside/history.json', '/documents/2024/renamed/history.json'],
  ['/documents/2024/aside/timemap.link', '/documents/2024/renamed/timemap.link'],
  ['/documents/2024/aside/v/1/', '/documents/2024/renamed/v/1/'],
  ['/documents/2024/aside/v/1.json', '/documents/2024/renamed/v/1.json'],
  ['/documents/2024/aside/v/2/changes/', '/documents/2024/renamed/v/2/changes/'],
  ['/documents/2024/into/', '/documents/2024/into/main/'],
  ['/documents/2024/into/v/2/', '/documents/2024/into/main/v/2/'],
  ['/documents/2024/out/main/', '/documents/2024/out/'],
  ['/documents/2024/first/', '/documents/2025/third/'],
  ['/documents/2024/first/v/2/', '/documents/2025/third/v/2/'],
  ['/documents/2024/second/v/3/', '/documents/2025/third/v/3/'],
  ['/documents/2024/gone/', '/documents/2024/still-gone/'],
])('of a renamed document %s leads on', (from, to) => {
  expect(target(from)).toBe(`/x${to}`);
});

test('a version that never stood under the old name has no address there', () => {
  expect(target('/documents/2024/first/v/3/')).toBeUndefined();
});

test('without rules a page stands at every old address of a page, and leads on', async () => {
  const pages = rules().filter(([from]) => !/\.(?:json|link)$/.test(from));
  const files = pages.map(([from, to]) => {
    const path = decodeURIComponent(from).slice(base.length);
    const file = /\.html?$/i.test(path) ? path : join(path, 'index.html');
    return [file, read(file), to] as const;
  });
  expect(files.map(([file]) => file)).toEqual(
    expect.arrayContaining([
      'zwgk/Art_123_456.html',
      'zwgk/index.HTM',
      'zwgk/art_1.jhtml/index.html',
      'Guide/index.html',
    ]),
  );
  for (const [, html, to] of files) expect(html).toContain(`content="0; url=${to}"`);
  expect(await validateHtml(files.map(([file, html]) => [file, html]))).toEqual([]);
});

test('an old address in the sitemap would be a promise: there is none', () => {
  expect(read('sitemap-0.xml')).not.toMatch(/zwgk|aside|Guide|documents\/2023\/</);
});
