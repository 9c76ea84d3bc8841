/** Elements that Markdown makes and the attributes kept of them. */
export const markdownElements: ReadonlySet<string> = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td blockquote strong em del code pre br hr a img ' +
    'sup sub section input'
  ).split(' '),
);

/** Elements that an author may write as tags, with their attributes. */
export const authoredElements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  b: [],
  blockquote: [],
  br: [],
  caption: [],
  dd: [],
  del: [],
  details: ['open'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ins: [],
  kbd: [],
  li: [],
  mark: [],
  ol: ['start', 'reversed', 'type'],
  p: [],
  rp: [],
  rt: [],
  ruby: [],
  small: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope'],
  thead: [],
  tr: [],
  u: [],
  ul: [],
};

/** Attributes that any authored element may have. */
export const globalAttributes: readonly string[] = ['lang', 'dir'];
