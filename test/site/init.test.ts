import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startIds } from '../../src/presets/start/index.ts';
import { temporaryFolder } from '../tiny-site.ts';
import { filesBelow, pageHtml, runCommand } from './shipped-site.ts';

test.each(startIds)(
  'a new site of %s builds and shows its name, its boards and none of its drafts',
  (preset) => {
    const parent = temporaryFolder();
    const site = join(parent, '新 网站');
    const name = 'Exampleton 镇';
    const made = runCommand('init', [site, '--preset', preset, '--name', name, '--base', '/x/', '--no-git']);
    expect(made.status, made.output).toBe(0);
    const out = join(parent, 'dist');
    const built = runCommand('build', [
      '--content',
      join(site, 'content'),
      '--out',
      out,
      '--today',
      '2026-11-23',
    ]);
    expect(built.status, built.output).toBe(0);
    expect(pageHtml(out, '')).toContain(name);
    // Nothing is published yet: there is nothing latest and no year.
    expect(pageHtml(out, '')).not.toMatch(/id="(?:latest|years)"/);
    expect(pageHtml(out, '')).toContain('id="bodies"');
    const boards = [
      ...readFileSync(join(site, 'content/site.yaml'), 'utf8').matchAll(/^ {2}- slug: (.*)$/gm),
    ];
    expect(boards.length).toBeGreaterThan(2);
    for (const [, slug = ''] of boards) expect(pageHtml(out, slug)).toContain('<h1');
    const files = filesBelow(out);
    expect(files).toContain(
      preset === 'uk-parish'
        ? 'bodies/council/index.html'
        : `bodies/${preset === 'cn-township' ? 'town' : 'department'}/index.html`,
    );
    expect(files.filter((file) => file.startsWith('pages/') && file.endsWith('guide/index.html'))).toEqual(
      [],
    );
    const marked = files.filter(
      (file) =>
        /\.(?:html|json|xml)$/.test(file) &&
        !file.startsWith('handbook/') &&
        /【待填：|TO FILL IN:|000-000/.test(readFileSync(join(out, file), 'utf8')),
    );
    expect(marked).toEqual([]);
  },
);
