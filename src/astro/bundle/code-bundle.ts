import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { codeVersion } from '../../io/code-version.ts';
import { digest } from '../../io/files/digest.ts';
import { programFile } from '../../io/program-file.ts';
import type { Settings } from '../../io/settings.ts';
import { loadSiteConfig } from '../../io/site-config.ts';
import { codeAlone } from '../content-loader.ts';
import { type Bundle, forgetOld, isWhole, touch } from './bundle.ts';
import { installedBundle } from './installed-code.ts';
import { changesPages } from './site-parts.ts';

/**
 * Starts bundling the code in a process of its own, unless that was done for this version of it already; waits for it
 * when called.
 */
export function startCodeBundle({ root, home, state }: Folders): () => Promise<Bundle> {
  const installed = usableBundle({ root, home });
  if (installed) return () => Promise.resolve(installed);
  const bundle = codeBundle({ root, home, state });
  if (isWhole(bundle)) {
    touch(bundle);
    return () => Promise.resolve(bundle);
  }
  const child = fork(programFile(root, 'src/astro/bundle/bundle-process.ts'), [bundle.folder], {
    // A small young generation makes it no slower, and a tenth smaller.
    execArgv: ['--max-semi-space-size=4'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: bundlingEnvironment(),
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
    forgetOld(bundle);
    return bundle;
  };
}

/** Where the bundle of the code as it stands is kept. */
export function codeBundle({ root, home, state }: Folders): Bundle {
  const installed = usableBundle({ root, home });
  if (installed) return installed;
  const key = digest([codeVersion(root, ['src', 'astro.config.mjs']), process.version].join('\n'), 16);
  return { key, folder: join(state, 'code', key) };
}

type Folders = Pick<Settings, 'root' | 'home' | 'state'>;

/** The bundle that came with the program, where no configuration of the site changes pages. */
function usableBundle({ root, home }: Pick<Settings, 'root' | 'home'>): Bundle | null {
  const loaded = loadSiteConfig({ root, home });
  return loaded && changesPages(loaded.config) ? null : installedBundle(root);
}

/** Vite puts variables of these names into `import.meta.env`, where they would stand for its own. */
const misleading = ['DEV', 'PROD', 'MODE', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'];

function bundlingEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !misleading.includes(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    [codeAlone]: '1',
  };
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
