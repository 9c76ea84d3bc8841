/** A tag of an XML text, with where it begins and ends. */
interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
  /** The tag as it stands. */
  readonly text: string;
}

/** All tags in order; comments, instructions and CDATA are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const passed = passedOver.find(([begin]) => xml.startsWith(begin, start));
    const close = xml.indexOf(passed?.[1] ?? '>', start);
    if (close < 0) return;
    const end = close + (passed?.[1] ?? '>').length;
    if (!passed) yield tagIn(xml.slice(start, end), start);
    start = xml.indexOf('<', end);
  }
}

const passedOver: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
];

function tagIn(text: string, start: number): Tag {
  const isClose = text.startsWith('</');
  const [name = ''] = /^[^\s/>]+/.exec(text.slice(isClose ? 2 : 1)) ?? [];
  const kind = isClose ? 'close' : text.endsWith('/>') ? 'empty' : 'open';
  return { name, kind, start, end: start + text.length, text };
}

/** What becomes of an element: it goes with what it holds, its tags alone go, or another text takes its place. */
export type Fate = 'drop' | 'unwrap' | { readonly text: string } | null;

/** An element as the decision sees it. */
export interface SeenElement {
  /** As the file writes it, with its prefix. */
  readonly name: string;
  /** Its first tag. */
  readonly tag: string;
  /** The whole element. */
  readonly whole: string;
}

/**
 * Takes elements out of an XML text and leaves every other byte as it stands; `decide` is asked from the outside in.
 */
export function editXml(
  xml: string,
  names: ReadonlySet<string>,
  decide: (element: SeenElement) => Fate,
): { readonly xml: string; readonly count: number } {
  const open: Fate[] = [];
  let [out, at, count] = ['', 0, 0];
  const ends = endsOf(xml, names);
  let skipTo = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.start < skipTo || !names.has(tag.name)) continue;
    if (tag.kind === 'close') {
      if (open.pop() === 'unwrap') {
        out += xml.slice(at, tag.start);
        at = tag.end;
      }
      continue;
    }
    const end = tag.kind === 'empty' ? tag.end : (ends.get(tag.start) ?? tag.end);
    const fate = decide({ name: tag.name, tag: tag.text, whole: xml.slice(tag.start, end) });
    if (fate !== null) count++;
    if (fate === 'unwrap' || fate === null) {
      if (fate === 'unwrap') {
        out += xml.slice(at, tag.start);
        at = tag.end;
      }
      if (tag.kind === 'open') open.push(fate);
      continue;
    }
    out += xml.slice(at, tag.start);
    if (fate !== 'drop') out += fate.text;
    at = end;
    skipTo = end;
  }
  return { xml: out + xml.slice(at), count };
}

/** Where elements of these names end, by where they begin. */
function endsOf(xml: string, names: ReadonlySet<string>): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: Tag[] = [];
  for (const tag of tagsOf(xml)) {
    if (!names.has(tag.name)) continue;
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind === 'close') {
      const begin = open.pop();
      if (begin) ends.set(begin.start, tag.end);
    }
  }
  return ends;
}

/** The value of an attribute of a tag; null where it has none. */
export const attributeOf = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** What stands between the first mark and the next other one, with both; null where they are not there. */
export function between(xml: string, begin: string, end: string): string | null {
  const start = xml.indexOf(begin);
  const close = start < 0 ? -1 : xml.indexOf(end, start);
  return close < 0 ? null : xml.slice(start, close + end.length);
}
