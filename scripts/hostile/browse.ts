import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { authoredElements, globalAttributes, markdownElements } from '../../src/domain/prose/allow-list.ts';
import { ensureBrowser } from '../lib/browser.ts';
import type { MadeHtml } from './texts.ts';

const origin = 'https://hostile.example';
/** Texts on one page. */
const together = 400;

/** What a browser ran, found or asked for that it should not have. */
export interface Browsed {
  readonly executed: readonly string[];
  readonly foreign: readonly string[];
  readonly requested: readonly string[];
  readonly pages: number;
}

const [elements, attributes] = [
  new Set([...markdownElements, ...Object.keys(authoredElements), 'div']),
  new Set([
    ...globalAttributes,
    ...Object.values(authoredElements).flat(),
    ...['id', 'class', 'href', 'rel', 'target', 'type', 'checked', 'disabled', 'loading', 'decoding'],
    ...[
      'tabindex',
      'role',
      'value',
      'width',
      'height',
      'start',
      'aria-label',
      'aria-describedby',
      'download',
    ],
  ]),
];

/**
 * Opens HTML in a real Chromium without any policy that would hide a fault: pieces of text in one page after the
 * other, then the pages of a built site. Whatever runs, stands outside of the lists or asks for something from
 * elsewhere is told.
 */
export async function browse(
  made: readonly MadeHtml[],
  site: { folder: string; pages: readonly string[] },
): Promise<Browsed> {
  const found = { executed: [] as string[], foreign: [] as string[], requested: [] as string[], pages: 0 };
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext();
    let current = '';
    await watch(context, site.folder, {
      executed: (what) => found.executed.push(`${current}: ${what}`),
      requested: (url) => found.requested.push(`${current}: ${url}`),
      piece: (n) => batchAt(n),
    });
    const batches = Array.from({ length: Math.ceil(made.length / together) }, (_none, at) =>
      made.slice(at * together, (at + 1) * together),
    );
    const batchAt = (n: number) =>
      (batches[n] ?? []).map(({ html }, at) => `<div data-piece="${at}">${html}</div>`).join('\n');
    const page = await context.newPage();
    for (const [n, batch] of batches.entries()) {
      current = `texts ${n * together} to ${n * together + batch.length - 1}`;
      await page.goto(`${origin}/piece/${n}`);
      const faults = await page.evaluate(inspectPieces, {
        elements: [...elements],
        attributes: [...attributes],
        count: batch.length,
      });
      for (const { piece, what } of faults) found.foreign.push(`${batch[piece]?.from ?? current}: ${what}`);
      found.pages++;
    }
    for (const path of site.pages) {
      current = path;
      await page.goto(`${origin}/${path}`);
      for (const what of await page.evaluate(inspectPage)) found.foreign.push(`${path}: ${what}`);
      found.pages++;
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** Answers from memory and from a folder, notes every other request and everything that scripts of an attack do. */
async function watch(
  context: BrowserContext,
  folder: string,
  on: { executed(what: string): void; requested(url: string): void; piece(n: number): string },
): Promise<void> {
  await context.exposeFunction('noteExecution', on.executed);
  await context.addInitScript(() => {
    const note = (window as unknown as { noteExecution(what: string): void }).noteExecution;
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      (window as unknown as Record<string, unknown>)[name] = () => note(name);
  });
  await context.route('**/*', async (route) => {
    const { origin: from, pathname } = new URL(route.request().url());
    const piece = /^\/piece\/(\d+)$/.exec(pathname)?.[1];
    const file = from === origin ? fileAt(folder, pathname) : null;
    if (from === origin && piece !== undefined)
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><body>${on.piece(Number(piece))}</body>`,
      });
    else if (file)
      await route.fulfill({
        path: file,
        ...(file.endsWith('.html') ? { body: withoutPolicy(readFileSync(file, 'utf8')) } : {}),
      });
    else {
      // Pictures of the site that nobody made are no fault.
      if (from !== origin) on.requested(route.request().url());
      await route.fulfill({ status: 404, body: '' });
    }
  });
}

/** The file that a host would send; null for none, and for an address that cannot be read. */
function fileAt(folder: string, pathname: string): string | null {
  try {
    const file = join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
  } catch {
    return null;
  }
}

const withoutPolicy = (html: string) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

/** Runs in the page: elements and attributes that no text may make; pieces that broke out of their place. */
function inspectPieces({
  elements,
  attributes,
  count,
}: {
  elements: string[];
  attributes: string[];
  count: number;
}): { piece: number; what: string }[] {
  const faults: { piece: number; what: string }[] = [];
  const pieces = document.querySelectorAll('body > div[data-piece]');
  if (pieces.length !== count)
    faults.push({ piece: -1, what: `${count} pieces became ${pieces.length} in the page` });
  for (const piece of pieces) {
    const note = (what: string) => faults.push({ piece: Number(piece.getAttribute('data-piece')), what });
    for (const element of piece.querySelectorAll('*')) {
      const name = element.tagName.toLowerCase();
      if (!elements.includes(name)) note(`<${name}>`);
      for (const { name: attribute, value } of element.attributes) {
        if (!attributes.includes(attribute)) note(`<${name} ${attribute}>`);
        if (
          /^(?:href|src)$/.test(attribute) &&
          /^[\s\p{Cc}]*(?:javascript|data|vbscript|blob|file):/iu.test(value)
        )
          note(`<${name} ${attribute}="${value.slice(0, 60)}">`);
      }
    }
  }
  return faults;
}

/** Runs in a page of a site: what no page of ours holds. */
function inspectPage(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (/^(?:iframe|frame|object|embed|applet|base|style|template|math|foreignobject|portal)$/.test(name))
      faults.push(`<${name}>`);
    if (
      name === 'script' &&
      !element.hasAttribute('src') &&
      !/json$/.test(element.getAttribute('type') ?? '')
    )
      faults.push('<script>');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/.test(attribute)) faults.push(`<${name} ${attribute}>`);
      if (
        /^(?:href|src|action|formaction|xlink:href)$/.test(attribute) &&
        /^[\s\p{Cc}]*(?:javascript|data|vbscript):/iu.test(value)
      )
        faults.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
    }
  }
  return faults;
}
