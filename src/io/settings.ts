import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../domain/text/locale.ts';
import { digest } from './files/digest.ts';
import { isInstalled, siteConfigFile } from './program-file.ts';

/** Where one build reads and writes; all paths are absolute. */
export interface Settings {
  /** Folder of the program: code, pages, styles. */
  readonly root: string;
  /** Folder of the site: content, published files, portal, configuration. In the repository both are one. */
  readonly home: string;
  readonly content: string;
  readonly public: string;
  readonly out: string;
  /** Private working folder: caches and the output under construction. Nothing in it is published. */
  readonly state: string;
  /** Base path with slashes at both ends, or null to take it from `site.yaml`. */
  readonly base: string | null;
  /** ISO date, or null to take the day of the calendar. */
  readonly today: string | null;
  /** Language of messages, or null to take that of `site.yaml`. */
  readonly locale: Locale | null;
}

const variable = 'GONGKAI_SETTINGS';
const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The program's folder, wherever a bundler has put this file. */
function findRoot(from: string): string {
  if (existsSync(join(from, 'astro.config.mjs'))) return from;
  const parent = dirname(from);
  if (parent === from) return process.cwd();
  return findRoot(parent);
}

/**
 * The site's folder: of a program that is installed the nearest one around the current folder in which a site stands,
 * else the current folder.
 */
function findHome(): string {
  if (!isInstalled(root)) return root;
  const start = process.cwd();
  for (let folder = start; ; folder = dirname(folder)) {
    if (signsOfSite.some((name) => existsSync(join(folder, name)))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

const signsOfSite = ['content/site.yaml', siteConfigFile];

/** What a command was asked to do; relative paths count from the current folder. */
export interface SettingsInput {
  readonly content?: string | undefined;
  readonly public?: string | undefined;
  readonly out?: string | undefined;
  readonly base?: string | undefined;
  readonly today?: string | undefined;
  readonly locale?: Locale | undefined;
}

/** Fills in what a command left open. */
export function makeSettings(input: SettingsInput): Settings {
  const home = findHome();
  const content = resolve(input.content ?? join(home, 'content'));
  return {
    root,
    home,
    content,
    public: resolve(input.public ?? join(content, '../public')),
    out: resolve(input.out ?? join(home, 'dist')),
    state: join(home, '.gongkai'),
    base: input.base === undefined ? null : normaliseBase(input.base),
    today: input.today ?? null,
    locale: input.locale ?? null,
  };
}

/** A base path with slashes at both ends. */
export const normaliseBase = (base: string): string =>
  `/${base.replace(/^\/+|(?<!\/)\/+$/g, '')}/`.replace('//', '/');

/**
 * The base path of a site: what the command asked for, else what `site.yaml` says, else the root; with slashes at
 * both ends.
 */
export const baseOfSite = (
  { base }: Pick<Settings, 'base'>,
  site: { readonly base?: string | undefined } | null,
): string => normaliseBase(base ?? site?.base ?? '/');

/** Address of a site with its base path and a slash at the end. */
export const homeOfSite = (
  settings: Pick<Settings, 'base'>,
  site: { readonly url: string; readonly base?: string | undefined },
): string => site.url.replace(/(?<!\/)\/+$/, '') + baseOfSite(settings, site);

/** Hands settings to code that Astro loads in this process and in those it starts. */
export function exportSettings(settings: Settings): void {
  process.env[variable] = JSON.stringify(settings);
}

/** The settings of the running build; without a command, those of the shipped site. */
export function currentSettings(): Settings {
  const given = process.env[variable];
  return given ? (JSON.parse(given) as Settings) : makeSettings({});
}

/** A path as findings show it: relative to the current folder where it lies below, with `/`. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return (below.startsWith('..') ? path : below).replaceAll('\\', '/');
}

/** Private folders of one site under construction: they depend on where it is published and from what. */
export function workFolders(settings: Settings): { readonly output: string } {
  const key = digest([settings.content, settings.public, settings.out, settings.base ?? ''].join('\n'), 12);
  return {
    output: join(settings.state, 'sites', key, 'output'),
  };
}
