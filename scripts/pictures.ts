import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Browser, chromium } from 'playwright-core';
import { type Locale, locales } from '../src/domain/text/locale.ts';
import { makeSettings } from '../src/io/settings.ts';
import { serveFolder } from '../src/server/serve.ts';
import { ensureBrowser } from './lib/browser.ts';

new Command('npm run pictures')
  .description(
    'Makes the pictures of the handbook anew: what commands say and what a browser shows of a small site.',
  )
  .parse();

const { root } = makeSettings({});
const pictures = join(root, 'src/pages/handbook/_pictures');
const day = '2026-05-06';
const document = 'content/documents/2026/flood-notice.mdx';

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  for (const locale of locales) await makePictures(browser, locale);
} finally {
  await browser.close();
}

/** Takes the small site of a language, lets the real commands work on it, and takes pictures of what there is. */
async function makePictures(browser: Browser, locale: Locale): Promise<void> {
  const sample = join(root, 'scripts/pictures', locale);
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-pictures-'));
  const run = (cwd: string, command: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(root, `scripts/${command}.ts`), '--today', day, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    });
  try {
    cpSync(sample, folder, { recursive: true });
    copyFileSync(join(sample, 'mistaken.mdx'), join(folder, document));
    const { stderr, stdout } = run(folder, 'check', '--content', 'content');
    await terminal(browser, `$ npx gongkai check\n${stderr}${stdout}`, join(pictures, `check-${locale}.png`));
    copyFileSync(join(sample, document), join(folder, document));
    const built = run(root, 'build', '--content', join(folder, 'content'), '--out', join(folder, 'dist'));
    if (built.status !== 0) throw new Error(built.stdout + built.stderr);
    await pages(browser, join(folder, 'dist'), locale);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command printed, as a terminal shows it. */
async function terminal(browser: Browser, text: string, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 720, height: 200 } });
  await page.setContent(
    '<style>body{margin:0}pre{margin:0;padding:14px;background:#1c2128;color:#e6edf3;' +
      'font:15px/1.55 monospace;white-space:pre-wrap;overflow-wrap:anywhere}</style><pre></pre>',
  );
  await page.locator('pre').evaluate((pre, words) => {
    pre.textContent = words;
  }, text.trimEnd());
  await page.locator('pre').screenshot({ path });
  await page.close();
}

/** The first page of the site, and the document, as browsers show them. */
async function pages(browser: Browser, folder: string, locale: Locale): Promise<void> {
  const server = await serveFolder({ folder, base: '/', port: 0, host: '127.0.0.1' });
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const page = await browser.newPage({ viewport: { width: 720, height: 460 } });
  try {
    await page.goto(home, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(pictures, `site-${locale}.png`) });
    await page.goto(`${home}documents/2026/flood-notice/`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(pictures, `document-${locale}.png`) });
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
}
