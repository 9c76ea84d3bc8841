import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { digest } from '../../src/io/files/digest.ts';
import { makeRepository } from '../repository.ts';
import { documentWith, temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

const fingerprint = (folder: string) =>
  filesBelow(folder).map((name) => `${name} ${digest(readFileSync(join(folder, name)))}`);

/** A repository of which one document has two versions. */
function makeAgency(attributes: string) {
  const repository = makeRepository({
    '.gitattributes': attributes,
    'content/documents/2024/a.mdx': documentWith('issued: 2024-05-01\n', '第一版。\n\n- 甲\n- 乙\n'),
    'public/files/list.csv': '姓名,职务\n张三,主任\n',
  });
  repository.write({ 'content/documents/2024/a.mdx': documentWith('issued: 2024-05-01\n', '第二版。\n') });
  repository.commit();
  return repository;
}

/** Clones, touches every file at another time, and builds with these variables. */
function cloneAndBuild(from: string, to: string, autocrlf: boolean, env: Record<string, string | undefined>) {
  execFileSync('git', ['clone', '-q', '-c', `core.autocrlf=${autocrlf}`, from, to]);
  for (const name of filesBelow(join(to, 'content')))
    utimesSync(join(to, 'content', name), 1_500_000_000, autocrlf ? 1_400_000_000 : 1_600_000_000);
  const { status, output } = runCommand(
    'build',
    [
      '--content',
      join(to, 'content'),
      '--out',
      join(to, 'dist'),
      '--today',
      '2026-01-31',
      '--locale',
      'zh-CN',
    ],
    env,
  );
  expect(output).toContain('网站已生成');
  expect(status).toBe(0);
  return fingerprint(join(to, 'dist'));
}

test('one commit gives the same bytes under another time zone, language, home, mask, path, file times and line ends', () => {
  const parent = temporaryFolder();
  const { folder } = makeAgency('* text=auto eol=lf\npublic/** -text\n');
  const one = cloneAndBuild(folder, join(parent, 'a'), false, { TZ: 'UTC', LANG: 'C' });
  const mask = process.umask(0o077);
  onTestFinished(() => void process.umask(mask));
  const other = cloneAndBuild(folder, join(parent, '某 乡/网站 副本'), true, {
    ...{ TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'somebody' },
    HOME: undefined,
  });
  // Whoever verifies builds it again from the commit, and finds the same.
  const again = runCommand('verify', [join(parent, 'a/dist'), '--rebuild', join(parent, '某 乡/网站 副本')]);
  expect(again.output).toMatch(/重新生成了网站，\d+ 个文件逐字节相同/);
  expect(again.status).toBe(0);
  expect(one.length).toBeGreaterThan(40);
  expect(one.join()).toContain('documents/2024/a/v/1/index.html');
  expect(other).toEqual(one);
});

test('documents with the line ends of another system are the same documents', () => {
  const parent = temporaryFolder();
  const { folder } = makeAgency('public/** -text\n');
  const one = cloneAndBuild(folder, join(parent, 'a'), false, {});
  const other = cloneAndBuild(folder, join(parent, 'b'), true, {});
  expect(readFileSync(join(parent, 'b/content/documents/2024/a.mdx'), 'utf8')).toContain('\r\n');
  expect(other).toEqual(one);
});

test('a build leaves nothing in the home folder and asks no other host', () => {
  const [home, site] = [temporaryFolder(), temporaryFolder()];
  writeFiles(site, tinySite);
  const code = `import net from 'node:net';
    const connect = net.Socket.prototype.connect;
    net.Socket.prototype.connect = function (...args) { process.stderr.write('CONNECTS ' + JSON.stringify(args) + '\\n'); return connect.apply(this, args); };`;
  const { status, output } = runCommand(
    'build',
    ['--content', join(site, 'content'), '--out', join(site, 'dist'), '--locale', 'zh-CN'],
    {
      HOME: home,
      XDG_CONFIG_HOME: undefined,
      ASTRO_TELEMETRY_DISABLED: undefined,
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
    },
  );
  expect(status, output).toBe(0);
  expect(output).not.toContain('CONNECTS');
  expect(readdirSync(home)).toEqual([]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s to the command that npm runs ends the server',
  async (signal) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'dist/index.html': 'x' });
    const child: ChildProcess = spawn(
      process.execPath,
      ['scripts/run.mjs', 'preview', '--out', join(folder, 'dist'), '--port', '0'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    let printed = '';
    for await (const data of child.stdout ?? []) {
      printed += String(data);
      if (/http:\S+/.test(printed)) break;
    }
    const [url = ''] = /http:\S+/.exec(printed) ?? [];
    child.kill(signal);
    await once(child, 'exit');
    await expect
      .poll(() =>
        fetch(url).then(
          () => 'answers',
          () => 'silent',
        ),
      )
      .toBe('silent');
  },
);
