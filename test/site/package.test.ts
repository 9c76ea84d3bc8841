import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagedCommands } from '../../scripts/lib/packaged-commands.ts';
import { packedTexts } from '../packs.ts';
import { tinySite, writeFiles } from '../tiny-site.ts';
import { type Agency, installPacked, type Packed, pack, removeAgency, runProgram } from './packed.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

let home: string;
let packed: Packed;
let agency: Agency;
const day = ['--today', '2026-11-27'];

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'gongkai-packed-'));
  packed = pack(home);
  agency = installPacked(packed.file);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  removeAgency(agency);
});

test('the package holds the program compiled, and nothing of this site, its tests and its tools', () => {
  expect(packed.size).toBeLessThan(6_000_000);
  const strangers = packed.files.filter(
    (name) =>
      !/^(?:lib\/(?:src|scripts|code)\/|lib\/[^/]+$|(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$)/.test(
        name,
      ),
  );
  expect(strangers).toEqual([]);
  expect(packed.files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
  expect(packed.files.filter((name) => /^lib\/scripts\/[\w-]+\.js$/.test(name)).sort()).toEqual(
    Object.keys(packagedCommands)
      .map((name) => `lib/scripts/${name}.js`)
      .sort(),
  );
});

test('what package.json promises is there and can be imported', async () => {
  const { messages } = await publint({ pkgDir: join(agency.folder, 'node_modules/gongkai'), strict: true });
  expect(messages).toEqual([]);
});

test('no import of the package leads to a file that is not there', () => {
  const program = join(agency.folder, 'node_modules/gongkai/lib');
  const code = filesBelow(program).filter((name) => /^(?:src|scripts)\/.*\.(?:js|mjs|astro|mdx)$/.test(name));
  expect(code.length).toBeGreaterThan(500);
  const dead = code.flatMap((name) =>
    [...readFileSync(join(program, name), 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.{1,2}\/[^'"]+)['"]/g)]
      .map(([, target = '']) => join(program, name, '..', target))
      .filter((target) => !existsSync(target))
      .map((target) => `${name}: ${target}`),
  );
  expect(dead).toEqual([]);
});

test('the site built by the package is byte for byte the one built from this repository', () => {
  for (const name of ['content', 'public']) cpSync(name, join(agency.folder, name), { recursive: true });
  const built = agency.run('build', ...day);
  expect(built).toMatchObject({ status: 0 });
  const own = join(home, 'own');
  const content = join(agency.folder, 'content');
  expect(runCommand('build', ['--content', content, '--out', own, ...day])).toMatchObject({ status: 0 });
  const out = join(agency.folder, 'dist');
  expect(filesBelow(out)).toEqual(filesBelow(own));
  const other = filesBelow(own).filter(
    (name) => !readFileSync(join(own, name)).equals(readFileSync(join(out, name))),
  );
  expect(other).toEqual([]);
});

test('every command says in the language of the site what it takes, by the name it is called by', () => {
  const help = agency.run('--help').output;
  const names = Object.keys(packagedCommands);
  expect(names.filter((name) => !help.includes(`  ${name} `))).toEqual([]);
  expect(agency.run('--version').output.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  expect(agency.run('check', '--help').output).toContain('用法： npx gongkai check [options]');
  expect(agency.run('chek')).toMatchObject({ status: 2 });
  expect(agency.run('../lib/prepare')).toMatchObject({ status: 2 });
});

test('from a folder below, the site around it is meant; outside of a site nothing is left behind', () => {
  const below = join(agency.folder, 'content/bodies');
  expect(runProgram(agency, below, 'check').output).toContain('content');
  expect(filesBelow(below).filter((name) => !name.endsWith('.mdx'))).toEqual([]);
  const empty = mkdtempSync(join(tmpdir(), 'gongkai-empty-'));
  expect(runProgram(agency, empty, 'check')).toMatchObject({ status: 1 });
  expect(filesBelow(empty)).toEqual([]);
  rmSync(empty, { recursive: true });
});

describe('a site of one command', () => {
  const presets = ['cn-township', 'cn-county-department', 'uk-parish'];
  let site: Agency;
  beforeAll(() => {
    site = installPacked(packed.file, '新建 网站');
  });
  afterAll(() => removeAgency(site));

  test.each(presets)(
    '%s: at most 40 files, none of them code but the configuration; it builds as it is',
    (preset) => {
      const made = site.run(
        'init',
        preset,
        '--preset',
        preset,
        '--name',
        'Test',
        '--url',
        'https://example.org',
        '--host',
        'github-pages',
      );
      expect(made).toMatchObject({ status: 0 });
      const folder = join(site.folder, preset);
      const files = filesBelow(folder).filter((name) => !name.startsWith('.git/'));
      expect(files.length).toBeLessThanOrEqual(40);
      expect(files.filter((name) => /\.(?:[cm]?[jt]s|astro|html)$/.test(name))).toEqual([
        'gongkai.config.ts',
      ]);
      const git = (...args: string[]) =>
        execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();
      expect(git('rev-list', '--count', 'HEAD')).toBe('1');
      const checked = runProgram(site, folder, 'check');
      expect(checked).toMatchObject({ status: 0 });
      expect(checked.output).toContain('to-fill-in');
      expect(runProgram(site, folder, 'build')).toMatchObject({ status: 0 });
      expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
      expect(git('status', '--porcelain')).toBe('');
    },
  );

  test('its hooks hold back what cannot be published', () => {
    const folder = join(site.folder, 'cn-township');
    expect(runProgram(site, folder, 'hooks')).toMatchObject({ status: 0 });
    writeFiles(folder, { 'content/documents/2026/x.mdx': '---\ntitle: 通知\n---\n\n正文。\n' });
    const git = (...args: string[]) =>
      spawnSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        encoding: 'utf8',
      });
    git('add', '.');
    const refused = git('commit', '-m', '加通知');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('content/documents/2026/x.mdx');
    expect(refused.stderr).toContain('没有提交');
    expect(git('rev-list', '--count', 'HEAD').stdout.trim()).toBe('1');
  });
});

describe('such a site with its own copy of the program', () => {
  let parent: string;
  let site: string;
  let tools: Agency;
  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'gongkai-made-'));
    tools = installPacked(packed.file);
    site = join(parent, '政府 信息公开');
    const line = ['--preset', 'cn-township', '--package', packed.file];
    expect(runProgram(tools, parent, 'init', '政府 信息公开', ...line)).toMatchObject({ status: 0 });
    // What npm would do, without asking a registry.
    renameSync(join(tools.folder, 'node_modules'), join(site, 'node_modules'));
  });
  afterAll(() => {
    removeAgency(tools);
    rmSync(parent, { recursive: true, force: true });
  });
  const run = (...args: readonly string[]) => runProgram({ folder: site }, site, ...args);
  const git = (...args: readonly string[]) => {
    const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
    return spawnSync('git', ['-C', site, ...identity, ...args], { encoding: 'utf8' });
  };

  test('its package.json names the package by its way from there', () => {
    const { dependencies } = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8')) as {
      dependencies: { gongkai: string };
    };
    expect(Object.keys(dependencies)).toEqual(['gongkai']);
    expect(dependencies.gongkai.startsWith('file:../')).toBe(true);
    expect(resolve(site, dependencies.gongkai.slice('file:'.length))).toBe(packed.file);
  });

  test('the examples in its configuration are right when they are used', () => {
    const file = join(site, 'gongkai.config.ts');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/^ {2}\/\/ (parts|styles):/gm, '  $1:'));
    const { status, output } = run('check', ...day);
    writeFileSync(file, before);
    // All that is wrong with them is that their files are not there.
    expect(status).toBe(1);
    expect(output).toContain('./theme/Footer.astro');
    expect(output).toContain('./theme/colours.css');
    expect(output.match(/gongkai\.config\.ts:\d+/g)).toHaveLength(2);
  });

  test('the doctor finds one program, and says that hooks are missing until they are installed', () => {
    const found = run('doctor', '--json');
    const { checks } = JSON.parse(found.output) as { checks: { id: string; state: string }[] };
    expect(found.status).toBe(0);
    expect(checks).toContainEqual(expect.objectContaining({ id: 'program', state: 'good' }));
    expect(checks).toContainEqual(expect.objectContaining({ id: 'hooks', state: 'mind' }));
    expect(run('hooks')).toMatchObject({ status: 0 });
    expect(run('doctor', '--json').output).not.toMatch(/"id": "hooks",\s*"state": "mind"/);
  });

  test('a guide that is public before it is filled in is not committed; a better draft is', () => {
    const guide = join(site, 'content/pages/guide.mdx');
    const text = readFileSync(guide, 'utf8');
    writeFileSync(guide, text.replace('draft: true\n', ''));
    const refused = git('commit', '-qam', '公开指南');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('to-fill-in')]);
    writeFileSync(guide, text.replace('本机关负责', '本机关依法负责'));
    expect(git('commit', '-qam', '改指南')).toMatchObject({ status: 0, stderr: '' });
  });

  test('upgrade has nothing to do, and init refuses the folder', () => {
    expect(run('upgrade')).toMatchObject({ status: 0, output: expect.stringContaining('不用改') });
    const again = run('init', '.', '--preset', 'cn-township');
    expect(again).toMatchObject({ status: 1, output: expect.stringContaining('已经有东西') });
  });
});

describe('gongkai.config.ts', () => {
  const config = (body: string, more = '') =>
    `import { defineSite, z } from 'gongkai';\nimport { field, schemas } from 'gongkai/schema';\n${more}\nexport default defineSite({${body}});\n`;
  const map = `components: {
    Map: {
      title: { 'zh-CN': '地图' },
      description: { 'zh-CN': '一个地点的位置。' },
      example: '<Map place="镇政府" />',
      props: z.object({ place: z.string().min(1) }),
      component: './theme/Map.astro',
      inline: true,
      text: ({ place }) => String(place),
    },
  },`;
  const files = {
    ...tinySite,
    'content/pages/visit.mdx': '---\ntitle: 来访\nrole: other\n---\n\n在<Map place="镇政府大楼" />办公。\n',
    'theme/Map.astro': '---\nconst { place } = Astro.props;\n---\n<b class="map">位于{place}</b>\n',
    'theme/Footer.astro':
      "---\nimport SiteFooter from 'gongkai/components/Footer.astro';\nconst { frame, feed, labels } = Astro.props;\n---\n<p>县门户</p><SiteFooter frame={frame} feed={feed} labels={labels} />\n",
    'theme/colours.css': ':root { --accent: #b00020; }\n',
    'gongkai.config.ts': config(`
  parts: { Footer: './theme/Footer.astro' },
  styles: ['./theme/colours.css'],
  ${map}
  rules: [{
    id: 'bare-title',
    severity: 'warning',
    title: { 'zh-CN': '标题太短' },
    help: { 'zh-CN': '写全。' },
    *check({ corpus }) {
      for (const entry of corpus.entries)
        if (entry.data.title.length < 3)
          yield { entry, field: ['title'], message: { 'zh-CN': '标题太短。' }, fix: { 'zh-CN': '写全标题。' } };
    },
  }],
  labels: { 'zh-CN': { ui: { skip: '直达正文' } } },
  collections: {
    pages: schemas.pages.safeExtend({
      hotline: field(z.string().optional(), { title: { 'zh-CN': '热线' }, about: { 'zh-CN': '电话' } }),
    }),
  },
`),
  };
  const write = (more: Readonly<Record<string, string>> = {}) => {
    rmSync(join(site.folder, 'theme'), { recursive: true, force: true });
    writeFiles(site.folder, { ...files, ...more });
  };
  let site: Agency;
  beforeAll(() => {
    site = installPacked(packed.file);
  });
  afterAll(() => removeAgency(site));

  test('parts, styles, tags, rules, words and fields of a site are those of its pages', () => {
    write();
    const built = site.run('build', ...day);
    expect(built).toMatchObject({ status: 0 });
    expect(built.output).toContain('bare-title');
    expect(built.output).toContain('标题太短。');
    const out = join(site.folder, 'dist');
    const page = readFileSync(join(out, 'pages/visit/index.html'), 'utf8');
    expect(page).toContain('<p>县门户</p>');
    expect(page).toContain('<b class="map">位于镇政府大楼</b>');
    expect(page).toContain('直达正文');
    const styles = filesBelow(join(out, '_astro')).filter((name) => name.endsWith('.css'));
    const rules = styles.map((name) => readFileSync(join(out, '_astro', name), 'utf8')).join('');
    // The site's own rule comes last: it counts.
    expect(rules.lastIndexOf('--accent:#b00020')).toBeGreaterThan(rules.lastIndexOf('--accent:light-dark'));
    const handbook = (name: string) => readFileSync(join(out, `handbook/${name}/index.html`), 'utf8');
    expect(handbook('components')).toContain('&lt;Map place=&quot;镇政府&quot; /&gt;');
    expect(handbook('rules')).toContain('bare-title');
    expect(JSON.stringify(packedTexts(out, false))).toContain('镇政府大楼');
  });

  test('an editor of code knows the types of what the package exports', () => {
    const mistakes = (text: string) => {
      write({ 'gongkai.config.ts': text });
      const program = ts.createProgram([join(site.folder, 'gongkai.config.ts')], {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        module: ts.ModuleKind.NodeNext,
        target: ts.ScriptTarget.ES2024,
        types: [],
      });
      return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    };
    expect(mistakes(files['gongkai.config.ts'])).toEqual([]);
    const wrong = map.replace("'zh-CN': '地图'", "'zh-CN': 1");
    const told = mistakes(config(`${wrong} rules: [{ id: 'x' }]`)).join('\n');
    expect(told).toContain("'number' is not assignable to type 'string'");
    expect(told).toContain("missing the following properties from type 'SiteRule'");
  });

  test('a field that the site added is known, one that nobody added is not', () => {
    write({
      'content/pages/visit.mdx':
        '---\ntitle: 来访说明\nrole: other\nhotline: "12345"\nhotlines: 1\n---\n\n正文。\n',
    });
    const { output } = site.run('check', ...day);
    expect(output).toContain('错误 1 处');
    expect(output).toContain('没有“hotlines”这个字段');
  });

  test('a tag without what it needs is told as those of the program are', () => {
    write({
      'content/pages/visit.mdx': '---\ntitle: 来访说明\nrole: other\n---\n\n在<Map />和<Mop place="x" />。\n',
    });
    const { status, output } = site.run('check', ...day);
    expect(status).toBe(1);
    expect(output).toContain('<Map place="镇政府" />');
    expect(output).toContain('是不是想写“Map”');
  });

  test('a component that throws is named with its page and its item, and the last output stays', () => {
    write();
    const out = join(site.folder, 'dist/pages/visit/index.html');
    const before = readFileSync(out, 'utf8');
    write({ 'theme/Map.astro': "---\nthrow new Error('no map');\n---\n<b></b>\n" });
    const { status, output } = site.run('build', ...day);
    expect(status).toBe(1);
    expect(output).toContain(
      '组件 <Map>（./theme/Map.astro）出错：no map。页面 /pages/visit/，内容 content/pages/visit.mdx。',
    );
    expect(output).not.toMatch(/^\s+at /m);
    expect(readFileSync(out, 'utf8')).toBe(before);
  });

  test.each([
    ['a name that nobody knows', config("\n  part: { Footer: './theme/Footer.astro' },\n"), 5, '“parts”'],
    ['a file that is not there', config("\n\n  styles: ['./theme/none.css'],\n"), 6, './theme/none.css'],
    ['a taken name', config(`\n  ${map.replaceAll('Map', 'Chart')}`), 6, '“Chart”'],
    ['what cannot be read', 'export default {\n  parts: {,\n};\n', 2, 'gongkai.config.ts'],
    ['what throws', `${config('')}\nthrow new Error('boom');\n`, 6, 'boom'],
    ['no configuration', 'export const x = 1;\n', 1, 'defineSite'],
  ])('%s is told with its line, and nothing is done', (_what, text, line, said) => {
    write({ 'gongkai.config.ts': text });
    const { status, output } = site.run('check', ...day);
    expect(status).toBe(1);
    expect(output).toContain(`gongkai.config.ts:${line}\n`);
    expect(output).toContain(said);
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('a rule that throws blocks, and is named', () => {
    const rule =
      "{ id: 'broken', severity: 'notice', title: { en: 'x' }, help: { en: 'x' }, check() { throw new Error('oops'); } }";
    write({ 'gongkai.config.ts': config(`${map} rules: [${rule}],`) });
    const { status, output } = site.run('check', ...day);
    expect(status).toBe(1);
    expect(output).toContain('规则“broken”运行时出错：Error: oops');
  });
});
