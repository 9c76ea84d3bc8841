import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { say } from '../../../src/domain/text/message.ts';
import { type CachedDocument, openParseCache } from '../../../src/io/store/parse-cache.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const count = fc.integer({ min: 1, max: 9999 });
const edit = fc.record({
  at: fc.record({ line: count, column: count }),
  length: fc.nat({ max: 9 }),
  text: fc.oneof(fc.constantFrom('，', '。', ''), fc.string()),
});
const document = (edits: Finding['edits'], stamp = '1'): CachedDocument => ({
  ...{ contents: 'a', entry: null, stamp },
  findings: [
    {
      ...{ rule: 'half-width', severity: 'notice', file: 'a.mdx', position: { line: 1, column: 1 } },
      ...{ message: say('clean-file.description'), fix: say('clean-file.description') },
      ...(edits && { edits }),
    },
  ],
});

/** What the folder gives back of a file that was noted in it. */
function kept(folder: string, one: CachedDocument): CachedDocument | undefined {
  const cache = openParseCache(folder, 'v');
  cache.set('a.mdx', one);
  cache.save();
  return openParseCache(folder, 'v').get('a.mdx');
}

test('what was found is kept with every edit in its order', () => {
  fc.assert(
    fc.property(fc.option(fc.array(edit), { nil: undefined }), (edits) => {
      expect(kept(temporaryFolder(), document(edits))).toEqual(document(edits));
    }),
    { numRuns: 50 },
  );
});

test('an edit takes few bytes, and what did not change is written as it was', () => {
  const folder = temporaryFolder();
  const edits = Array.from({ length: 1000 }, (_none, at) => ({
    ...{ at: { line: 1 + Math.floor(at / 50), column: 1 + (at % 50) }, length: 1, text: '，' },
  }));
  const bytes = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const read = kept(folder, document(edits)) ?? document([]);
  const before = bytes();
  expect(before.join('').length).toBeLessThan(15 * edits.length);
  const cache = openParseCache(folder, 'v');
  const again = cache.get('a.mdx') ?? read;
  cache.set('a.mdx', again);
  cache.set('b.mdx', document([]));
  cache.save();
  expect(bytes()).toEqual(expect.arrayContaining(before));
});
