import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digest } from '../../src/io/files/digest.ts';
import { makeSettings, workFolders } from '../../src/io/settings.ts';
import { documentWith, tinySite, writeFiles } from '../tiny-site.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

let folder: string;
const out = () => join(folder, 'dist');
const options = (...more: string[]) => [
  '--content',
  join(folder, 'content'),
  '--out',
  out(),
  '--today',
  '2026-01-31',
  ...more,
];
const fingerprint = (path: string) =>
  filesBelow(path).map((name) => `${name} ${digest(readFileSync(join(path, name)))}`);
const report = 'content/reports/2020/rule-of-law.mdx';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-build-'));
  writeFiles(folder, tinySite);
  expect(runCommand('build', options()).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two builds of one content give the same bytes, also the second time in one place', () => {
  const first = fingerprint(out());
  const second = join(folder, 'second');
  expect(runCommand('build', [...options(), '--out', second]).status).toBe(0);
  expect(first.length).toBeGreaterThan(40);
  expect(fingerprint(second)).toEqual(first);
  expect(runCommand('build', options()).status).toBe(0);
  expect(fingerprint(out())).toEqual(first);
});

test('a build of which nothing changed renders nothing; a public file that somebody touched is put right', () => {
  expect(runCommand('build', options()).status).toBe(0);
  const before = fingerprint(out());
  const again = runCommand('build', options());
  expect(again.output).toContain('没有变化');
  expect(again.output).not.toContain('生成页面');
  const page = join(out(), 'reports/2020/rule-of-law/index.html');
  rmSync(page);
  writeFileSync(page, 'touched');
  const third = runCommand('build', options());
  expect(third.output).toContain('生成页面');
  expect(fingerprint(out())).toEqual(before);
});

test('a build with an error in the content changes nothing and says what to do', () => {
  const before = fingerprint(out());
  const good = readFileSync(join(folder, report), 'utf8');
  writeFileSync(join(folder, report), good.replace('2021-03-30', '2021-02-30'));
  const { status, output } = runCommand('build', options());
  writeFileSync(join(folder, report), good);
  expect(status).toBe(1);
  expect(output).toContain('rule-of-law.mdx:5:1');
  expect(output).toContain('“发布日期”的值“2021-02-30”不是真实存在的日期。');
  expect(output).not.toMatch(/\n\s+at /);
  expect(fingerprint(out())).toEqual(before);
});

test('one changed document changes its own pages and the lists that show it, and no other page', () => {
  const other = 'content/documents/2024/notice.mdx';
  writeFiles(folder, {
    [other]: '---\ntitle: 关于供水的通知\ngenre: notice\nissued: 2024-05-01\n---\n\n第一版。\n',
  });
  expect(runCommand('build', options()).status).toBe(0);
  const times = new Map(filesBelow(out()).map((name) => [name, statSync(join(out(), name)).mtimeMs]));
  writeFiles(folder, {
    [other]: '---\ntitle: 关于供水的通知\ngenre: notice\nissued: 2024-05-01\n---\n\n第二版。\n',
  });
  expect(runCommand('build', options()).status).toBe(0);
  const pages = filesBelow(out()).filter((name) => name.endsWith('.html'));
  const rewritten = pages.filter((name) => statSync(join(out(), name)).mtimeMs !== times.get(name));
  expect(readFileSync(join(out(), 'documents/2024/notice/index.html'), 'utf8')).toContain('第二版');
  expect(rewritten).toEqual(['documents/2024/notice/index.html']);
});

test('a build never writes into a file that is public: whoever still reads it reads it whole', () => {
  const held = join(folder, 'held');
  expect(runCommand('build', options()).status).toBe(0);
  for (const name of filesBelow(out())) {
    mkdirSync(dirname(join(held, name)), { recursive: true });
    linkSync(join(out(), name), join(held, name));
  }
  const before = fingerprint(held);
  const site = readFileSync(join(folder, 'content/site.yaml'), 'utf8');
  writeFileSync(join(folder, 'content/site.yaml'), site.replace('name: 测试站', 'name: 改名的站'));
  expect(runCommand('build', options()).status).toBe(0);
  writeFileSync(join(folder, 'content/site.yaml'), site);
  expect(fingerprint(held)).toEqual(before);
  expect(fingerprint(out())).not.toEqual(before);
});

test('a public file that was replaced is published, though its size and time of writing are the old ones', () => {
  const file = join(folder, 'public/files/note.txt');
  const published = () => readFileSync(join(out(), 'files/note.txt'), 'utf8');
  const put = (text: string) => {
    writeFiles(folder, { 'public/files/note.txt': text });
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    expect(runCommand('build', options()).status).toBe(0);
  };
  put('one');
  expect(published()).toBe('one');
  put('two');
  expect(published()).toBe('two');
  rmSync(join(folder, 'public'), { recursive: true });
});

test('the bundle of the code does not depend on variables that happen to be set', () => {
  const bundle = newestOf('code');
  const made = ['none', 'set'].map((variables) => {
    for (const made of [bundle, newestOf('bundles')]) rmSync(made, { recursive: true });
    rmSync(join(out(), 'index.html'));
    const value = variables === 'set' ? '1' : undefined;
    const env = { DEV: value, PROD: value, MODE: value, SSR: value, BASE_URL: value };
    expect(runCommand('build', options(), env).status).toBe(0);
    // The entry holds a key that Astro draws by lot, the record the size of it.
    return fingerprint(bundle).filter((file) => !/^(server\/prerender-entry|bundle\.json)/.test(file));
  });
  expect(made[0]?.length).toBeGreaterThan(20);
  expect(made[1]).toEqual(made[0]);
});

/** The bundle in a folder of kept ones that was made or used last. */
const newestOf = (kind: 'code' | 'bundles'): string => {
  const folder = join('.gongkai', kind);
  const time = (name: string) => statSync(join(folder, name)).mtimeMs;
  return join(folder, readdirSync(folder).sort((a, b) => time(b) - time(a))[0] ?? '');
};

test('bundles of the code and of the site that were cut off are made anew', () => {
  expect(runCommand('build', options()).status).toBe(0);
  const before = fingerprint(out());
  const bundles = [newestOf('bundles'), newestOf('code')];
  for (const cut of [bundles.slice(0, 1), bundles]) {
    const entries = cut.flatMap((bundle) =>
      filesBelow(join(bundle, 'server')).map((name) => join(bundle, 'server', name)),
    );
    expect(entries.length).toBeGreaterThan(5 * cut.length);
    for (const entry of entries) truncateSync(entry, 10);
    rmSync(join(out(), 'index.html'));
    expect(runCommand('build', options()).status).toBe(0);
    expect(fingerprint(out())).toEqual(before);
  }
});

test('sites that are published at other places share one bundle of the code, and each names its own place', () => {
  const codes = () => readdirSync('.gongkai/code');
  const before = codes();
  const site = readFileSync(join(folder, 'content/site.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'content/site.yaml'),
    site.replace('https://test.example', 'https://other.example'),
  );
  const elsewhere = join(folder, 'elsewhere');
  expect(runCommand('build', [...options(), '--out', elsewhere, '--base', '/a/b-1/']).status).toBe(0);
  writeFileSync(join(folder, 'content/site.yaml'), site);
  expect(codes()).toEqual(before);
  expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toContain(
    '<link rel="canonical" href="https://other.example/a/b-1/">',
  );
  const texts = filesBelow(elsewhere)
    .filter((name) => /\.(html|js|css|xml|txt|json)$/.test(name))
    .map((name) => readFileSync(join(elsewhere, name), 'utf8'));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => /gongkai-(base-path|site-url)/.test(text))).toEqual([]);
});

test('pages are the same whether one thread renders them or two', () => {
  const many = join(folder, 'many');
  const documents = Array.from({ length: 700 }, (_none, at) => [
    `content/documents/2024/d${at}.mdx`,
    documentWith('issued: 2024-01-01\n', `第 ${at} 份的正文。\n`).replace('通知', () => `第 ${at} 份通知`),
  ]);
  writeFiles(many, { ...tinySite, ...Object.fromEntries(documents) });
  const settings = makeSettings({
    content: join(many, 'content'),
    out: join(many, 'dist'),
    today: '2026-01-31',
  });
  const args = ['--content', settings.content, '--out', settings.out, '--today', '2026-01-31'];
  expect(runCommand('build', args).status).toBe(0);
  const byTwo = fingerprint(settings.out);
  expect(readFileSync(join(settings.out, 'documents/2024/d699/index.html'), 'utf8')).toContain(
    '第 699 份的正文。',
  );
  // Every second page is made again: too few for a second thread.
  const pages = filesBelow(workFolders(settings).output).filter((name) =>
    /d\d*[02468]\/index\.html$/.test(name),
  );
  expect(pages).toHaveLength(350);
  for (const name of pages) writeFileSync(join(workFolders(settings).output, name), 'x');
  expect(runCommand('build', args).status).toBe(0);
  expect(fingerprint(settings.out)).toEqual(byTwo);
});

test('the page of a deleted document is gone', () => {
  const other = 'content/documents/2024/gone.mdx';
  writeFiles(folder, { [other]: '---\ntitle: 将删除的通知\ngenre: notice\n---\n\n文。\n' });
  expect(runCommand('build', options()).status).toBe(0);
  expect(existsSync(join(out(), 'documents/2024/gone/index.html'))).toBe(true);
  rmSync(join(folder, other));
  expect(runCommand('build', options()).status).toBe(0);
  expect(existsSync(join(out(), 'documents/2024/gone'))).toBe(false);
  expect(
    filesBelow(out()).filter((name) => readFileSync(join(out(), name)).includes('将删除的通知')),
  ).toEqual([]);
});

test('builds that are killed at 20 random moments leave the published site whole, and the next one is right', async () => {
  const good = readFileSync(join(folder, report), 'utf8');
  const states = [good, good.replace('16件', '17件')];
  const whole = states.map((text) => {
    writeFileSync(join(folder, report), text);
    const started = performance.now();
    expect(runCommand('build', options()).status).toBe(0);
    return { files: fingerprint(out()), time: performance.now() - started };
  });
  const longest = Math.max(...whole.map(({ time }) => time));
  expect(whole[0]?.files).not.toEqual(whole[1]?.files);
  const seen: string[] = [];
  for (const [at, moment] of moments(20).entries()) {
    writeFileSync(join(folder, report), states[at % 2] ?? '');
    await killedBuild(moment * longest);
    const state = fingerprint(out());
    seen.push(whole.some(({ files }) => files.join() === state.join()) ? 'whole' : `broken at ${moment}`);
  }
  expect(seen).toEqual(Array.from({ length: 20 }, () => 'whole'));
  writeFileSync(join(folder, report), good);
  expect(runCommand('build', options()).status).toBe(0);
  expect(fingerprint(out())).toEqual(whole[0]?.files);
});

/** Numbers from 0 to 1 that look like chance and are the same each time. */
const moments = (count: number): number[] =>
  Array.from({ length: count }, (_none, at) => ((at + 1) * 0.618_034) % 1);

/** Starts a build and kills it after so many milliseconds. */
async function killedBuild(wait: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts', ...options()], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, wait));
  child.kill('SIGKILL');
  await ended;
}

test('an English site speaks English in pages and messages', () => {
  const english = join(folder, 'english');
  cpSync(join(folder, 'content'), join(english, 'content'), { recursive: true });
  const file = join(english, 'content/site.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('locale: zh-CN', 'locale: en')
      .replace('name: 测试站', 'name: Test site\nhandbook: false')
      .replace('slug: reports-board', 'slug: handbook-of-reports'),
  );
  const args = [
    '--content',
    join(english, 'content'),
    '--out',
    join(english, 'dist'),
    '--today',
    '2026-01-31',
  ];
  expect(runCommand('build', args)).toMatchObject({ status: 0 });
  const home = readFileSync(join(english, 'dist/index.html'), 'utf8');
  expect(home).toContain('<html lang="en"');
  expect(home).toContain('Skip to content');
  // This site leaves the handbook out; the one before has it.
  expect(existsSync(join(english, 'dist/handbook'))).toBe(false);
  expect(existsSync(join(english, 'dist/handbook-of-reports/index.html'))).toBe(true);
  expect(existsSync(join(out(), 'handbook/en/index.html'))).toBe(true);
  writeFileSync(join(english, report), '---\ntitle: x\nkind: other\nyear: "2020"\n---\n');
  expect(runCommand('check', args.slice(0, 2)).output).toContain('“Year” must be a number; it is “2020”.');
});

test('check lists the attachments whose text cannot be searched, each once, and goes on', () => {
  const site = join(folder, 'unreadable');
  const attach = (href: string) => `attachments:\n  - title: 附件\n    href: ${href}\n`;
  const documents = {
    a: '/files/old.doc',
    b: '/files/broken.pdf',
    c: '/files/old.doc',
    d: '/files/good.txt',
  };
  writeFiles(site, {
    ...tinySite,
    ...Object.fromEntries(
      Object.entries(documents).map(([id, href]) => [
        `content/documents/2024/${id}.mdx`,
        documentWith(`issued: 2024-01-01\n${attach(href)}`).replace('通知', () => `通知${id}`),
      ]),
    ),
    'public/files/old.doc': 'x',
    'public/files/broken.pdf': 'no PDF',
    'public/files/good.txt': '正文',
    'public/picture.png': 'x',
  });
  const { status, output } = runCommand('check', [
    ...['--content', join(site, 'content'), '--public', join(site, 'public'), '--json'],
  ]);
  const findings = JSON.parse(output) as { rule: string; severity: string; message: string }[];
  const found = findings.filter(({ rule }) => rule === 'attachment-unreadable');
  expect(status).toBe(0);
  expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'notice: 附件“/files/old.doc”的格式读不出文字，检索不到它的文字。',
    'notice: 附件“/files/broken.pdf”已损坏，或者内容和扩展名不符，检索不到它的文字。',
  ]);
});

describe('commands', () => {
  test.each(['start', 'dev', 'build', 'preview', 'check', 'import', 'lint', 'format', 'test', 'bench'])(
    '%s explains itself',
    (name) => {
      const { status, output } = runCommand(name, ['--help']);
      expect(status).toBe(0);
      expect(output.length).toBeGreaterThan(60);
    },
  );

  test('check --json gives findings as data and the exit code 1', () => {
    writeFiles(folder, { 'content/documents/2024/bad.mdx': '---\ntitle: 通知\ngenre: notcie\n---\n' });
    const { status, output } = runCommand('check', [
      '--content',
      join(folder, 'content'),
      '--json',
      '--locale',
      'en',
    ]);
    rmSync(join(folder, 'content/documents/2024/bad.mdx'));
    expect(status).toBe(1);
    const [finding, ...rest] = JSON.parse(output) as Record<string, unknown>[];
    expect(rest).toEqual([]);
    expect(Object.keys(finding ?? {})).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'message',
      'fix',
    ]);
    expect(finding).toMatchObject({ rule: 'field-value', severity: 'error', line: 3, column: 1 });
  });

  test('an unknown option and an impossible day are refused with the exit code 2', () => {
    expect(runCommand('check', ['--nonsense']).status).toBe(2);
    expect(runCommand('check', ['--today', '2026-02-30']).status).toBe(2);
  });

  test('preview says what to do when nothing is built', () => {
    const { status, output } = runCommand('preview', ['--out', join(folder, 'nothing')]);
    expect(status).toBe(1);
    expect(output).toContain('npm run build');
  });
});
