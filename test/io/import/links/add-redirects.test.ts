import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addRedirects } from '../../../../src/io/import/links/add-redirects.ts';
import { siteYaml, temporaryFolder, writeFiles } from '../../../tiny-site.ts';

/** Adds redirects to a site of this text; what is added, and the text then. */
function add(text: string, urls: readonly string[], dryRun = false) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'site.yaml': text });
  const found = addRedirects(
    folder,
    urls.map((url, at) => ({ url, to: `/documents/d-${at}/` })),
    { dryRun },
  );
  return { ...found, text: readFileSync(join(folder, 'site.yaml'), 'utf8') };
}

describe('every line that was there stays, wherever redirects stand', () => {
  test.each([
    ['at the end', siteYaml],
    ['without a line end', siteYaml.trimEnd()],
    ['behind others', `${siteYaml}redirects:\n  - from: /a.html\n    to: /x/ # 留着\n`],
    ['between other keys', `name: x # 名\nredirects:\n- from: /a.html\n  to: /x/\n\n# 注\nlocale: zh-CN\n`],
    ['behind others without a line end', `name: x\nredirects:\n    - {from: /a.html, to: /x/}`],
  ])('%s', (_where, before) => {
    const { added, text } = add(before, ['http://old.example/政策/1.html', 'https://old.example/b']);
    expect(added).toEqual(['/政策/1.html', '/b']);
    expect(text.split('\n').filter((line) => line !== '')).toEqual(
      expect.arrayContaining(before.split('\n').filter((line) => line !== '')),
    );
    const known = (parse(before) as { redirects?: unknown[] }).redirects ?? [];
    expect(parse(text)).toEqual({
      ...(parse(before) as object),
      redirects: [
        ...known,
        { from: '/政策/1.html', to: '/documents/d-0/' },
        { from: '/b', to: '/documents/d-1/' },
      ],
    });
  });

  test.each(['redirects: []\n', 'redirects:\n', 'redirects: [{from: /a.html, to: /x/}]\n'])(
    'in a list without lines (%s)',
    (before) => {
      const { text } = add(`name: x\n${before}`, ['http://old.example/b']);
      expect(parse(text).redirects.at(-1)).toEqual({ from: '/b', to: '/documents/d-0/' });
    },
  );
});

test('whatever the addresses, the file is read again as it was meant, and nothing is added twice', () => {
  fc.assert(
    fc.property(fc.array(fc.webUrl({ withQueryParameters: true }), { maxLength: 6 }), (urls) => {
      const first = add(siteYaml, urls);
      const { redirects = [] } = parse(first.text) as { redirects?: { from: string }[] };
      expect(redirects.map(({ from }) => from)).toEqual(first.added);
      expect(new Set(first.added).size).toBe(first.added.length);
      expect(first.impossible).toEqual(
        expect.arrayContaining(urls.filter((url) => new URL(url).search !== '')),
      );
      expect(add(first.text, urls)).toMatchObject({ added: [], text: first.text });
    }),
    { numRuns: 50 },
  );
});

test('a dry run writes nothing', () => {
  const { added, text } = add(siteYaml, ['http://old.example/b'], true);
  expect(added).toEqual(['/b']);
  expect(text).toBe(siteYaml);
});
