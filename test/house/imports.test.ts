import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf, namesBelow, sourcesBelow } from './import-graph.ts';

/** What each room may import besides itself; `src/` rooms first, then packages and builtins. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [
    'zod',
    'yaml',
    'diff',
    'satteri',
    'fastest-levenshtein',
    'd3-scale',
    'saxes',
    'stemmer',
    'uqr',
  ],
  'src/presets': ['src/domain'],
  'src/labels': ['src/domain', 'src/client'],
  'src/client': ['src/domain', 'src/labels', 'fflate'],
  'src/io': [
    'src/domain',
    'src/presets',
    'node:',
    'pagefind',
    'yaml',
    'csv-parse',
    'github-slugger',
    'opencc-js',
    'pinyin-pro',
    'unpdf',
    '@cantoo/pdf-lib',
    'sharp',
    'saxes',
    '@e965/xlsx',
    'parse5',
    'zod',
    'fflate',
    'yauzl',
    'warcio',
    'rolldown',
    '@myriaddreamin/typst-ts-node-compiler',
    '@aws-sdk/client-s3',
    '@opensearch-project/opensearch',
  ],
  'src/astro': [
    'src/domain',
    'src/io',
    'src/labels',
    'src/presets',
    'src/components',
    'node:',
    'astro',
    '@astrojs',
  ],
  'src/content.config.ts': ['src/domain', 'src/astro/content-loader.ts', 'astro'],
  'src/api': ['src/domain', 'src/labels', 'zod'],
  'src/server': ['src/domain', 'src/io', 'node:', 'compression', 'send'],
  'src/app': ['src/domain', 'src/io', 'src/astro', 'src/labels', 'src/presets', 'node:'],
  'src/components': ['src/domain', 'src/labels', 'src/client', 'astro'],
  'src/layouts': ['src/domain', 'src/labels', 'src/components', 'src/client', 'src/styles', 'astro'],
  'src/pages': ['src/domain', 'src/astro/routes', 'src/components', 'src/layouts', 'src/labels', 'astro'],
  // Large sites are measured on the engines that tests start.
  'scripts/bench/scale': ['scripts', 'src', 'test/engines', 'node:'],
  scripts: [
    'src/app',
    'src/server',
    'src/astro',
    'src/domain',
    'src/io',
    'src/labels',
    'src/presets',
    'node:',
    'astro',
    'commander',
    'yaml',
    '@clack/prompts',
    '@sparticuz/chromium',
    'playwright-core',
    'lighthouse',
    '@stryker-mutator',
    'recheck',
    'typescript',
    'vitest',
  ],
};

/** Here every message stands on one line, however long, and all of a language in one file. */
const languages = 'src/domain/text/languages/';
const files = [...sourcesBelow('src'), ...sourcesBelow('scripts')];

test('imports go one way: content, io, domain, views, pages, components', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(breachesIn)).toEqual([]);
});

test('the domain has no clock, no chance, no process and no page', () => {
  const forbidden =
    /new Date\(\)|Date\.now\(|Math\.random\(|\bprocess\.|\bwindow\.|\bglobalThis\b|\bdocument\.(?:query|create|get|body|documentElement)/;
  const breaches = files.filter(
    (file) => file.startsWith('src/domain/') && forbidden.test(withoutComments(read(file))),
  );
  expect(breaches).toEqual([]);
});

test('comments end before column 121', () => {
  const long = files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) =>
        line.length > 120 && /^\s*(?:\/\/(?! biome)|\/?\*)/.test(line) ? [`${file}:${at + 1}`] : [],
      ),
  );
  expect(long).toEqual([]);
});

test('lines have at most 120 characters, save those of a language', () => {
  const long = files
    .filter((file) => !file.startsWith(languages))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, at) => ([...line].length > 120 ? [`${file}:${at + 1}`] : [])),
    );
  expect(long).toEqual([]);
});

test('what differs by collection stands in registries: nobody asks for one by name', () => {
  const asking = files.filter((file) => /collection [!=]==/.test(read(file)));
  expect(asking).toEqual(['src/domain/corpus.ts']);
});

test('no folder of editors holds code', () => {
  const code = [...namesBelow('content'), ...namesBelow('public')].filter((name) =>
    /\.(ts|js|mjs|astro|html)$/.test(name),
  );
  expect(code).toEqual([]);
});

test('files stay small', () => {
  const long = files.filter((file) => read(file).split('\n').length > 250 && !file.startsWith(languages));
  expect(long).toEqual([]);
});

function breachesIn(file: string): string[] {
  const room = roomOf(file);
  if (room === null) return [`${file} stands in no room`];
  return importsOf(file).flatMap((target) => {
    const allowed = [room, ...(rooms[room] ?? [])];
    return allowed.some((prefix) => target.startsWith(prefix))
      ? []
      : [`${file} imports ${target}, which ${room} may not`];
  });
}

const roomOf = (file: string): string | null =>
  Object.keys(rooms).find((room) => file.startsWith(room)) ?? null;
const read = (file: string): string => readFileSync(file, 'utf8');
const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
