import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { verifySite } from '../../src/app/verify-site.ts';
import { formatLog } from '../../src/domain/manifest/chain.ts';
import { stampFile } from '../../src/domain/manifest/places.ts';
import { formatStatement, type Statement } from '../../src/domain/manifest/statement.ts';
import { listTree } from '../../src/io/files/tree.ts';
import { sha256 } from '../../src/io/manifest/file-digests.ts';
import { stampStatement } from '../../src/io/manifest/stamp-statement.ts';
import { markerOf } from '../../src/io/publish/output-marker.ts';
import type { OutputSnapshot } from '../../src/io/publish/output-snapshot.ts';
import { openFolder } from '../../src/io/verify/folder-source.ts';
import { sign } from '../../src/io/verify/signature.ts';
import type { SiteSource } from '../../src/io/verify/site-source.ts';
import { openWeb } from '../../src/io/verify/web-source.ts';
import { openZip } from '../../src/io/verify/zip-source.ts';
import { writeBuilt as publish } from '../built-folder.ts';
import { openAuthority } from '../time-stamp-authority.ts';
import { permanentFolder, temporaryFolder } from '../tiny-site.ts';

const facts = {
  site: 'https://www.example.gov.cn/',
  day: '2026-11-28',
  commit: null,
  modified: false,
  program: '0.1.0',
  after: [],
};
const wishes = { signers: null, today: '2026-11-28' };

const pages = (n: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, at) => [
      `documents/2024/notice-${at}/index.html`,
      `<p>第 ${at} 号 ${'。'.repeat(at % 50)}</p>`,
    ]),
  );

/** A site of 1,000 files, signed, as paths and bytes. */
function thousand(): Map<string, Uint8Array> {
  const home = permanentFolder();
  const folder = join(home, 'site');
  const key = join(home, 'key');
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'office', '-f', key]);
  const signers = `office@example.gov.cn ${readFileSync(`${key}.pub`, 'utf8')}`;
  const statement = publish(folder, {
    ...pages(989),
    'files/form.pdf': 'a form',
    'index.html': 'home',
    'build.json': '{}',
    'verify/signers.txt': signers,
  });
  writeFileSync(join(folder, 'verify/publication.txt.sig'), sign(formatStatement(statement), key));
  writeFileSync(join(folder, '.gongkai'), markerOf(listTree(folder).keys()));
  const files = new Map([...listTree(folder).keys()].map((path) => [path, readFileSync(join(folder, path))]));
  rmSync(home, { recursive: true });
  return files;
}

const held = (files: ReadonlyMap<string, Uint8Array>): SiteSource => ({
  atOnce: 1,
  list: () => new Set(files.keys()),
  async read(path, most) {
    const bytes = files.get(path);
    if (!bytes) return { type: 'missing' };
    return bytes.length > most ? { type: 'longer' } : { type: 'bytes', bytes };
  },
  close: () => undefined,
});

const flipped = (bytes: Uint8Array, at: number) => {
  const copy = Uint8Array.from(bytes);
  copy[at % copy.length] = (copy[at % copy.length] as number) ^ (1 << (at % 8));
  return copy;
};

const site = thousand();

test('a site as it was published is right in every file, and its signer is told', async () => {
  expect(site.size).toBe(1006);
  const { findings, right, signer } = await verifySite(held(site), wishes);
  expect([findings, right, signer]).toEqual([[], 993, 'office@example.gov.cn']);
});

test('one byte changed in each of a thousand files: each of them is named, and nothing else', async () => {
  const listed = [...site.keys()].filter((path) => !/^manifest|^verify\/publication|^\.gongkai$/.test(path));
  const changed = new Map(site);
  for (const [at, path] of listed.entries())
    changed.set(path, flipped(site.get(path) as Uint8Array, at * 37));
  const { findings } = await verifySite(held(changed), wishes);
  const named = findings.filter(({ message }) => 'key' in message && message.key === 'verify.changed');
  expect(named.map(({ file }) => file).sort()).toEqual(listed.sort());
});

test('one byte changed in any file, of the lists and the signature too: that file is named', {
  timeout: 60_000,
}, async () => {
  const lists = [...site.keys()].filter((path) => /^manifest|^verify\/|^\.gongkai$/.test(path));
  const path = fc.oneof(fc.constantFrom(...lists), fc.constantFrom(...site.keys()));
  await fc.assert(
    fc.asyncProperty(path, fc.nat(), async (path, at) => {
      const bytes = flipped(site.get(path) as Uint8Array, at);
      const { findings } = await verifySite(held(new Map(site).set(path, bytes)), wishes);
      expect(findings.map(({ file }) => file)).toContain(path);
      expect(findings.filter(({ severity }) => severity !== 'error')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a file that is missing and one that nobody listed are named', async () => {
  const changed = new Map(site).set('promo/index.html', Buffer.from('spam'));
  changed.delete('index.html');
  const { findings } = await verifySite(held(changed), wishes);
  expect(findings.map(({ file, message }) => [file, 'key' in message && message.key])).toEqual([
    ['index.html', 'verify.missing'],
    ['promo/index.html', 'verify.extra'],
  ]);
});

test('a manifest that is missing, cut off or of anything else ends in one sentence', async () => {
  const of = async (bytes: Uint8Array | null) => {
    const changed = new Map(site);
    if (bytes) changed.set('manifest.json', bytes);
    else changed.delete('manifest.json');
    const { findings } = await verifySite(held(changed), wishes);
    return findings.map(({ message }) => 'key' in message && message.key);
  };
  const whole = site.get('manifest.json') as Uint8Array;
  expect(await of(null)).toEqual(['verify.noManifest']);
  expect(await of(whole.subarray(0, whole.length / 2))).toEqual(['verify.manifestDamaged']);
  expect(await of(Buffer.from('['.repeat(1e6)))).toEqual(['verify.manifestDamaged']);
  expect(await of(Buffer.from('{"shards":{"__proto__":1}}'))).toEqual(['verify.manifestDamaged']);
});

test('a time stamp of a publication is told, one of another publication and a missing one are named', async () => {
  const folder = temporaryFolder();
  const authority = await openAuthority(folder);
  const { statement } = await verifySite(held(site), wishes);
  if (!statement) throw new Error('There is no statement.');
  const stampOf = async (day: string) => {
    const [output, view] = [temporaryFolder(), { touch: () => undefined }];
    mkdirSync(join(output, 'verify'));
    const said = { ...statement, day };
    const snapshot = { ...view, folder: output } as unknown as OutputSnapshot;
    expect(await stampStatement(snapshot, said, authority.url)).toBeNull();
    return new Uint8Array(readFileSync(join(output, stampFile)));
  };
  const [own, other] = [await stampOf(statement.day), await stampOf('2020-01-01')];
  authority.server.close();
  const trusting = { ...wishes, authorities: authority.certificate };
  const marker = Buffer.from(markerOf([...site.keys(), stampFile].filter((path) => path !== '.gongkai')));
  const stamped = (stamp: Uint8Array) => new Map([...site, [stampFile, stamp], ['.gongkai', marker]]);
  const good = await verifySite(held(stamped(own)), trusting);
  expect([good.findings, good.stamp?.trusted]).toEqual([[], true]);
  expect((await verifySite(held(stamped(own)), wishes)).stamp?.trusted).toBe(false);
  const keys = async (files: typeof site) =>
    (await verifySite(held(files), trusting)).findings.map(({ message }) => 'key' in message && message.key);
  expect(await keys(stamped(other))).toEqual(['verify.badStamp']);
  expect(await keys(site)).toEqual(['verify.unstamped']);
});

test('another key, and no signature where one is asked for, are told', async () => {
  const home = temporaryFolder();
  spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, 'other')]);
  const signers = Buffer.from(`office@example.gov.cn ${readFileSync(join(home, 'other.pub'), 'utf8')}`);
  const bad = await verifySite(held(site), { ...wishes, signers });
  expect(bad.findings.map(({ file }) => file)).toEqual(['verify/publication.txt.sig']);
  expect(bad.signer).toBeNull();
  const bare = new Map(site);
  bare.delete('verify/publication.txt.sig');
  const { findings } = await verifySite(held(bare), { ...wishes, signers });
  expect(findings.map(({ message }) => 'key' in message && message.key)).toContain('verify.unsigned');
});

test('a gap in the log, days that go backwards and a day that is still to come are told', async () => {
  const one: Statement = { ...facts, files: 1, bytes: 1, content: 'a'.repeat(64), list: 'b'.repeat(64) };
  const two = { ...one, day: '2026-11-01', after: [sha256(formatStatement(one))] };
  const last = sha256(formatStatement(two));
  const of = async (log: readonly Statement[], day: string, today: string) => {
    const folder = join(temporaryFolder(), 'site');
    publish(
      folder,
      { 'index.html': 'home', 'verify/log/log.txt': formatLog(log) },
      { day, after: [last] as never },
    );
    const { findings } = await verifySite(openFolder(folder), { signers: null, today });
    return findings.map(({ message }) => 'key' in message && message.key);
  };
  expect(await of([one, two], '2026-11-28', '2026-11-28')).toEqual(['verify.backwards']);
  expect(await of([two], '2026-11-28', '2026-11-28')).toEqual(['verify.gap']);
  expect(await of([one], '2026-11-28', '2026-11-28')).toEqual(['verify.gap']);
  expect(await of([one, { ...two, day: '2026-11-28' }], '2026-11-28', '2026-11-28')).toEqual(['verify.gap']);
  expect(await of([one, two], '2026-12-28', '2026-11-28')).toEqual(['verify.backwards', 'verify.future']);
});

test('a folder, a ZIP file and an address are looked at alike', async () => {
  const home = temporaryFolder();
  const folder = join(home, 'site');
  publish(folder, { ...pages(20), 'files/申请表 1.pdf': 'a form', '404.html': 'none', _headers: '/*' });
  const paths = [...listTree(folder).keys()];
  const bytes = Object.fromEntries(paths.map((path) => [`site/${path}`, readFileSync(join(folder, path))]));
  writeFileSync(join(home, 'site.zip'), zipSync({ ...bytes, 'readme.txt': Buffer.from('beside it') }));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://a').pathname).replace('/putai/', '');
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const isThere = paths.includes(file) && !/^[._]/.test(file);
    if (path === 'documents/2024/notice-3/')
      response.writeHead(302, { location: 'http://elsewhere.example/' });
    else response.writeHead(isThere ? 200 : 404);
    response.end(isThere && path !== 'documents/2024/notice-3/' ? readFileSync(join(folder, file)) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const zip = await openZip(join(home, 'site.zip'));
  onTestFinished(() => zip.close());
  const [inFolder, inZip, atAddress] = await Promise.all(
    [openFolder(folder), zip, openWeb(`http://127.0.0.1:${port}/putai`)].map((source) =>
      verifySite(source, wishes),
    ),
  );
  expect(inFolder?.findings).toEqual([]);
  expect(inZip?.findings.map(({ file }) => file)).toEqual(['../readme.txt']);
  expect(atAddress?.findings.map(({ file, severity }) => `${severity} ${file}`)).toEqual(['notice _headers']);
  expect(atAddress?.right).toBe(22);
});
