/** Chapters of the editors' handbook: paths below its root in a language. */
const handbookChapters = [
  '',
  'writing/',
  'fields/',
  'help/',
  'components/',
  'rules/',
  'versions/',
  'search/',
  'import/',
  'hosting/',
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
