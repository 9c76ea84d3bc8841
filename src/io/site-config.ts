import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CollectionSchemas } from '../domain/schema/collections.ts';
import { configProblems } from '../domain/site-config/problems.ts';
import type { SiteConfig } from '../domain/site-config/site-config.ts';
import { useSiteConfig } from '../domain/site-config/use-site-config.ts';
import { type Message, say } from '../domain/text/message.ts';
import { setConfigDigest } from './config-digest.ts';
import { setSiteSchemas } from './content/content-config.ts';
import { digest } from './files/digest.ts';
import { apiFile, siteConfigFile } from './program-file.ts';
import type { Settings } from './settings.ts';
import { lineOfName, lineOfThrown } from './site-config-lines.ts';

/** A configuration that nothing can be done with: all that is wrong, with lines from 1, null for the file. */
export class SiteConfigError extends Error {
  override name = 'SiteConfigError';
  readonly file: string;
  readonly problems: readonly { readonly line: number | null; readonly message: Message }[];
  constructor(file: string, problems: SiteConfigError['problems']) {
    super(file);
    this.file = file;
    this.problems = problems;
  }
}

/** A configuration that was read. */
export interface LoadedConfig {
  readonly config: SiteConfig;
  /** Absolute path. */
  readonly file: string;
  /** Of the file, of all that it imports and of the folders that it names. */
  readonly digest: string;
}

const loaded = new Map<string, LoadedConfig | null>();

/** Makes known to this thread what the configuration of a site changes; throws `SiteConfigError`. */
export function applySiteConfig(folders: Pick<Settings, 'root' | 'home'>): void {
  const found = loadSiteConfig(folders);
  if (!found) return;
  setConfigDigest(found.digest);
  setSiteSchemas((found.config.collections ?? {}) as Partial<CollectionSchemas>);
  useSiteConfig(found.config);
}

/**
 * The configuration in the folder of a site, read once in each thread; null where there is none. Throws
 * `SiteConfigError`.
 */
export function loadSiteConfig({ root, home }: Pick<Settings, 'root' | 'home'>): LoadedConfig | null {
  const file = join(home, siteConfigFile);
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const read = existsSync(file) ? readConfig(root, file) : null;
  loaded.set(file, read);
  return read;
}

function readConfig(root: string, file: string): LoadedConfig {
  const text = readFileSync(file, 'utf8');
  const { exported, files } = requireConfig(root, file, text);
  const problems = configProblems(exported).map(({ path, message }) => ({
    line: lineOfName(text, path),
    message,
  }));
  const config = exported as SiteConfig;
  const named = problems.length > 0 ? [] : namedFiles(config);
  const missing = named.filter(({ path }) => !existsSync(join(dirname(file), path)));
  const all = [
    ...problems,
    ...missing.map(({ path, name }) => ({
      line: lineOfName(text, name),
      message: say('site-config.missingFile', { name: name.join('.'), file: path }),
    })),
  ];
  if (all.length > 0) throw new SiteConfigError(file, all);
  const folders = new Set(named.map(({ path }) => dirname(join(dirname(file), path))));
  const parts = [...new Set([...files, ...[...folders].flatMap(filesBelow)])].sort();
  return { config, file, digest: digest(parts.map((path) => digest(readFileSync(path))).join('\n')) };
}

/** Runs the file; what it imports of the program is this program's, wherever it is installed. */
function requireConfig(root: string, file: string, text: string): { exported: unknown; files: string[] } {
  const files = [file];
  const hooks = registerHooks({
    resolve(name, context, next) {
      const own = apiFile(root, name);
      return own ? { url: pathToFileURL(own).href, shortCircuit: true } : next(name, context);
    },
    load(url, context, next) {
      const path = url.startsWith('file:') ? fileURLToPath(url) : '';
      if (path !== '' && !path.includes('node_modules') && !path.startsWith(join(root, 'src')))
        files.push(path);
      return next(url, context);
    },
  });
  try {
    const module = createRequire(file)(file) as { default?: unknown };
    return { exported: module.default, files };
  } catch (error) {
    const line = lineOfThrown(error, basename(file), text);
    const [reason = ''] = String((error as Error).message ?? error).split('\n');
    throw new SiteConfigError(file, [{ line, message: say('site-config.thrown', { error: reason }) }]);
  } finally {
    hooks.deregister();
  }
}

/** Files that a configuration names, by where it does. */
function namedFiles({ parts = {}, styles = [], components = {} }: SiteConfig) {
  return [
    ...Object.entries(parts).map(([name, path]) => ({ name: ['parts', name], path })),
    ...styles.map((path, at) => ({ name: ['styles', `${at}`], path })),
    ...Object.entries(components).map(([name, { component }]) => ({
      name: ['components', name, 'component'],
      path: component,
    })),
  ];
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
