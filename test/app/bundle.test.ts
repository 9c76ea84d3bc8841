import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { bundleSite, NoBuiltSiteError } from '../../src/app/bundle/bundle-site.ts';
import { NoItemError } from '../../src/app/bundle/evidence.ts';
import { ChangedFileError } from '../../src/app/bundle/published-site.ts';
import { verifyPlace } from '../../src/app/verify/bundle.ts';
import { formatStatement } from '../../src/domain/manifest/statement.ts';
import { listTree } from '../../src/io/files/tree.ts';
import { sha256 } from '../../src/io/manifest/file-digests.ts';
import { writeManifest } from '../../src/io/manifest/write-manifest.ts';
import { markerOf } from '../../src/io/publish/output-marker.ts';
import { openOutputSnapshot } from '../../src/io/publish/output-snapshot.ts';
import { makeSettings, type Settings } from '../../src/io/settings.ts';
import { sign } from '../../src/io/verify/signature.ts';
import type { SiteSource } from '../../src/io/verify/site-source.ts';
import { stampQuery } from '../../src/io/verify/time-stamp.ts';
import { openAuthority } from '../time-stamp-authority.ts';
import { permanentFolder, temporaryFolder, writeFiles } from '../tiny-site.ts';

const page = (title: string, rest = '') =>
  '<!doctype html><html lang="zh-CN"><head><title>x</title><link rel="stylesheet" href="/镇/a.css"></head>' +
  `<body><main><article class="wide item"><header><p>公告</p><h1>${title}</h1></header>${rest}</article></main></body></html>`;
const published: Readonly<Record<string, string>> = {
  'index.html': page('首页', '<a href="/镇/documents/2024/水 费/">水费</a>'),
  'search/index.html': page('检索', '<script type="module" src="/镇/_astro/S_script_1.js"></script>'),
  'documents/2024/水 费/index.html': page(
    '关于水费的公告',
    '<a href="/镇/files/表 1.pdf">表</a> <a href="v/1/">一</a>',
  ),
  'documents/2024/水 费/v/1/index.html': page('关于水费的公告', '<img src="/镇/archive/1/图.png" alt="图">'),
  'documents/2024/水 费/document.txt': '关于水费的公告',
  'documents/2024/other/index.html': page('别的公告'),
  '_astro/S_script_1.js': 'import{a}from"./a.js";fetch(a)',
  '_astro/a.js': 'export const a="x"',
  'a.css': 'main{color:red}',
  'files/表 1.pdf': '%PDF 表',
  'archive/1/图.png': 'PNG',
  'verify/log/log.txt': '',
  'build.json': '{}',
  _headers: 'for the server',
};
const item = 'documents/2024/水 费';
let settings: Settings;
let signers: string;

beforeAll(() => {
  const home = permanentFolder();
  settings = {
    ...makeSettings({ content: join(home, 'content'), out: join(home, 'dist') }),
    state: join(home, 's'),
  };
  const key = join(home, 'key');
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '镇', '-f', key]);
  signers = join(home, 'signers.txt');
  writeFileSync(signers, `town@example.gov.cn ${readFileSync(`${key}.pub`, 'utf8')}`);
  const { out } = settings;
  writeFiles(out, published);
  const facts = { site: new URL('https://www.example.gov.cn/镇/').href, day: '2024-05-06', commit: null };
  const { statement } = writeManifest(
    openOutputSnapshot(out, null),
    { ...facts, modified: false, program: '0.1.0', after: [] },
    { file: join(home, 'digests.db'), of: '', before: null },
  );
  writeFileSync(join(out, 'verify/publication.txt.sig'), sign(formatStatement(statement), key));
  writeFileSync(join(out, '.gongkai'), markerOf(listTree(out).keys()));
});

type Files = Readonly<Record<string, Uint8Array>>;

const held = (files: Files): SiteSource => ({
  atOnce: 1,
  list: () => new Set(Object.keys(files)),
  async read(path, most) {
    const bytes = files[path];
    if (!bytes) return { type: 'missing' };
    return bytes.length > most ? { type: 'longer' } : { type: 'bytes', bytes };
  },
  close: () => undefined,
});

const verified = (files: Files) =>
  verifyPlace(held(files), { signers: readFileSync(signers), today: '2024-05-06' }, '0.1.0');

async function bundled(wishes: Parameters<typeof bundleSite>[1] = {}): Promise<Files> {
  const { file, files } = await bundleSite(settings, wishes);
  const all = unzipSync(readFileSync(file));
  expect(Object.keys(all).length).toBe(files);
  return all;
}

test.each([
  ['the whole site', {}],
  ['one item', { item }],
])(
  'a bundle of %s is right, and each of its files in which one byte is another is named',
  async (_name, wishes) => {
    const all = await bundled(wishes);
    expect(await verified(all)).toMatchObject({ findings: [], signer: 'town@example.gov.cn' });
    for (const [path, bytes] of Object.entries(all)) {
      if (path === 'bundle.json' || bytes.length === 0) continue;
      const other = Uint8Array.from(bytes);
      other[bytes.length >> 1] = (other[bytes.length >> 1] ?? 0) ^ 1;
      const { findings } = await verified({ ...all, [path]: other });
      const named = findings.filter(({ severity }) => severity === 'error').map(({ file }) => file);
      // Where what the publication says is another, so is its signature.
      expect(
        named.filter((file) => file === path || /publication/.test(path)),
        path,
      ).not.toEqual([]);
      const { [path]: _gone, ...rest } = all;
      // Of a list that is missing from a bundle of one item the files are told.
      if (!path.startsWith('site/manifest/'))
        expect(
          (await verified(rest)).findings.map(({ file }) => file),
          path,
        ).toContain(path);
    }
    const { findings } = await verified({ ...all, 'pages/spam.html': new Uint8Array(1) });
    expect(findings.map(({ file }) => file)).toEqual(['pages/spam.html']);
  },
);

test('an evidence bundle has versions, attachments and proof of the item, and nothing of other items', async () => {
  const names = Object.keys(await bundled({ item })).filter((path) => !path.startsWith('site/manifest/'));
  expect(names.sort()).toEqual(
    [
      ...['bundle.json', 'index.html', 'style.css', 'proof/lists.txt', 'proof/sha256.txt', 'proof/sm3.txt'],
      ...['', 'v/1/'].map((below) => `site/${item}/${below}index.html`),
      ...[`site/${item}/document.txt`, 'site/a.css', 'site/files/表 1.pdf', 'site/archive/1/图.png'],
      ...['site/manifest.json', 'site/verify/publication.txt', 'site/verify/publication.txt.sig'],
      ...['site/verify/log/log.txt', 'site/build.json'],
    ].sort(),
  );
  await expect(bundleSite(settings, { item: 'documents/2024' })).rejects.toThrow(NoItemError);
});

/** The commands that a page tells. */
const commandsIn = (html: string): string[] =>
  [...html.matchAll(/<pre[^>]*>([^<]*)<\/pre>/g)].map(([, text = '']) =>
    text.replace(
      /&(lt|gt|quot|amp);/g,
      (_all, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&',
    ),
  );

test('the commands of the page check the bundle by themselves, and find a file that was changed', async () => {
  const folder = join(temporaryFolder(), '证 据');
  mkdirSync(folder);
  writeFiles(folder, await bundled({ item }));
  copyFileSync(signers, join(folder, 'signers.txt'));
  const [files = '', lists = '', publication = '', signature = ''] = commandsIn(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  );
  const run = (command: string) => {
    const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    return { lines: (stdout + stderr).trim().split('\n'), status };
  };
  expect(run(files).lines.filter((line) => !line.endsWith(': OK'))).toEqual([]);
  const [digest = '', line = '', ...more] = run(lists).lines;
  expect([line, more]).toEqual([`list: ${digest.split(' ')[0]}`, []]);
  expect(run(publication).lines[0]?.split(' ')[0]).toBe(/# (\w{64})/.exec(publication)?.[1]);
  expect(run(signature).lines.at(-1)).toMatch(/^Good "gongkai" signature for town@example\.gov\.cn/);
  writeFileSync(join(folder, `site/${item}/document.txt`), '关于水费的公吿');
  expect(run(files).lines).toContain(`site/${item}/document.txt: FAILED`);
  expect(run(files).lines).toContain(`site/${item}/document.txt`);
  const sums = readFileSync(join(folder, 'proof/sha256.txt'), 'utf8');
  writeFileSync(join(folder, 'proof/sha256.txt'), `${'0'.repeat(64)}${sums.slice(64)}`);
  expect(run(lists).lines.length).toBe(3);
  writeFileSync(join(folder, 'site/verify/publication.txt'), 'x');
  expect(run(signature).status).not.toBe(0);
});

test('the page of a stamped publication tells how to check the stamp', async () => {
  const [folder, home] = [temporaryFolder(), temporaryFolder()];
  const authority = await openAuthority(home);
  const { out } = settings;
  const query = new Uint8Array(stampQuery(readFileSync(join(out, 'verify/publication.txt'))));
  const answer = await fetch(authority.url, { method: 'POST', body: query });
  authority.server.close();
  const stamp = join(out, 'verify/publication.txt.tsr');
  writeFileSync(stamp, new Uint8Array(await answer.arrayBuffer()));
  writeFiles(folder, { ...(await bundled({ item })), 'authority.pem': authority.certificate });
  rmSync(stamp);
  const command = commandsIn(readFileSync(join(folder, 'index.html'), 'utf8')).at(-2) ?? '';
  const checked = () => spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect([command.startsWith('openssl ts -verify'), checked().status]).toEqual([true, 0]);
  writeFileSync(join(folder, 'site/verify/publication.txt'), 'x');
  expect(checked().status).not.toBe(0);
});

test('a web archive has every file that a server answers with, where its index says', async () => {
  const all = await bundled({ wacz: true });
  const data = all['archive/data.warc.gz'] as Uint8Array;
  const lines = Buffer.from(all['indexes/index.cdx'] as Uint8Array)
    .toString()
    .trim()
    .split('\n');
  expect(lines).toEqual([...lines].sort());
  const answers = new Map<string, string>();
  for (const line of lines) {
    const said = JSON.parse(line.slice(line.indexOf('{')));
    const piece = data.subarray(Number(said.offset), Number(said.offset) + Number(said.length));
    const [record, ...others] = await recordsOf(piece);
    expect([record?.url, others.length]).toEqual([said.url, 0]);
    expect(said.digest).toBe(`sha256:${sha256(record?.body ?? '')}`);
    answers.set(decodeURIComponent(new URL(said.url).pathname), Buffer.from(record?.body ?? '').toString());
  }
  const wanted = Object.entries(published).filter(([path]) => path !== '_headers');
  for (const [path, text] of wanted)
    expect(answers.get(`/镇/${path.replace(/index\.html$/, '')}`), path).toBe(text);
  const described = JSON.parse(Buffer.from(all['datapackage.json'] as Uint8Array).toString());
  for (const { path, hash, bytes } of described.resources)
    expect([`sha256:${sha256(all[path] as Uint8Array)}`, all[path]?.length]).toEqual([hash, bytes]);
  const pages = Buffer.from(all['pages/pages.jsonl'] as Uint8Array)
    .toString()
    .trim()
    .split('\n');
  expect(pages.slice(1).map((line) => JSON.parse(line).title)).toContain('关于水费的公告');
  if (spawnSync('wacz', ['--help']).status !== 0) return;
  const { file } = await bundleSite(settings, { wacz: true });
  expect(spawnSync('wacz', ['validate', '-f', file], { encoding: 'utf8' }).stdout).toContain('is valid');
});

async function recordsOf(bytes: Uint8Array): Promise<{ url: string | null; body: Uint8Array }[]> {
  const records: { url: string | null; body: Uint8Array }[] = [];
  const stream = new Blob([Uint8Array.from(bytes)]).stream();
  for await (const record of new WARCParser(stream as never))
    records.push({ url: record.warcTargetURI ?? null, body: await record.readFully(true) });
  return records;
}

test('the same site is the same bundle in every byte', async () => {
  const kinds = [{}, { item }, { wacz: true }];
  const files = async () =>
    Promise.all(kinds.map(async (kind) => sha256(readFileSync((await bundleSite(settings, kind)).file))));
  expect(await files()).toEqual(await files());
});

test('what is not as it was built is not bundled, nor what nobody built', async () => {
  const folder = temporaryFolder();
  await expect(bundleSite({ ...settings, out: folder }, {})).rejects.toThrow(NoBuiltSiteError);
  writeFileSync(join(settings.out, 'a.css'), 'main{color:blue}');
  await expect(bundleSite(settings, {})).rejects.toThrow(ChangedFileError);
});
