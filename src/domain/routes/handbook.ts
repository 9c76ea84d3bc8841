/** Pages on hosts, and on the machine of editors, below the chapter on hosting. */
const hostChapters = [
  'hosting/github-pages/',
  'hosting/gitlab/',
  'hosting/gitea/',
  'hosting/nginx/',
  'hosting/caddy/',
  'hosting/apache/',
  'hosting/netlify/',
  'hosting/cloudflare/',
  'hosting/intranet/',
  'hosting/many-sites/',
  'hosting/windows/',
] as const;

/** Chapters of the editors' handbook: paths below its root in a language. */
const handbookChapters = [
  '',
  'in-browser/',
  'writing/',
  'fields/',
  'help/',
  'components/',
  'rules/',
  'duties/',
  'versions/',
  'verify/',
  'search/',
  'import/',
  'first-day/',
  'hosting/',
  ...hostChapters,
  'config/',
  'size/',
] as const;

export type HandbookChapter = (typeof handbookChapters)[number];

/** Roots of the handbook: in Chinese and in English. */
const roots = ['/handbook/', '/handbook/en/'] as const;

/** Pages of the handbook in all its languages. */
export const handbookPaths: readonly string[] = roots.flatMap((root) =>
  handbookChapters.map((chapter) => root + chapter),
);

/** The chapter that a page of the handbook shows. */
export const chapterAt = (path: string): string => path.replace(/^\/handbook\/(?:en\/)?/, '');
