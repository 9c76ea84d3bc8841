import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handbookAnchors } from '../../src/app/handbook-anchors.ts';
import { handbookPaths } from '../../src/domain/routes/handbook.ts';
import { siteYaml, temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { lookAtBundle } from './offline-copy.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

const base = '/x/';

/** Ids of every page, by its path below the base. */
const idsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

/** Every link of every page of a built site that leads nowhere: page, address, what is missing. */
function crawl(folder: string): { links: number; anchors: number; dead: string[] } {
  const pages = filesBelow(folder).filter((name) => name.endsWith('.html'));
  const html = new Map(pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const ids = new Map([...html].map(([name, text]) => [name, idsOf(text)]));
  const [dead, count] = [new Set<string>(), { links: 0, anchors: 0 }];
  for (const [page, text] of html)
    for (const [, written = ''] of text.matchAll(/<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g)) {
      const url = new URL(written.replaceAll('&amp;', '&'), `https://site.example${base}${page}`);
      if (url.origin !== 'https://site.example') continue;
      count.links++;
      const path = decodeURIComponent(url.pathname);
      if (!path.startsWith(base)) dead.add(`${page} ${written} leaves the site`);
      const file = path.slice(base.length).replace(/^$|\/$/, (end) => `${end}index.html`);
      const there = existsSync(join(folder, file)) && !file.endsWith('/');
      if (!there) dead.add(`${page} ${written} is not there`);
      if (!url.hash || !file.endsWith('.html')) continue;
      count.anchors++;
      if (!ids.get(file)?.has(decodeURIComponent(url.hash.slice(1))))
        dead.add(`${page} ${written} has no such place`);
    }
  return { ...count, dead: [...dead] };
}

function build(args: readonly string[]): string {
  const folder = join(temporaryFolder(), 'dist');
  const { status, output } = runCommand('build', [
    '--out',
    folder,
    '--base',
    base,
    '--today',
    '2026-11-23',
    ...args,
  ]);
  expect(output).not.toContain('Error');
  expect(status, output).toBe(0);
  return folder;
}

test('no link and no anchor of the shipped site is dead, on the web and in a folder', {
  timeout: 240_000,
}, async () => {
  const folder = build([]);
  const { links, anchors, dead } = crawl(folder);
  expect(dead).toEqual([]);
  expect(links).toBeGreaterThan(5000);
  expect(anchors).toBeGreaterThan(300);
  await lookAtBundle(folder);
  // What the check says of the handbook is what Astro made of it.
  const told = handbookAnchors(process.cwd());
  const written = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
  const headings = (path: string) =>
    /class="item-body prose handbook-text">([\s\S]*)<\/main>/.exec(written(path))?.[1];
  expect(handbookPaths.map((path) => [path, [...idsOf(headings(path) ?? '')].sort()])).toEqual(
    handbookPaths.map((path) => [path, [...told(path)].filter((id) => id !== 'main').sort()]),
  );
});

test('none is of a tiny site with everything switched off', () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    ...tinySite,
    'content/site.yaml': `${siteYaml.replace(/boards:[\s\S]*/, 'boards: []\n')}history: false\nhandbook: false\n`,
  });
  const { links, anchors, dead } = crawl(build(['--content', join(folder, 'content')]));
  expect(dead).toEqual([]);
  expect(links).toBeGreaterThan(100);
  expect(anchors).toBeGreaterThan(10);
});
