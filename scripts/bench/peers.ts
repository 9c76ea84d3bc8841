import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { writeFileWhole } from '../../src/io/write-file.ts';

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
    ['astro-mdx', () => setUpAstro(root, folder)],
  ];
  return all.flatMap(([name, make]) => (wanted(name) ? (make() ?? []) : []));
}

function setUpHugo(root: string, folder: string): Peer | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  const site = join(folder, 'hugo');
  cpSync(join(root, 'test/bench/peers/hugo'), site, { recursive: true });
  writeDocuments(folder, join(site, 'content/docs'), 'md');
  return { name: 'hugo', command: 'hugo', args: ['--quiet'], folder: site, output: join(site, 'public') };
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

/** Writes the generated documents with plain front matter; Markdown has no components, a figure becomes a sentence. */
function writeDocuments(folder: string, target: string, format: 'md' | 'mdx'): void {
  const source = join(folder, 'content/documents');
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.mdx')) continue;
    const [, matter = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(source, name), 'utf8')) ?? [];
    const { title, publisher, issued, number, keywords } = parse(matter) as Record<string, string | string[]>;
    const [year = ''] = name.split('/');
    const data = { title, kind: '通知', year, body: publisher, date: issued, number, keywords };
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
}
