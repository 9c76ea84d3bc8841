/** What a host has to know of a site. */
export interface HostSettings {
  /** Address of the site without the base path: `https://www.example.gov.cn`. */
  readonly url: string;
  /** The path that the site is published under, with slashes at both ends. */
  readonly base: string;
  /** The zone whose calendar the site follows: `Asia/Shanghai`. */
  readonly timezone: string;
  /** The branch that is published. */
  readonly branch: string;
}

/** A file in the repository of an agency. */
export interface RecipeFile {
  /** Path from the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** How a site gets onto a host: the files that an agency's repository holds for it. */
export interface HostRecipe {
  readonly id: HostId;
  files(settings: HostSettings): readonly RecipeFile[];
}

/** Hosts that there is a recipe for. */
export const hostIds = [
  'github-pages',
  'gitlab',
  'gitea',
  'forgejo',
  'nginx',
  'caddy',
  'apache',
  'netlify',
  'cloudflare',
  'intranet',
] as const;
export type HostId = (typeof hostIds)[number];
