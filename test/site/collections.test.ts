import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { packedTexts } from '../packs.ts';
import { documentWith, temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { buildIn, buildOptions, copyProject } from './project-copy.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

/** A site of two documents, one of them a draft. */
function makeSite(): string {
  const site = temporaryFolder();
  writeFiles(site, {
    ...tinySite,
    'content/documents/2024/a.mdx': documentWith('', '调处矛盾纠纷16件。\n\n<Notice>另行通知。</Notice>'),
    'content/documents/2024/b.mdx': documentWith('draft: true\n', '未公开。'),
  });
  return site;
}

/** Changes the content collections of a copy of the project. */
function configure(project: string, change: (code: string) => string): void {
  const file = join(project, 'src/content.config.ts');
  const code = readFileSync(file, 'utf8');
  const changed = change(code);
  expect(changed).not.toBe(code);
  writeFileSync(file, changed);
}

test('a collection that takes nothing fails the check and the build, with a finding for each document', () => {
  const [project, site] = [copyProject(), makeSite()];
  configure(
    project,
    (code) => `import { z } from 'zod';\n${code.replace(/schema: schemas\.\w+/g, 'schema: z.never()')}`,
  );
  for (const command of ['check', 'build']) {
    const options = command === 'check' ? buildOptions(site).slice(0, 2) : buildOptions(site);
    const { status, output } = runCommand(command, options, {}, project);
    expect(status, output).toBe(1);
    for (const file of Object.keys(tinySite).filter((name) => name.endsWith('.mdx')))
      expect(output).toContain(file);
  }
});

test('a field that a maintainer adds to a collection is asked for, and is data of its entries', () => {
  const [project, site] = [copyProject(), makeSite()];
  configure(
    project,
    (code) =>
      `import { z } from 'zod';\n${code.replace('schema: schemas.documents', 'schema: schemas.documents.extend({ shelf: z.string() })')}`,
  );
  const refused = runCommand('check', buildOptions(site).slice(0, 2), {}, project);
  expect(refused.output).toContain('shelf');
  expect(refused.status).toBe(1);
  writeFiles(site, {
    'content/documents/2024/a.mdx': documentWith('shelf: 甲三\n', '正文。'),
    'content/documents/2024/b.mdx': documentWith('shelf: 甲四\ndraft: true\n', '未公开。'),
  });
  writeFiles(project, {
    'src/pages/shelves.json.ts': `
      import { getCollection } from 'astro:content';
      export const GET = async () =>
        new Response(JSON.stringify((await getCollection('documents')).map(({ id, data }) => [id, data.shelf])));`,
  });
  const shelves = JSON.parse(readFileSync(join(buildIn(project, site), 'shelves.json'), 'utf8'));
  expect(shelves).toEqual([['2024/a', '甲三']]);
});

test('a field that a maintainer adds is there in old versions, in search and in the form for editors too', () => {
  const [project, site] = [copyProject(), temporaryFolder()];
  configure(
    project,
    (code) =>
      `import { z } from 'zod';\nimport { naming } from './domain/schema/references.ts';\n${code.replace(
        'schema: schemas.documents',
        "schema: schemas.documents.extend({ map: naming('file', z.string()) })",
      )}`,
  );
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', site, '-c', 'user.name=x', '-c', 'user.email=x', ...args]);
  git('init', '-q');
  for (const text of ['第一版。', '第二版。']) {
    writeFiles(site, {
      ...tinySite,
      'content/documents/2024/a.mdx': documentWith('map: /files/map.txt\n', text),
      'public/files/map.txt': `界址点${text}`,
    });
    git('add', '-A');
    git('commit', '-q', '-m', text);
  }
  const out = buildIn(project, site);
  expect(readFileSync(join(out, 'documents/2024/a/v/1/index.html'), 'utf8')).toContain('第一版。');
  const [archived = ''] = filesBelow(join(out, 'archive')).filter((name) => name.endsWith('/map.txt'));
  expect(readFileSync(join(out, 'archive', archived), 'utf8')).toBe('界址点第一版。');
  expect(JSON.stringify(packedTexts(out, false))).toContain('界址点第二版');
  expect(JSON.parse(readFileSync(join(out, 'schemas/documents.json'), 'utf8')).properties).toHaveProperty(
    'map',
  );
  expect(readFileSync(join(out, 'handbook/fields/index.html'), 'utf8')).toContain('<code>map</code>');
});

/** A page for each document, written by a maintainer. */
const ownPage = `---
import { getCollection, getEntry } from 'astro:content';
import EntryText from '../../astro/routes/EntryText.astro';

export const getStaticPaths = async () =>
  (await getCollection('documents')).map(({ id }) => ({ params: { id } }));
const entry = await getEntry('documents', Astro.params.id ?? '');
---
<html lang="zh-CN"><h1>{entry?.data.title}</h1>{entry && <EntryText entry={entry} />}</html>
`;

test('a page of a maintainer shows entries with their text, and no draft', () => {
  const [project, site] = [copyProject(), makeSite()];
  writeFiles(project, {
    'src/pages/mine/[...id].astro': ownPage,
  });
  const out = buildIn(project, site);
  const page = readFileSync(join(out, 'mine/2024/a/index.html'), 'utf8');
  expect(page).toContain('<h1>通知</h1>');
  expect(page).toContain('调处矛盾纠纷16件。');
  expect(page).toContain('另行通知。');
  expect(() => readFileSync(join(out, 'mine/2024/b/index.html'))).toThrow();
  writeFiles(site, { 'content/documents/2024/a.mdx': documentWith('', '调处矛盾纠纷18件。') });
  buildIn(project, site);
  expect(readFileSync(join(out, 'mine/2024/a/index.html'), 'utf8')).toContain('调处矛盾纠纷18件。');
});

test('dev shows such a page too, as the text is now', async () => {
  const [project, site] = [copyProject(), makeSite()];
  writeFiles(project, { 'src/pages/mine/[...id].astro': ownPage });
  const options = ['--content', join(site, 'content'), '--port', '0', '--today', '2026-01-31'];
  const child = spawn(process.execPath, ['scripts/dev.ts', ...options], { cwd: project });
  onTestFinished(() => void child.kill());
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      printed += data.toString();
    });
  await vi.waitUntil(() => /http:\S+/.test(printed), { timeout: 60_000 });
  const page = async () => (await fetch(`${/http:\S+/.exec(printed)?.[0] ?? ''}mine/2024/a/`)).text();
  expect(await page()).toContain('调处矛盾纠纷16件。');
  writeFiles(site, { 'content/documents/2024/a.mdx': documentWith('', '调处矛盾纠纷19件。') });
  await expect.poll(page, { timeout: 20_000 }).toContain('调处矛盾纠纷19件。');
});
