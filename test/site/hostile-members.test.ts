import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../src/app/check-site.ts';
import { contextOf } from '../../src/app/view-context.ts';
import { startBundle } from '../../src/astro/bundle/site-bundle.ts';
import { openRenderer, type SiteRenderer } from '../../src/astro/render/site-renderer.ts';
import { toMembersFeed } from '../../src/domain/exports/members-feed.ts';
import { readDescription } from '../../src/domain/members/description.ts';
import { memberOf } from '../../src/domain/members/member.ts';
import type { ViewContext } from '../../src/domain/view/context.ts';
import { frameOf } from '../../src/domain/view/frame.ts';
import { homePage, searchPage } from '../../src/domain/view/home.ts';
import { membersPage } from '../../src/domain/view/members/page.ts';
import { exportSettings, makeSettings, type Settings } from '../../src/io/settings.ts';
import { readAtom } from '../atom.ts';
import { hostileDescription } from '../hostile-descriptions.ts';
import { permanentFolder, siteYaml, tinySite, writeFiles } from '../tiny-site.ts';

const home = 'https://member.example/town/';
const folder = permanentFolder();
let renderer: SiteRenderer;
let contextWith: (text: string) => ViewContext;

beforeAll(async () => {
  const site = `${siteYaml}members:\n  - ${home}\n`;
  writeFiles(folder, { ...tinySite, 'content/site.yaml': site });
  const { state } = makeSettings({});
  const settings: Settings = {
    ...makeSettings({ content: `${folder}/content`, out: `${folder}/dist`, today: '2026-01-31' }),
    state,
  };
  exportSettings(settings);
  const checked = await checkSite(settings);
  const { corpus } = checked;
  if (!corpus) throw new Error(JSON.stringify(checked.findings));
  renderer = await openRenderer(await startBundle(settings, corpus.site)());
  contextWith = (text) => {
    const read = readDescription(text, home);
    const said = read.type === 'description' ? read.description : null;
    return contextOf(settings, corpus, { ...checked, members: [memberOf({ url: home, name: null }, said)] });
  };
  const { members } = contextWith(JSON.stringify(good));
  renderer.take({ ...checked, corpus, members });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Node = DefaultTreeAdapterMap['node'];
interface Seen {
  /** Names of elements with the names of their attributes. */
  readonly shapes: Set<string>;
  readonly addresses: Set<string>;
}

/** What elements a page has, and where they lead. */
function lookAt(html: string): Seen {
  const seen: Seen = { shapes: new Set(), addresses: new Set() };
  const look = (node: Node): void => {
    if ('attrs' in node) {
      seen.shapes.add([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
      for (const { name, value } of node.attrs)
        if (['href', 'src', 'action', 'content'].includes(name) && /^\S*:|^\//.test(value))
          seen.addresses.add(value);
    }
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  return seen;
}

const pagesOf = async (context: ViewContext): Promise<string[]> => {
  const frame = frameOf(context);
  const pages = [membersPage(context), homePage(context), searchPage(context)];
  const rendered: string[] = [];
  for (const page of pages) rendered.push(await renderer.page({ frame, page, windowTitle: page.title }));
  return rendered;
};

const good = {
  ...{ format: 1, name: '甲', url: home, day: '2026-01-01' },
  bodies: Array.from({ length: 9 }, (_none, at) => ({ id: `b${at}`, name: `机构${at}` })),
  collections: [{ name: 'documents', title: '文件', count: 1, url: home }],
  newest: [
    { title: '一', url: `${home}1/`, published: '2026-01-01', collection: 'documents', publisher: 'b1' },
  ],
  compliance: { page: `${home}compliance/`, status: `${home}compliance/status.json` },
};

test('what members published is found at the address of the feed', async () => {
  const found = await renderer.find('/members/feed.xml');
  expect(found?.type).toBe('application/atom+xml; charset=utf-8');
  expect(readAtom(new TextDecoder().decode(found?.body)).entries).toMatchObject([
    { title: '一', id: `${home}1/`, published: '2026-01-01T00:00:00+08:00' },
  ]);
});

test('whatever a member says, pages have no element of its own and lead nowhere but to it', async () => {
  const empty = await pagesOf(contextWith(''));
  const usual = await pagesOf(contextWith(JSON.stringify(good)));
  const known = (at: number) => {
    const [without, whole] = [lookAt(empty[at] ?? ''), lookAt(usual[at] ?? '')];
    return {
      shapes: without.shapes.union(whole.shapes),
      addresses: without.addresses,
    };
  };
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(hostileDescription(home), async (value) => {
      const context = contextWith(JSON.stringify(value));
      const pages = await pagesOf(context);
      for (const [at, html] of pages.entries()) {
        const { shapes, addresses } = lookAt(html);
        const before = known(at);
        expect([...shapes.difference(before.shapes)]).toEqual([]);
        const others = [...addresses.difference(before.addresses)];
        expect(others.filter((address) => !address.startsWith(home))).toEqual([]);
        shown += others.length;
      }
      const addresses = readAtom(toMembersFeed(context)).entries.flatMap(({ id, href }) => [id, href]);
      expect(addresses.filter((address) => !address.startsWith(home))).toEqual([]);
    }),
    { numRuns: 120 },
  );
  expect(shown).toBeGreaterThan(20);
});
