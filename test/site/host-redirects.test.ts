import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from '../browser.ts';
import { ruledNames, serveOnAll } from '../hosts/all-servers.ts';
import type { Repository } from '../repository.ts';
import { buildMoved, makeHistory, rulesOf } from './moved-site.ts';
import { filesBelow } from './shipped-site.ts';

let repository: Repository;
let browser: Browser;
beforeAll(async () => {
  repository = makeHistory();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(repository.folder, { recursive: true, force: true });
});

describe.each(['/', '/x/'])('a site in which items were renamed and taken down, under %s', (base) => {
  let out: string;
  let hosts: Awaited<ReturnType<typeof serveOnAll>>;
  beforeAll(async () => {
    out = buildMoved(repository, base, base === '/' ? 'root' : 'below');
    hosts = await serveOnAll(out, base);
  });
  afterAll(() => hosts?.close());

  const gone = 'documents/2024/still-gone/';
  const at = (name: Parameters<typeof hosts.on>[0]) => (path: string) =>
    fetch(hosts.on(name).origin + path, { redirect: 'manual' });

  describe.each(ruledNames)('%s', (name) => {
    const ask = (path: string) => at(name)(path);
    /** Where an answer leads, as a path with its question. */
    const leadsTo = ({ url, headers }: Response) => {
      const { pathname, search } = new URL(headers.get('Location') ?? '', url);
      return pathname + search;
    };

    test('leads every old address in one step to what is there', async () => {
      const ends = await Promise.all(
        rulesOf(out).map(async ([from, to]) => {
          const first = await ask(from);
          const second = await ask(leadsTo(first));
          return [from, first.status, leadsTo(first), second.status, to] as const;
        }),
      );
      expect(ends.length).toBeGreaterThan(30);
      const wrong = ends.filter(
        ([, status, location, end, to]) =>
          status !== 301 || location !== to || end !== (to === base + gone ? 410 : 200),
      );
      expect(wrong).toEqual([]);
    });

    test('answers every page and file of the site by itself', async () => {
      const moved = new Set(rulesOf(out).map(([from]) => decodeURIComponent(from)));
      const paths = filesBelow(out)
        .filter((file) => !/^\.|^404\.html$|^site\.caddy$/.test(file))
        .map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
      const live = paths.filter(
        (path) => !moved.has(path) && !moved.has(path.replace(/\/$/, '')) && path !== base + gone,
      );
      expect(live).toContain(`${base}documents/2023/below/`);
      expect(live).toContain(`${base}documents/2024/into/main/v/1/`);
      const answers = await Promise.all(
        live.map(async (path) => [path, (await ask(encodeURI(path))).status]),
      );
      expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    });

    test('keeps a question behind an old address', async () => {
      expect(leadsTo(await ask(`${base}zwgk/Art_123_456.html?from=wx&id=1`))).toBe(
        `${base}documents/2023/below/?from=wx&id=1`,
      );
    });

    test('answers a page that is there whatever is asked of it', async () => {
      expect((await ask(`${base}search/?q=a`)).status).toBe(200);
    });

    test.each([
      ['2023/below/history/', '2023/below/#version-line'],
      ['2023/below/history', '2023/below/#version-line'],
      ['2023/below/history.json', '2023/below/document.json'],
      ['2023/below/timemap.link', '2023/below/'],
      ['2024/renamed/history.json', '2024/renamed/document.json'],
      ['2024/renamed/v/', '2024/renamed/history/'],
    ])('leads from documents/%s, where nothing is written, to %s', async (path, to) => {
      const first = await ask(`${base}documents/${path}`);
      const { pathname, search, hash } = new URL(first.headers.get('Location') ?? '', first.url);
      expect([first.status, pathname + hash]).toEqual([302, `${base}documents/${to}`]);
      expect((await ask(pathname + search)).status).toBe(200);
    });

    test.each([
      'history/',
      'documents/history/',
      'nowhere/a/history/',
      'files/a/history.json',
      'documents/2023/a.b/history/',
      'documents/2023/%0D%0AX-Evil:%20a/history/',
      'documents/2023/%E6%94%BF/timemap.link',
      '/other.example/history/',
    ])('leads nowhere from /%s, which no item can have', async (path) => {
      const answer = await ask(base + path);
      expect([answer.status, answer.headers.get('Location')]).toEqual([404, null]);
    });

    test('says of what was taken down that it is gone for good, with the note that stands there', async () => {
      const answer = await ask(base + gone);
      expect(answer.status).toBe(410);
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
      expect(await answer.text()).toContain('撤下的（已不再公开）');
    });

    test('takes capitals for other letters', async () => {
      expect((await ask(`${base}Guide`)).status).toBe(301);
      expect((await ask(`${base}guide`)).status).toBe(404);
      expect((await ask(`${base}zwgk/art_123_456.html`)).status).toBe(404);
    });
  });

  test('a host that knows no rules shows a page that leads on at every old address of a page', async () => {
    const ask = at('a host like GitHub Pages');
    const pages = rulesOf(out).filter(([from]) => !/\.(?:json|link|txt|md|docx|pdf)$/.test(from));
    const wrong = await Promise.all(
      pages.map(async ([from, to]) => {
        const first = await ask(from);
        const answer = first.status === 301 ? await ask(first.headers.get('Location') ?? '') : first;
        const leads = (await answer.text()).includes(`content="0; url=${to}"`);
        const end = await ask(to);
        return answer.status === 200 && leads && end.status === 200 ? [] : [from, answer.status, leads];
      }),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(wrong.flat()).toEqual([]);
    // GitHub would leave out folders that begin with a line below otherwise.
    expect(existsSync(join(out, '.nojekyll'))).toBe(true);
  });

  test.each([
    ['history/', '#version-line'],
    ['history.json', 'document.json'],
    ['timemap.link', ''],
  ])('on such a host the page for what is not there leads from %s to the item', async (path, to) => {
    const item = `${hosts.on('a host like GitHub Pages').origin}${base}documents/2023/below/`;
    const { page, context } = await openPage(browser, item + path, { viewport: { width: 360, height: 800 } });
    await page.waitForURL(item + to);
    if (to.startsWith('#')) expect(await page.locator('#version-line').isVisible()).toBe(true);
    await context.close();
  });

  test('without scripts it says so', async () => {
    const { origin } = hosts.on('a host like GitHub Pages');
    const { page, context } = await openPage(browser, `${origin}${base}documents/2023/below/history/`, {
      javaScriptEnabled: false,
    });
    expect(await page.locator('main').innerText()).toContain('删去网址的最后一段，就能打开它');
    await context.close();
  });
});
