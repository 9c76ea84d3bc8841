import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The package as `npm pack` makes it. */
export interface Packed {
  readonly file: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Names below the package's folder. */
  readonly files: readonly string[];
}

/** Packs this repository into a folder. */
export function pack(folder: string): Packed {
  const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [made] = JSON.parse(printed.slice(printed.search(/^\[/m))) as [
    { filename: string; size: number; files: readonly { path: string }[] },
  ];
  return { file: join(folder, made.filename), size: made.size, files: made.files.map(({ path }) => path) };
}

/** A folder of an agency in which a package is installed: the file unpacked, its dependencies those of this project. */
export interface Agency {
  readonly folder: string;
  run(name: string, ...args: readonly string[]): { status: number; output: string };
}

/** Puts a package where npm does, without asking a registry. */
export function installPacked(file: string, name = '网站 1'): Agency {
  const folder = join(mkdtempSync(join(tmpdir(), 'gongkai-agency-')), name);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'gongkai'), { recursive: true });
  execFileSync('tar', ['xzf', file, '-C', join(modules, 'gongkai'), '--strip-components', '1']);
  const { dependencies } = JSON.parse(readFileSync(join(modules, 'gongkai/package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  for (const dependency of Object.keys(dependencies)) {
    const target = join(modules, dependency);
    mkdirSync(join(target, '..'), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules', dependency), target, 'junction');
  }
  // Of these the bundled code imports some by name; npm puts them beside the package.
  for (const other of readdirSync('node_modules').filter((entry) => !entry.startsWith('.')))
    if (!Object.keys(dependencies).some((dependency) => dependency.split('/')[0] === other))
      symlinkSync(join(process.cwd(), 'node_modules', other), join(modules, other), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "name": "agency", "private": true, "type": "module" }\n');
  return {
    folder,
    run: (command, ...args) => runProgram({ folder }, folder, command, ...args),
  };
}

/** Runs the program of an agency in any folder; both streams together. */
export function runProgram(
  { folder }: Pick<Agency, 'folder'>,
  cwd: string,
  ...args: readonly string[]
): { status: number; output: string } {
  const script = join(folder, 'node_modules/gongkai/lib/scripts/gongkai.mjs');
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 64_000_000,
  });
  return { status: result.status ?? 1, output: result.stdout + result.stderr };
}

/** Deletes a folder that `installPacked` made. */
export const removeAgency = ({ folder }: Agency): void =>
  rmSync(join(folder, '..'), { recursive: true, force: true });
