import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { characterFindings } from '../domain/characters/character-findings.ts';
import { type HostId, hostIds } from '../domain/hosting/recipe.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { basePath, siteUrl, text } from '../domain/schema/vocabulary.ts';
import { type Message, say } from '../domain/text/message.ts';
import { packageOf } from '../io/program-package.ts';
import { normaliseBase } from '../io/settings.ts';
import { type StartId, startIds } from '../presets/start/index.ts';
import type { InitWish } from './init-site.ts';

/** What the command line, or whoever was asked, says of a new site. */
export interface InitFlags {
  readonly folder?: string;
  readonly preset?: string;
  readonly name?: string;
  readonly url?: string;
  readonly base?: string;
  readonly host?: string;
  readonly package?: string;
  readonly git?: boolean;
}

/** A wish that can be fulfilled, or what is wrong with what was said. */
type Wished = { readonly wish: InitWish } | { readonly mistake: Message };

/** Reads what was said; `root` is the folder of the program, whose version the site gets. */
export function initWish(flags: InitFlags, root: string): Wished {
  const { folder = '.', preset, host } = flags;
  if (preset === undefined) return { mistake: say('init.noPreset', { known: startIds }) };
  if (!isStart(preset)) return { mistake: wrongChoice('init.wrongPreset', preset, startIds) };
  if (host !== undefined && !isHost(host)) return { mistake: wrongChoice('init.wrongHost', host, hostIds) };
  const mistake = mistakeInName(flags.name) ?? mistakeInUrl(flags.url) ?? mistakeInBase(flags.base);
  if (mistake) return { mistake };
  const wish = {
    folder,
    preset,
    name: flags.name?.trim() || null,
    url: flags.url?.trim() || null,
    base: normaliseBase(flags.base ?? '/'),
    host: host ?? null,
    package: packageFor(flags.package, folder, root),
    git: flags.git !== false,
  };
  return { wish };
}

const isStart = (value: string): value is StartId => (startIds as readonly string[]).includes(value);
const isHost = (value: string): value is HostId => (hostIds as readonly string[]).includes(value);

const wrongChoice = (
  key: 'init.wrongPreset' | 'init.wrongHost',
  value: string,
  known: readonly string[],
): Message => say(key, { value, known, nearest: meant(value, known) });

/** Who writes the beginning of a name means it. */
const meant = (value: string, known: readonly string[]): string =>
  known.find((name) => value !== '' && name.startsWith(value)) ?? nearestName(value, known) ?? known[0] ?? '';

/** A name that is left blank is one that is not known yet. */
export function mistakeInName(name: string | undefined): Message | null {
  const value = name?.trim() ?? '';
  if (value === '') return null;
  const isPlain =
    text.safeParse(value).success && value.isWellFormed() && !/\p{Cc}|[\u2028\u2029]/u.test(value);
  return isPlain && value.length <= longestName && characterFindings(value, '').length === 0
    ? null
    : say('init.wrongName', { value, longest: longestName });
}

/** Signs of the longest name that fits on a page. */
const longestName = 60;

/** An address that is left blank is one that is not known yet. */
export const mistakeInUrl = (url: string | undefined): Message | null =>
  (url?.trim() ?? '') === '' || siteUrl.safeParse(url?.trim()).success
    ? null
    : say('init.wrongUrl', { value: url ?? '' });

/** A base path, with slashes at its ends or without. */
export const mistakeInBase = (base: string | undefined): Message | null =>
  base === undefined || basePath.safeParse(normaliseBase(base)).success
    ? null
    : say('command-texts.badBase', { value: base });

/** What npm is told: this version or a later one that fits, else what was asked for; files from the new folder on. */
function packageFor(spec: string | undefined, folder: string, root: string): string {
  if (spec === undefined) return `^${packageOf(root).version}`;
  const file = resolve(spec.replace(/^file:/, ''));
  return existsSync(file) ? `file:${relative(resolve(folder), file).replaceAll('\\', '/')}` : spec;
}
