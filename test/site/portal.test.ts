import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { ruledNames, serveOnAll } from '../hosts/all-servers.ts';
import { permanentFolder, siteYaml, tinySite, writeFiles } from '../tiny-site.ts';
import { validateHtml } from './html.ts';
import { filesBelow, pageHtml, runCommand } from './shipped-site.ts';

const base = '/x/';
const folder = permanentFolder();
const out = join(folder, 'dist');
const header = (name: string) =>
  `<link rel="stylesheet" href="${base}files/portal.css"><nav class="county" aria-label="${name}"><a href="https://www.county.example/">${name}</a></nav>`;
const policyFor = (frames: string) => new RegExp(`^default-src 'none'; .*; frame-ancestors 'self'${frames}$`);

let output: string;
let browser: Browser;
let portal: Server;
let other: Server;
let hosts: Awaited<ReturnType<typeof serveOnAll>>;

/** A page on another host with a frame that shows an address. */
async function servePage(): Promise<Server> {
  const server = createServer((request, response) => {
    const shown = new URL(request.url ?? '/', 'http://localhost').searchParams.get('show') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>门户</title><iframe src="${shown}" width="600" height="400"></iframe>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function build() {
  const args = ['--content', join(folder, 'content'), '--out', out, '--base', base, '--today', '2026-01-31'];
  const built = runCommand('build', args);
  expect(built.status, built.output).toBe(0);
  return built.output;
}

beforeAll(async () => {
  browser = await openBrowser();
  [portal, other] = [await servePage(), await servePage()];
  writeFiles(folder, {
    ...tinySite,
    'content/site.yaml': `${siteYaml}static: [files/portal.css]
host: cloudflare
portal:
  header: header.html
  footer: footer.html
  frames: ["${originOf(portal)}"]
`,
    'portal/header.html': header('某县人民政府'),
    'portal/footer.html': '<div class="county-foot"><p>某县政府办公室主办</p></div>',
    // Where pages stand in a folder of files, a host is told of every file.
    ...Object.fromEntries(
      Array.from({ length: 101 }, (_none, at) => [`public/reports/${at}.csv`, '甲\n1\n']),
    ),
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'public/files/portal.css': '.county { color: rgb(1, 2, 3); }\n',
  });
  output = build();
  hosts = await serveOnAll(out, base);
});
afterAll(async () => {
  await browser?.close();
  await hosts?.close();
  for (const server of [portal, other]) server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a build tells what the host of the site does not take', () => {
  expect(output).toMatch(/cloudflare 的 _headers 最多 100 个路径，现在有 1\d\d 个/);
});

test('every page has the header and the footer of the portal once, and stays a valid page', async () => {
  const pages = filesBelow(out).filter((file) => file.endsWith('.html') && !file.startsWith('embed/'));
  const count = (text: string, part: string) => text.split(part).length - 1;
  const html = new Map(pages.map((file) => [file, readFileSync(join(out, file), 'utf8')] as const));
  expect(pages.length).toBeGreaterThan(30);
  const wrong = [...html].filter(
    ([, text]) => count(text, '<nav class="county"') !== 1 || count(text, 'class="county-foot"') !== 1,
  );
  expect(wrong.map(([file]) => file)).toEqual([]);
  expect(await validateHtml([['index.html', html.get('index.html') ?? '']])).toEqual([]);
});

test.each(ruledNames)(
  'on %s a browser shows them with the style of the portal, and refuses nothing',
  async (name) => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(hosts.on(name).origin + base);
    const link = page.locator('.county a');
    expect(await page.locator('.county').evaluate((nav) => getComputedStyle(nav).color)).toBe('rgb(1, 2, 3)');
    expect(await link.textContent()).toBe('某县人民政府');
    expect(await page.locator('.county-foot').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await page.close();
  },
);

test.each(ruledNames)('on %s the portal may show a list in a frame, and no page else', async (name) => {
  const policy = async (path: string) =>
    (await fetch(hosts.on(name).origin + base + path)).headers.get('Content-Security-Policy');
  expect(await policy('embed/reports-board/')).toMatch(policyFor(` ${originOf(portal)}`));
  expect(await policy('reports-board/')).toMatch(policyFor(''));
});

/** The words in a frame of a page elsewhere; null where the browser refuses to show it. */
async function framed(by: Server, path: string): Promise<string | null> {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  try {
    const address = hosts.on('nginx').origin + base + path;
    await page.goto(`${originOf(by)}/?show=${encodeURIComponent(address)}`, { waitUntil: 'networkidle' });
    return refused.length > 0 ? null : await page.frameLocator('iframe').locator('main').innerText();
  } finally {
    await page.close();
  }
}

test('a browser shows the list within the portal, with links that leave the frame, and nowhere else', async () => {
  expect(await framed(portal, 'embed/reports-board/')).toContain('测试镇2020年度法治政府建设年度报告');
  expect(await framed(portal, 'reports-board/')).toBeNull();
  expect(await framed(other, 'embed/reports-board/')).toBeNull();
  const html = pageHtml(out, 'embed/reports-board');
  const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter((tag) => !tag.includes('target="_top"'))).toEqual([]);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain('site-header');
});

test('another header is on every page after the next build, which makes no code anew', () => {
  writeFiles(folder, { 'portal/header.html': header('某市人民政府') });
  build();
  expect(pageHtml(out, '')).toContain('某市人民政府');
  expect(pageHtml(out, 'reports/2020/rule-of-law')).toContain('某市人民政府');
});
