import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { writeFileWhole } from '../../src/io/files/write-file.ts';

/** Another generator that builds the same documents. */
export interface Peer {
  readonly name: string;
  /** Command, arguments and folder of its build. */
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Where it writes. */
  readonly output: string;
}

/** Puts the peers that are installed beside a generated site, with its documents in their form. */
export function setUpPeers(root: string, folder: string, wanted: (name: string) => boolean): Peer[] {
  const all: readonly [name: string, make: () => Peer | null][] = [
    ['hugo', () => setUpHugo(root, folder)],
    ['eleventy', () => setUpEleventy(root, folder)],
    ['astro-mdx', () => setUpAstro(root, folder)],
  ];
  return all.flatMap(([name, make]) => {
    const peer = wanted(name) ? make() : undefined;
    if (peer === null) console.error(`${name} is not installed: left out (test/bench/peers/README.md)`);
    return peer ?? [];
  });
}

function setUpHugo(root: string, folder: string): Peer | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  const site = join(folder, 'hugo');
  cpSync(join(root, 'test/bench/peers/hugo'), site, { recursive: true });
  const documents = join(site, 'content/docs');
  // A folder with such a file has a list.
  for (const year of writeDocuments(folder, documents, 'md'))
    writeFileWhole(join(documents, year, '_index.md'), `---\ntitle: ${JSON.stringify(year)}\n---\n`);
  return { name: 'hugo', command: 'hugo', args: ['--quiet'], folder: site, output: join(site, 'public') };
}

/** It is no dependency of ours; whoever wants to measure it installs it in the folder of the peer. */
function setUpEleventy(root: string, folder: string): Peer | null {
  const source = join(root, 'test/bench/peers/eleventy');
  const modules = join(source, 'node_modules');
  if (!existsSync(join(modules, '@11ty/eleventy'))) return null;
  const site = join(folder, 'eleventy');
  cpSync(source, site, { recursive: true, filter: (path) => path !== modules });
  symlinkSync(modules, join(site, 'node_modules'));
  writeDocuments(folder, join(site, 'src/docs'), 'md');
  writeFileWhole(join(site, 'src/docs/docs.json'), JSON.stringify({ layout: 'document.njk' }));
  return {
    name: 'eleventy',
    command: process.execPath,
    args: [join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'],
    folder: site,
    output: join(site, '_site'),
  };
}

function setUpAstro(root: string, folder: string): Peer {
  const site = join(folder, 'astro-mdx');
  cpSync(join(root, 'test/bench/peers/astro-mdx'), site, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'));
  writeDocuments(folder, join(site, 'src/content/docs'), 'mdx');
  return {
    name: 'astro-mdx',
    command: process.execPath,
    args: [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    folder: site,
    output: join(site, 'dist'),
  };
}

/**
 * Writes the generated documents with plain front matter; Markdown has no components, a figure becomes a sentence.
 * Gives the years, each a folder.
 */
function writeDocuments(folder: string, target: string, format: 'md' | 'mdx'): ReadonlySet<string> {
  const source = join(folder, 'content/documents');
  const names = bodyNames(folder);
  const years = new Set<string>();
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue;
    const [, matter = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(source, name), 'utf8')) ?? [];
    const { title, publisher, issued, number, keywords } = parse(matter) as Record<string, string | string[]>;
    const [year = ''] = name.split('/');
    years.add(year);
    const data = {
      title,
      kind: '通知公告',
      year,
      body: publisher,
      publisher: names.get(String(publisher)),
      date: issued,
      number,
      keywords,
    };
    const text =
      format === 'mdx'
        ? body
        : body.replace(/<Figure n=\{(\d+)\} label="(.*?)" unit="(.*?)" \/>/g, '$2：$1$3');
    const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    writeFileWhole(
      join(target, year, `${basename(name, '.mdx')}.${format}`),
      `---\n${lines.join('\n')}\n---\n${text}`,
    );
  }
  return years;
}

/** Names of bodies by id. */
const bodyNames = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, 'content/bodies')).map((name) => [
      basename(name, '.mdx'),
      /^title: (.*)$/m.exec(readFileSync(join(folder, 'content/bodies', name), 'utf8'))?.[1] ?? '',
    ]),
  );
