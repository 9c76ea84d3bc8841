import { defineConfig } from 'vitest/config';

/** Two projects: plain TypeScript, and what needs a built site, git or a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'plain',
          // Vitest leaves one core free by itself, half of a machine with two.
          maxWorkers: '100%',
          testTimeout: 30_000,
          include: ['test/{api,app,domain,house,io,rules,scripts,server}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
