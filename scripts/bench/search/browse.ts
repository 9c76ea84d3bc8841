import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { suggestionFile } from '../../../src/domain/search/suggest.ts';
import { answerFrom } from '../../../src/server/serve.ts';
import { requestedPath } from '../../../src/server/server-gate.ts';
import { ensureBrowser } from '../../lib/browser.ts';

/** What one search gave and cost. */
interface Searched {
  readonly total: number;
  readonly urls: readonly string[];
  readonly similar: readonly string[];
  /** Bytes on the wire, headers included. */
  readonly bytes: number;
  /** Milliseconds from the last byte to the results. */
  readonly after: number;
}

/** The search page of a site in Chromium, served as a host would. */
export interface SearchBrowser {
  /** The page on which `next` asks. */
  readonly page: Page;
  /** Bytes of the suggestions. */
  suggestions(): number;
  /** Address of the search page. */
  readonly home: string;
  /** On the search page in a browser that knows nothing else of the site. */
  first(question: string): Promise<Searched>;
  /** In the browser of the searches before. */
  next(question: string): Promise<Searched>;
  close(): Promise<void>;
}

/** Opens the search page that stands in a folder. */
export async function openSearch(folder: string): Promise<SearchBrowser> {
  let [bytes, last, extra] = [0, 0, 0];
  const server = createServer((request, response) => {
    const before = request.socket.bytesWritten;
    response.on('close', () => {
      const sent = request.socket.bytesWritten - before;
      // Suggestions come beside the search.
      if (request.url?.includes(suggestionFile)) extra = sent;
      else {
        bytes += sent;
        last = Date.now();
      }
    });
    answerFrom(folder, '/', requestedPath(request.url ?? '/') ?? '/', request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`;
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.goto(home);
  const settle = async (tab: Page, question: string): Promise<Searched> => {
    await tab.waitForFunction(
      (asked) => document.querySelector<HTMLElement>('#search-results')?.dataset.query === asked,
      question,
      { polling: 5, timeout: 120_000 },
    );
    const done = await tab.evaluate(() => Date.now());
    const paths = (selector: string) =>
      tab
        .locator(`${selector} h2 a`)
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const total = Number(await tab.locator('#search-total').getAttribute('data-total'));
    const [urls, similar] = [await paths('#search-results'), await paths('#search-similar')];
    return { total, urls, similar, bytes, after: done - last };
  };
  return {
    page,
    home,
    suggestions: () => extra,
    async first(question) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.goto(home, { waitUntil: 'networkidle' });
      bytes = 0;
      await tab.fill('#search-form input', question);
      const result = await settle(tab, question);
      await context.close();
      return result;
    },
    async next(question) {
      bytes = 0;
      await page.fill('#search-form input', question);
      return settle(page, question);
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
