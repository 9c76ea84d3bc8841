/** What text is set in: names of families, in the order in which they are tried. */
export interface PdfFonts {
  readonly body: readonly string[];
  readonly title: readonly string[];
  readonly head: readonly string[];
  readonly subhead: readonly string[];
  readonly code: readonly string[];
  /** False where headings of the second level have a face of their own, which needs no weight. */
  readonly boldSubhead: boolean;
}

/** Fonts of one kind: by the names that their files give. */
const song = [
  'Noto Serif CJK SC',
  'Noto Serif SC',
  'Source Han Serif SC',
  'Source Han Serif CN',
  '思源宋体',
  'SimSun',
  '宋体',
  'NSimSun',
  'Songti SC',
  'STSong',
  '华文宋体',
  'AR PL UMing CN',
] as const;
const screen = [
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'Source Han Sans CN',
  '思源黑体',
  'PingFang SC',
  'Microsoft YaHei',
  '微软雅黑',
  'Heiti SC',
  'STHeiti',
  'WenQuanYi Micro Hei',
  'WenQuanYi Zen Hei',
  'Droid Sans Fallback',
] as const;
const hei = ['SimHei', '黑体'] as const;
const fangsong = [
  'FangSong_GB2312',
  '仿宋_GB2312',
  'FangSong',
  '仿宋',
  'STFangsong',
  '华文仿宋',
  'FandolFang R',
] as const;
const kai = [
  'KaiTi_GB2312',
  '楷体_GB2312',
  'KaiTi',
  '楷体',
  'STKaiti',
  '华文楷体',
  'Kaiti SC',
  'FandolKai',
] as const;
const xiaobiaosong = [
  'FZXiaoBiaoSong-B05S',
  '方正小标宋简体',
  '方正小标宋_GBK',
  'STZhongsong',
  '华文中宋',
] as const;

/** Every font that Chinese text may be set in, in the order of no layout. */
export const chineseFonts: readonly string[] = [
  ...fangsong,
  ...kai,
  ...xiaobiaosong,
  ...song,
  ...hei,
  ...screen,
];

/** They come with the program that sets the text. */
const latin = { serif: 'Libertinus Serif', mono: 'DejaVu Sans Mono' } as const;

/**
 * The fonts of a text; null when it is Chinese and none of those `known` (names as in `chineseFonts`) has its
 * characters. Official documents have those of GB/T 9704-2012, 5.2.1, or what comes nearest. Other fonts of the machine
 * step in for single characters.
 */
export function chooseFonts(locale: string, official: boolean, known: ReadonlySet<string>): PdfFonts | null {
  const first = (...names: readonly string[]) => names.filter((name) => known.has(name)).slice(0, 1);
  const body = official
    ? first(...fangsong, ...song, ...screen, ...hei)
    : first(...screen, ...song, ...fangsong, ...hei);
  if (!locale.startsWith('zh')) return sameFor([latin.serif, ...body]);
  if (body.length === 0) return null;
  if (!official) return sameFor(body);
  const subhead = first(...kai);
  return {
    body,
    title: [...first(...xiaobiaosong, ...song), ...body],
    head: [...first(...hei, ...screen), ...body],
    subhead: [...subhead, ...body],
    code: [latin.mono, ...body],
    boldSubhead: subhead.length === 0,
  };
}

const sameFor = (body: readonly string[]): PdfFonts => ({
  body,
  title: body,
  head: body,
  subhead: body,
  code: [latin.mono, ...body],
  boldSubhead: true,
});
