import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoBuiltSiteError } from '../../src/app/bundle/bundle-site.ts';
import { ChangedFileError } from '../../src/app/bundle/published-site.ts';
import { OtherSiteError, OverlappingRunError, publishSite } from '../../src/app/publish/publish-site.ts';
import { ForeignObjectsError } from '../../src/app/publish/send-files.ts';
import { isForServer } from '../../src/domain/manifest/places.ts';
import { recordFile } from '../../src/domain/publishing/publishing-record.ts';
import { listTree } from '../../src/io/files/tree.ts';
import type { ObjectStore, SentObject } from '../../src/io/object-store/object-store.ts';
import { openFolder } from '../../src/io/verify/folder-source.ts';
import { writeBuilt } from '../built-folder.ts';
import { permanentFolder, temporaryFolder } from '../tiny-site.ts';

/** Objects of a store; what others put there has no digest. */
type Objects = Map<string, { readonly text: string; readonly digest: string | null }>;

class Killed extends Error {}

/** A store in memory: its connection is lost at a request, whose effect may have come about or not. */
class MemoryStore implements ObjectStore {
  requests = 0;
  readonly objects: Objects;
  /** Called after each change. */
  onChange: () => void = () => undefined;
  readonly #lost: number;
  readonly #isDone: boolean;

  constructor(objects: Objects, lost = Number.POSITIVE_INFINITY, isDone = false) {
    this.objects = objects;
    this.#lost = lost;
    this.#isDone = isDone;
  }

  async read(path: string) {
    this.#ask();
    const found = this.objects.get(path);
    return found ? new TextEncoder().encode(found.text) : null;
  }

  async send(path: string, { bytes, digest }: SentObject, onlyNew: boolean) {
    return this.#act(() => {
      const there = this.objects.get(path);
      if (onlyNew && there && there.digest === null) return false;
      this.objects.set(path, { text: new TextDecoder().decode(bytes), digest });
      return true;
    });
  }

  async remove(paths: readonly string[]) {
    this.#act(() => {
      for (const path of paths) this.objects.delete(path);
    });
  }

  async *list() {
    this.#ask();
    yield* [...this.objects.keys()];
  }

  close() {}

  #ask() {
    if (++this.requests >= this.#lost) throw new Killed();
  }

  #act<T>(work: () => T): T {
    this.requests++;
    if (this.requests > this.#lost || (this.requests === this.#lost && !this.#isDone)) throw new Killed();
    const done = work();
    this.onChange();
    if (this.requests === this.#lost) throw new Killed();
    return done;
  }
}

/** Pages of a site by name, each with the version of the script that it needs. */
type Pages = Readonly<Record<string, number>>;

const filesOf = (pages: Pages): Record<string, string> => {
  const files: Record<string, string> = {
    'index.html': Object.keys(pages).join(' '),
    _headers: 'x',
    'build.json': '{}',
  };
  for (const [name, version] of Object.entries(pages)) {
    files[`documents/2024/${name}/index.html`] = `needs:_astro/s.${version}.js`;
    files[`_astro/s.${version}.js`] = `script ${version}`;
    files[`files/${name}.pdf`] = `form ${version}`;
  }
  return files;
};

function build(files: Readonly<Record<string, string>>, site?: string): string {
  const folder = join(permanentFolder(), 'site');
  writeBuilt(folder, files, site ? { site } : {});
  return folder;
}

/** Files of a site that readers are given. */
async function readersFiles(folder: string): Promise<Map<string, string>> {
  const source = openFolder(folder);
  const files = new Map<string, string>();
  for (const path of listTree(folder).keys()) {
    const found = await source.read(path, 1e6);
    if (found.type === 'bytes' && !isForServer(path)) files.set(path, new TextDecoder().decode(found.bytes));
  }
  return files;
}

const shown = (objects: Objects) =>
  new Map([...objects].filter(([path]) => path !== recordFile).map(([path, { text }]) => [path, text]));

const pages = fc.dictionary(fc.constantFrom('a', 'b', 'c', '水费'), fc.nat(3), {
  minKeys: 1,
  noNullPrototype: true,
});
const attempts = fc.array(fc.record({ pages, lost: fc.integer({ min: 1, max: 40 }), isDone: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});

test('whatever was published before and wherever it was cut off, the next run leaves the whole site; no page ever lacks what it needs', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, pages, async (before, last) => {
      const objects: Objects = new Map([['others.txt', { text: 'of others', digest: null }]]);
      const missing: string[] = [];
      const look = () => {
        for (const [path, { text }] of objects) {
          const need = /^needs:(.*)$/.exec(text)?.[1];
          if (need !== undefined && !objects.has(need)) missing.push(`${path} ${need}`);
        }
      };
      const folders: string[] = [];
      for (const { pages: some, lost, isDone } of before) {
        const store = new MemoryStore(objects, lost, isDone);
        store.onChange = look;
        folders.push(build(filesOf(some)));
        await publishSite(folders.at(-1) ?? '', store, {}).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
      }
      const folder = build(filesOf(last));
      const store = new MemoryStore(objects);
      store.onChange = look;
      await publishSite(folder, store, {});
      expect(missing).toEqual([]);
      // What only old pages ask for goes with the run after.
      const settled = new MemoryStore(objects);
      await publishSite(folder, settled, {});
      const wanted = await readersFiles(folder);
      expect(shown(objects)).toEqual(new Map([...wanted, ['others.txt', 'of others']]));
      const again = await publishSite(folder, new MemoryStore(objects), {});
      expect([again.sent, again.deleted]).toEqual([[], []]);
      expect(again.requests).toBeLessThan(4);
      for (const made of [...folders, folder]) rmSync(join(made, '..'), { recursive: true });
    }),
    {
      numRuns: 30,
      examples: [
        [
          [
            { pages: { a: 1 }, lost: 5, isDone: false },
            { pages: { a: 0 }, lost: 14, isDone: false },
          ],
          { c: 1 },
        ],
        [
          [
            { pages: { a: 1 }, lost: 17, isDone: false },
            { pages: { c: 0, a: 0, 水费: 1 }, lost: 15, isDone: false },
          ],
          { a: 0 },
        ],
      ],
    },
  );
}, 120_000);

test('one page changed: it, its lists and what names them are sent, nothing else is asked for', async () => {
  const objects: Objects = new Map();
  await publishSite(build(filesOf({ a: 1, b: 1, c: 1 })), new MemoryStore(objects), {});
  const changed = build({
    ...filesOf({ a: 1, b: 1, c: 1 }),
    'documents/2024/b/index.html': 'needs:_astro/s.1.js!',
  });
  const { sent, deleted, requests } = await publishSite(changed, new MemoryStore(objects), {});
  expect(sent.filter((path) => !/^manifest|^verify/.test(path))).toEqual(['documents/2024/b/index.html']);
  expect(deleted).toEqual([]);
  expect(requests).toBeLessThan(16);
});

test('an interrupted run is not begun anew: what was sent is not sent again', async () => {
  const many = Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`p${at}`, at % 3]));
  const folder = build(filesOf(many));
  const objects: Objects = new Map();
  await expect(publishSite(folder, new MemoryStore(objects, 4500), {})).rejects.toThrow(Killed);
  const rest = await publishSite(folder, new MemoryStore(objects), {});
  expect(rest.isResumed).toBe(true);
  expect(rest.sent.length).toBeLessThan(2000);
  expect(shown(objects)).toEqual(await readersFiles(folder));
});

test('a dry run asks and changes nothing', async () => {
  const objects: Objects = new Map();
  const folder = build(filesOf({ a: 1 }));
  const { sent } = await publishSite(folder, new MemoryStore(objects), { dryRun: true });
  expect(sent).toContain('documents/2024/a/index.html');
  expect(objects.size).toBe(0);
});

test('files of others stay; where the site needs their name nothing is sent', async () => {
  const objects: Objects = new Map([['index.html', { text: 'an old site', digest: null }]]);
  const folder = build(filesOf({ a: 1 }));
  const refused = publishSite(folder, new MemoryStore(objects), {});
  await expect(refused).rejects.toThrow(ForeignObjectsError);
  await expect(refused).rejects.toHaveProperty('paths', ['index.html']);
  expect([...objects.keys()]).toEqual(['index.html']);
});

test('a file of others that came later stands in the way before any page was changed', async () => {
  const objects: Objects = new Map();
  await publishSite(build(filesOf({ a: 1 })), new MemoryStore(objects), {});
  objects.set('files/b.pdf', { text: 'of others', digest: null });
  const before = objects.get('index.html');
  await expect(publishSite(build(filesOf({ a: 2, b: 2 })), new MemoryStore(objects), {})).rejects.toThrow(
    ForeignObjectsError,
  );
  expect(objects.get('files/b.pdf')?.text).toBe('of others');
  expect(objects.get('index.html')).toBe(before);
});

test('another site at the same place is not replaced unless that is asked for', async () => {
  const objects: Objects = new Map();
  await publishSite(build(filesOf({ a: 1 }), 'https://one.example/'), new MemoryStore(objects), {});
  const other = build(filesOf({ b: 1 }), 'https://two.example/');
  await expect(publishSite(other, new MemoryStore(objects), {})).rejects.toThrow(OtherSiteError);
  expect(objects.has('documents/2024/b/index.html')).toBe(false);
  await publishSite(other, new MemoryStore(objects), { replace: true });
  expect(objects.has('documents/2024/a/index.html')).toBe(false);
  expect(objects.has('documents/2024/b/index.html')).toBe(true);
});

test('two runs at once: the later one to end says so, and the run after leaves the whole site', async () => {
  const objects: Objects = new Map();
  await publishSite(build(filesOf({ a: 1 })), new MemoryStore(objects), {});
  const slow = new MemoryStore(objects);
  const folder = build(filesOf({ b: 1 }));
  let other: Promise<unknown> | undefined;
  slow.onChange = () => {
    if (slow.requests > 6) other ??= publishSite(folder, new MemoryStore(objects), {});
  };
  const outcomes: PromiseSettledResult<unknown>[] = await Promise.allSettled([
    publishSite(build(filesOf({ a: 2, c: 3 })), slow, {}),
  ]);
  outcomes.push(...(await Promise.allSettled([other])));
  const failed = outcomes.filter(({ status }) => status === 'rejected');
  expect(failed.length).toBeGreaterThan(0);
  expect((failed[0] as PromiseRejectedResult).reason).toBeInstanceOf(OverlappingRunError);
  await publishSite(folder, new MemoryStore(objects), {});
  await publishSite(folder, new MemoryStore(objects), {});
  expect(shown(objects)).toEqual(await readersFiles(folder));
});

test('a folder without a site, and a site that was changed after it was built, are not published', async () => {
  await expect(publishSite(temporaryFolder(), new MemoryStore(new Map()), {})).rejects.toThrow(
    NoBuiltSiteError,
  );
  const folder = build(filesOf({ a: 1 }));
  writeFileSync(join(folder, 'documents/2024/a/index.html'), 'changed');
  const objects: Objects = new Map();
  await expect(publishSite(folder, new MemoryStore(objects), {})).rejects.toThrow(ChangedFileError);
});
