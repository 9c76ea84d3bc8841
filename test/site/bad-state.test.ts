import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSettings, workFolders } from '../../src/io/settings.ts';
import { firstDocuments, makeEdit } from '../random-edits.ts';
import { makeRepository, type Repository } from '../repository.ts';
import { permanentFolder } from '../tiny-site.ts';
import { buildClean, buildIn, buildOptions, copyProject, filesOf } from './project-copy.ts';
import { filesBelow } from './shipped-site.ts';

const parents: string[] = [];
const newFolder = (): string => {
  const folder = permanentFolder();
  parents.push(folder);
  return folder;
};
let project: string;
let repository: Repository;

/**
 * What `.gongkai` holds of documents, history, attachments, output, search and publishing, without pages and bundles.
 */
const keptFiles = (): string[] =>
  filesBelow(join(project, '.gongkai'))
    .filter((name) => !/^bundles\/|\/(output|spare)\//.test(name))
    .map((name) => join(project, '.gongkai', name));

/** Makes something change, so that there is something to be built. */
async function edit(n: number): Promise<void> {
  await makeEdit(repository, { kind: 'text', which: n, committed: true }, n);
}

beforeAll(async () => {
  project = copyProject(newFolder());
  repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' }, newFolder());
  await edit(100);
  buildIn(project, repository.folder);
});
afterAll(() => {
  for (const folder of parents) rmSync(folder, { recursive: true, force: true });
});

/** Compares a build on what is kept with one on nothing. */
function expectRight(what: string): void {
  const files = filesOf(buildIn(project, repository.folder));
  const clean = buildClean(project, repository.folder);
  expect(files, what).toEqual(filesOf(clean));
  rmSync(dirname(clean), { recursive: true });
}

const damages: Readonly<Record<string, (file: string) => void>> = {
  'of another version': (file) => {
    if (file.endsWith('.jsonl')) writeFileSync(file, readFileSync(file, 'utf8').replace(/^.*/, '"other"'));
    if (!file.endsWith('.json')) return;
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
    if (kept.version) writeFileSync(file, JSON.stringify({ version: 'other', documents: 7, files: 7 }));
  },
  'cut in half': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  empty: (file) => truncateSync(file, 0),
  garbage: (file) => writeFileSync(file, '\u0000{"version":1,"documents":[[1]]}'),
};

test.each(Object.keys(damages))('files kept between builds that are %s are made anew', async (damage) => {
  await edit(1);
  const files = keptFiles();
  expect(files.length).toBeGreaterThan(7);
  for (const file of files) damages[damage]?.(file);
  expectRight(damage);
});

test('kept files may be cut off while others are whole', async () => {
  for (const half of [0, 1]) {
    await edit(half);
    for (const file of keptFiles().filter((_file, at) => at % 2 === half)) damages['cut in half']?.(file);
    expectRight(`half ${half}`);
  }
});

test('what was kept of another site is not taken for this one', async () => {
  const document = '---\ntitle: 别处的通知\ngenre: notice\n---\n\n别处。\n';
  const other = makeRepository({ 'content/documents/2020/first1.mdx': document }, newFolder());
  buildIn(project, other.folder);
  const state = join(project, '.gongkai');
  const folderOf = ({ folder }: Repository) => {
    const settings = makeSettings({ content: join(folder, 'content'), out: join(folder, 'dist') });
    return dirname(workFolders({ ...settings, state }).output);
  };
  rmSync(folderOf(repository), { recursive: true });
  cpSync(folderOf(other), folderOf(repository), { recursive: true });
  await edit(2);
  expectRight('state of another site');
  expect(JSON.stringify(filesOf(join(repository.folder, 'dist')))).not.toContain('别处的通知');
});

test('of two builds at once in one folder one may be told to wait; the site is whole', async () => {
  await edit(3);
  const builds = [0, 150].map(async (wait) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const child = spawn(process.execPath, ['scripts/build.ts', ...buildOptions(repository.folder)], {
      cwd: project,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString();
      });
    const status = await new Promise((resolve) => child.on('close', resolve));
    return status === 0 ? 'built' : output.trim();
  });
  const ends = await Promise.all(builds);
  expect(ends).toContain('built');
  const refused = ends.filter((end) => end !== 'built');
  expect(refused.length).toBeLessThan(2);
  expect(refused.join()).toMatch(
    /^(?:另一个构建正在同一个输出文件夹里进行。等它结束再试。（\S+ 上的进程 \d+，[-\d]+T[:.\d]+Z 开始）)?$/,
  );
  expectRight('after two builds');
});

test.each([8, 100])(
  'with room for files of %i kB only, the site stays as it was, and the clerk is told',
  async (kilobytes) => {
    const dist = join(repository.folder, 'dist');
    const before = filesOf(dist);
    await edit(4 + kilobytes);
    // All that is kept is made anew, so that something large must be written.
    const [state, aside] = [join(project, '.gongkai'), join(project, 'kept')];
    renameSync(state, aside);
    mkdirSync(state);
    for (const kept of ['code', 'bundles']) renameSync(join(aside, kept), join(state, kept));
    const command = `ulimit -f ${kilobytes}; exec "$0" scripts/build.ts "$@"`;
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', command, process.execPath, ...buildOptions(repository.folder)],
      {
        cwd: project,
        encoding: 'utf8',
      },
    );
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('磁盘写满了');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(filesOf(dist)).toEqual(before);
    expectRight('with room again');
    rmSync(aside, { recursive: true });
  },
);
