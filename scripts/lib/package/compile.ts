import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { searchRooms } from '../../../src/app/index-site.ts';
import { startCodeBundle } from '../../../src/astro/bundle/code-bundle.ts';
import { installedCode } from '../../../src/astro/bundle/installed-code.ts';
import { codeVersion, type PackageMark } from '../../../src/io/code-version.ts';
import { packageMark } from '../../../src/io/program-file.ts';
import type { Settings } from '../../../src/io/settings.ts';
import { packagedCommands } from '../packaged-commands.ts';
import { compileTypes } from './compile-types.ts';

/** What is carried over with nothing but the names of its imports changed. */
const carried: ReadonlySet<string> = new Set([
  '.astro',
  '.mdx',
  '.mjs',
  '.css',
  '.json',
  '.png',
  '.webp',
  '.svg',
]);
const withImports: ReadonlySet<string> = new Set(['.astro', '.mdx', '.mjs', '.js']);
const starters = ['gongkai.mjs', 'launch.mjs'];

/**
 * Makes what the package holds, whole or not at all: the program as JavaScript with its types, its pages and styles,
 * and the bundle of the pages' code. Node strips no types below `node_modules`.
 */
export async function compile(settings: Settings, out: string): Promise<void> {
  const { root } = settings;
  const bundle = startCodeBundle(settings);
  const aside = `${out}.${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
    compileTypes(
      root,
      aside,
      Object.keys(packagedCommands).map((name) => join(root, 'scripts', `${name}.ts`)),
    );
    const others = [
      ...filesBelow(join(root, 'src')).filter((file) => carried.has(extname(file))),
      ...starters.map((name) => join(root, 'scripts', name)),
      join(root, 'astro.config.mjs'),
    ];
    for (const file of others) {
      const target = join(aside, relative(root, file));
      mkdirSync(dirname(target), { recursive: true });
      cpSync(file, target);
      if (file.endsWith('gongkai.mjs')) chmodSync(target, 0o755);
    }
    // Types are for whoever imports the package; below `pages` Astro would take them for routes.
    for (const folder of ['scripts', 'src/pages'])
      for (const file of filesBelow(join(aside, folder)).filter((path) => path.endsWith('.d.ts')))
        rmSync(file);
    for (const file of filesBelow(aside).filter((path) => withImports.has(extname(path))))
      writeFileSync(file, asCompiled(readFileSync(file, 'utf8')));
    cpSync((await bundle()).folder, join(aside, installedCode), { recursive: true });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const rooms = { [searchRooms.join(' ')]: codeVersion(root, searchRooms) };
    const mark: PackageMark = { version, digest: digestOf(aside).slice(0, 32), rooms };
    writeFileSync(join(aside, packageMark), `${JSON.stringify(mark, null, 2)}\n`);
    rmSync(out, { recursive: true, force: true });
    renameSync(aside, out);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Imports and workers named as they are after compiling: in `'./x.ts'` stands `'./x.js'`. */
const asCompiled = (code: string): string => code.replace(/((['"])\.{1,2}\/[^'"\n]*)\.ts(?=\2)/g, '$1.js');

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) hash.update(relative(folder, file)).update(readFileSync(file));
  return hash.digest('hex');
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
