import { defineConfig } from 'vitest/config';

/** Tests that put another module in the place of one of ours, which is loaded for them alone. */
const replacing = ['test/domain/checks/new-fields.test.ts'];
// Vitest leaves one core free by itself, half of a machine with two.
const maxWorkers = '100%';
const testTimeout = 30_000;

/** What packs this repository, which makes files in it. */
const packing = ['test/site/package.test.ts', 'test/site/many-sites.test.ts'];
const slow = { testTimeout: 120_000, hookTimeout: 240_000 };

/**
 * Five projects: plain TypeScript, what replaces modules, and what needs a built site, git or a browser: two files at a
 * time, for a build leaves half of two processors idle; then what starts a search engine,
 * at last what packs this repository, which another build would disturb.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'plain',
          include: ['test/{api,app,domain,house,io,rules,scripts,server}/**/*.test.ts'],
          exclude: replacing,
          // The files of a worker share what is loaded: to load it for each takes as long as all tests.
          isolate: false,
          maxWorkers,
          testTimeout,
        },
      },
      { test: { name: 'replacing', include: replacing, maxWorkers, testTimeout } },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: packing,
          ...slow,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          ...slow,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'packing',
          include: packing,
          ...slow,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
