import { yamlValue } from '../../domain/document/write-fields.ts';
import type { HostId, HostSettings, RecipeFile } from '../../domain/hosting/recipe.ts';
import { hostRecipes } from '../../domain/hosting/registry.ts';
import type { Site } from '../../domain/schema/site.ts';
import type { Locale } from '../../domain/text/locale.ts';
import { unknownUrl } from '../../domain/wording/to-fill-in.ts';

/** What a new site is made of. */
export interface StartWish {
  /** Full name of the public body; null where it is not known yet. */
  readonly name: string | null;
  /** Address of the site without the base path; null where it is not known yet. */
  readonly url: string | null;
  /** Path under a portal, with slashes at both ends. */
  readonly base: string;
  readonly host: HostId | null;
  /** The branch that is published. */
  readonly branch: string;
  /** What npm is to install of the program: a version, or a file. */
  readonly package: string;
}

/** What is said in the configuration, in lines. */
export interface ConfigWords {
  readonly head: readonly string[];
  readonly parts: readonly string[];
  readonly styles: readonly string[];
}

/** What a site of a kind begins with. */
export interface Start {
  readonly locale: Locale;
  readonly timezone: string;
  readonly config: ConfigWords;
  /** What stands in `content/`, and the README. */
  files(wish: StartWish): readonly RecipeFile[];
}

/** Address, path and host of a site, as lines of `site.yaml`; `unknown` stands above an address that is not known. */
export const placeLines = ({ url, base, host }: StartWish): string[] => [
  `url: ${yamlValue(url ?? unknownUrl)}`,
  ...(base === '/' ? [] : [`base: ${base}`]),
  ...(host ? [`host: ${host}`] : []),
];

/** Boards as lines of `site.yaml`. */
export const boardLines = (boards: Site['boards']): string[] => ['boards:', ...members(boards)];

const members = (list: readonly object[]): string[] =>
  list.flatMap((member) =>
    Object.entries(member)
      .flatMap(([key, value]) =>
        isGroups(value) ? [`${key}:`, ...members(value)] : [`${key}: ${yamlValue(value)}`],
      )
      .map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}`),
  );

const isGroups = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.some((member) => typeof member === 'object');

/** The files that the host of a site needs; none where none is named. */
export function hostFiles({ host, url, base, branch }: StartWish, timezone: string): readonly RecipeFile[] {
  const settings: HostSettings = { url: url ?? unknownUrl, base, timezone, branch };
  return host ? hostRecipes[host].files(settings) : [];
}
