import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/server/serve.ts';
import { openBrowser, openPage } from '../browser.ts';
import { documentWith, permanentFolder, siteYaml, tinySite, writeFiles } from '../tiny-site.ts';
import { runCommand } from './shipped-site.ts';

const base = '/x/';
const page = `${base}documents/2024/water/`;
let browser: Browser;
/** What stands under each wish for formats. */
const sites = new Map<string, { readonly out: string; readonly server: Server }>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const [name, formats] of [
    ['usual', ''],
    ['all', 'downloads: [md, json]\n'],
  ] as const) {
    const folder = permanentFolder();
    writeFiles(folder, {
      ...tinySite,
      'content/site.yaml': `${siteYaml}history: false\nhandbook: false\n${formats}`,
      'content/documents/2024/water.mdx': documentWith(
        'published: 2024-02-01\n',
        '## 一、范围\n\n全镇 *重点* 供水。\n',
      ),
    });
    const out = join(folder, 'dist');
    const { status, output } = runCommand('build', [
      ...['--content', join(folder, 'content'), '--out', out, '--base', base],
    ]);
    if (status !== 0) throw new Error(output);
    sites.set(name, { out, server: await serveFolder({ folder: out, base, port: 0, host: '127.0.0.1' }) });
  }
});
afterAll(async () => {
  for (const { server } of sites.values()) server.close();
  await browser?.close();
});

const site = (name: string) => {
  const found = sites.get(name);
  if (!found) throw new Error(`There is no site ${name}.`);
  return { ...found, origin: `http://127.0.0.1:${(found.server.address() as AddressInfo).port}` };
};

test('a page makes the Markdown that would stand beside it as a file, and saves it under its title', async () => {
  const { origin } = site('usual');
  const tab = await openPage(browser, origin + page);
  try {
    const saving = tab.page.waitForEvent('download');
    await tab.page.locator('.take-files a', { hasText: 'Markdown' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/\.md$/);
    const path = await saved.path();
    expect(readFileSync(path, 'utf8')).toBe(
      readFileSync(join(site('all').out, 'documents/2024/water/document.md'), 'utf8'),
    );
  } finally {
    await tab.context.close();
  }
});

test('where there is a file of it nothing is made, and without scripts the data are offered', async () => {
  const [made, plain] = [
    await openPage(browser, site('all').origin + page),
    await openPage(browser, site('usual').origin + page, { javaScriptEnabled: false }),
  ];
  try {
    const links = (tab: typeof made) => tab.page.locator('.take-files a').allTextContents();
    expect(await links(made)).toEqual(['Markdown', '数据（JSON）']);
    expect(await links(plain)).toEqual(['数据（JSON）']);
  } finally {
    for (const { context } of [made, plain]) await context.close();
  }
});
