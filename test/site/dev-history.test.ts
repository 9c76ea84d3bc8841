import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveFolder } from '../../src/server/serve.ts';
import { makeRepository, type Repository } from '../repository.ts';
import { documentWith, permanentFolder, siteYaml } from '../tiny-site.ts';
import { runCommand } from './shipped-site.ts';

const at = (name: string) => `content/documents/2024/${name}.mdx`;
const attached = documentWith(
  'attachments:\n  - title: 登记表\n    href: "/files/登记 表#1 100%.csv"\n',
  '见[表](</files/登记%20表%231%20100%25.csv>)。',
);
const titled = (title: string, text: string) => documentWith('', text).replace('通知', () => title);
const redirects = 'redirects:\n  - from: /col/col12/art_1.html\n    to: /documents/2024/notice/\n';
const leader =
  '---\ntitle: 领导\npeople:\n  - name: 张三\n    post: 镇长\n    to: 2026-02-15\n---\n\n名单。\n';
/** Moves the clock of a process as far as a file says (milliseconds). */
const clock = (file: string) =>
  `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  const Real = Date;
  const now = () => Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
  globalThis.Date = class extends Real {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
    static now() { return now(); }
  };`)}`;

let repository: Repository;
let live: ChildProcess;
let built: Server;
let printed = '';
const homes = { dev: '', site: '' };
const setClock = (instant: string) =>
  writeFileSync(join(repository.folder, 'clock'), String(Date.parse(instant)));

beforeAll(async () => {
  repository = makeRepository(
    {
      'content/site.yaml': `${siteYaml}${redirects}`,
      'content/staff/leaders.mdx': leader,
      'public/files/登记 表#1 100%.csv': '姓名\n',
      '.gitignore': 'dist\nclock\n.gongkai\n',
      [at('notice')]: attached,
      [at('old')]: titled('改名的通知', '改名以前的内容。'.repeat(9)),
      [at('gone')]: titled('撤下的通知', '撤下以前的内容。'),
    },
    permanentFolder(),
  );
  repository.write({
    'public/files/登记 表#1 100%.csv': '姓名,电话\n',
    [at('gone')]: titled('撤下的通知', '又改过。'),
  });
  repository.commit();
  repository.move(at('old'), at('new'));
  repository.remove(at('gone'));
  repository.commit();
  const { content } = repository.settings;
  const out = join(repository.folder, 'dist');
  const { status, output } = runCommand('build', [
    '--content',
    content,
    '--out',
    out,
    '--today',
    '2026-02-14',
  ]);
  if (status !== 0) throw new Error(output);
  built = await serveFolder({ folder: out, base: '/', port: 0, host: '127.0.0.1' });
  homes.site = `http://127.0.0.1:${(built.address() as AddressInfo).port}`;
  setClock('2026-02-14T20:00:00+08:00');
  const options = ['--content', content, '--port', '0'];
  live = spawn(process.execPath, [
    '--import',
    clock(join(repository.folder, 'clock')),
    'scripts/dev.ts',
    ...options,
  ]);
  for (const stream of [live.stdout, live.stderr])
    stream?.on('data', (data: Buffer) => {
      printed += data.toString();
    });
  await vi.waitUntil(() => /http:\/\/\S+/.test(printed), { timeout: 60_000 });
  homes.dev = /http:\/\/\S+/.exec(printed)?.[0].replace(/\/$/, '') ?? '';
  // The history is read when the server has begun to serve.
  const gone = async () => (await answer(homes.dev, '/documents/2024/gone/')).status === 200;
  await vi.waitUntil(gone, { timeout: 20_000, interval: 200 });
});
afterAll(async () => {
  built.close();
  live.kill();
  await once(live, 'exit');
});

/** What a server answers: of pages what stands in their middle, the rest is of this moment. */
async function answer(home: string, path: string) {
  const response = await fetch(home + path, { redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, text: /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text };
}

test.each([
  ['a note of what was taken down', '/documents/2024/gone/'],
  ['the history of what was taken down', '/documents/2024/gone/history/'],
  ['a version of what was taken down', '/documents/2024/gone/v/1/'],
  ['what an item was called before', '/documents/2024/old/'],
  ['its history there', '/documents/2024/old/history/'],
  ['a redirect of site.yaml', '/col/col12/art_1.html'],
  ['a history', '/documents/2024/notice/history/'],
  ['an old version', '/documents/2024/notice/v/1/'],
  ['what a version changed', '/documents/2024/notice/v/2/changes/'],
  ['a history as data', '/documents/2024/notice/document.json'],
  ['a version as data', '/documents/2024/notice/v/1.json'],
  ['a TimeMap', '/documents/2024/notice/timemap.link'],
  ['the list of changes', '/changes/'],
  ['the feed of changes', '/changes/feed.xml'],
  ['a list of a year', '/documents/2024/'],
  ['what never was', '/documents/2024/never/'],
])('dev answers as the site does: %s', async (_what, path) => {
  const site = await answer(homes.site, path);
  const dev = await answer(homes.dev, path);
  expect(site.status).toBe(path.includes('never') ? 404 : 200);
  expect(dev).toEqual(site);
});

test('an attachment of an old version opens in dev as on the site, whatever its name', async () => {
  const { text } = await answer(homes.dev, '/documents/2024/notice/v/1/');
  const hrefs = [...text.matchAll(/href="(\/archive\/[^"]+)"/g)].map(([, href]) => href ?? '');
  expect(new Set(hrefs).size).toBe(1);
  expect(hrefs).toHaveLength(2);
  for (const home of Object.values(homes))
    expect(await answer(home, hrefs[0] ?? '')).toEqual({ status: 200, text: '姓名\n' });
});

test('dev takes the new day after midnight', async () => {
  const leaders = async () => (await answer(homes.dev, '/staff/leaders/')).text;
  setClock('2026-02-15T23:59:00+08:00');
  expect(await leaders()).not.toMatch(/已离任(?!&quot;)/);
  setClock('2026-02-16T00:01:00+08:00');
  expect(await leaders()).toMatch(/已离任(?!&quot;)/);
});
