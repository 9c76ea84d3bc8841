import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../domain/schema/site.ts';
import { codeVersion } from '../io/code-version.ts';
import { digest } from '../io/digest.ts';
import { exportSettings, normaliseBase, type Settings } from '../io/settings.ts';

/** Style sheets of a route as Astro keeps them. */
export interface RouteStyles {
  readonly styles: readonly unknown[];
}

/** What Astro knows of a bundle besides its files. */
export interface BundleRecord {
  /** Name of the module that renders, below `server/`. */
  readonly entry: string;
  /** By Astro's key of a route. */
  readonly styles: readonly (readonly [route: string, styles: RouteStyles])[];
  /** Every file below `server/` and `client/` with its size in bytes. */
  readonly files: readonly (readonly [path: string, size: number])[];
}

/** The bundled code of a site: it depends on the code and on where the site is published, not on the content. */
export interface SiteBundle {
  /** Absolute path; `server/`, `client/` and `bundle.json` stand in it. */
  readonly folder: string;
  /** Names the code and everything that it was bundled with. */
  readonly key: string;
}

/** Bundles that are kept; others that were used longer ago are deleted. */
const kept = 6;

/** Starts making the bundle of a site in a process of its own, unless it is there already; waits for it when called. */
export function startBundle(settings: Settings, site: Site): () => Promise<SiteBundle> {
  const base = normaliseBase(settings.base ?? site.base ?? '/');
  const key = digest(
    [codeVersion(settings.root, ['src', 'astro.config.mjs']), base, site.url, process.version].join('\n'),
    16,
  );
  const bundle = { key, folder: join(settings.state, 'bundles', key) };
  if (isWhole(bundle)) {
    const now = new Date();
    utimesSync(bundle.folder, now, now);
    return () => Promise.resolve(bundle);
  }
  rmSync(bundle.folder, { recursive: true, force: true });
  const child = fork(join(settings.root, 'src/integrations/bundle-process.ts'), [bundle.folder], {
    // A small young generation makes it no slower, and a tenth smaller.
    execArgv: ['--max-semi-space-size=4'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: bundlingEnvironment(settings),
  });
  const ended = endOf(child);
  // Whoever asks for the bundle hears of a failure.
  ended.catch(() => undefined);
  // A check that fails does not wait for it.
  child.unref();
  child.channel?.unref();
  return async () => {
    child.ref();
    await ended;
    forgetOld(join(settings.state, 'bundles'));
    return bundle;
  };
}

/** Vite puts variables of these names into `import.meta.env`, where they would stand for its own. */
const misleading = ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'];

function bundlingEnvironment(settings: Settings): NodeJS.ProcessEnv {
  exportSettings(settings);
  const kept = Object.entries(process.env).filter(([name]) => !misleading.includes(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' };
}

function endOf(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

function forgetOld(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const all = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, used: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of all.slice(kept)) rmSync(path, { recursive: true, force: true });
}

/** True when a bundle stands there with all its files, none of them cut off. */
function isWhole(bundle: SiteBundle): boolean {
  try {
    return readBundle(bundle).files.every(
      ([path, size]) => statSync(join(bundle.folder, path), { throwIfNoEntry: false })?.size === size,
    );
  } catch {
    return false;
  }
}

/** The record of a finished bundle. */
export const readBundle = ({ folder }: SiteBundle): BundleRecord =>
  JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as BundleRecord;
