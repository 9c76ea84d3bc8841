import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { expect } from 'vitest';

/** An entry of an Atom feed as a reader takes it. */
export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly published: string | null;
  readonly updated: string;
  readonly categories: readonly string[];
  readonly summary: string;
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const absolute = /^https?:\/\/[^\s]+$/;

/** Reads an Atom feed; fails where it breaks RFC 4287. */
export function readAtom(xml: string): { updated: string; self: string; entries: AtomEntry[] } {
  const feed = parse(xml);
  expect(feed.name).toBe('feed');
  expectOne(feed, 'id', absolute);
  expectOne(feed, 'title', /\S/);
  // 4.1.1: the feed has an author, or each of its entries has.
  expect(all(feed, 'author').flatMap((author) => all(author, 'name')).length).toBeGreaterThan(0);
  const self = all(feed, 'link').filter(({ attributes }) => attributes.rel === 'self');
  expect(self).toHaveLength(1);
  const entries = all(feed, 'entry').map((entry): AtomEntry => {
    const links = all(entry, 'link').filter(
      ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate',
    );
    expect(links).toHaveLength(1);
    expect(links[0]?.attributes.href).toMatch(absolute);
    const published = all(entry, 'published');
    expect(published.length).toBeLessThanOrEqual(1);
    const days = published.map(({ text }) => text);
    for (const day of days) expect(day).toMatch(dateTime);
    return {
      id: expectOne(entry, 'id', absolute),
      title: expectOne(entry, 'title', /\S/),
      href: links[0]?.attributes.href ?? '',
      published: days[0] ?? null,
      updated: expectOne(entry, 'updated', dateTime),
      categories: all(entry, 'category').map(({ attributes }) => attributes.term ?? ''),
      summary: all(entry, 'summary')[0]?.text ?? '',
    };
  });
  // 4.1.1: entries with one id would be versions of one entry.
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  const updated = expectOne(feed, 'updated', dateTime);
  const moments = entries.map((entry) => Date.parse(entry.updated));
  expect(moments).toEqual(moments.toSorted((left, right) => right - left));
  if (moments[0] !== undefined) expect(Date.parse(updated)).toBe(moments[0]);
  return { updated, self: self[0]?.attributes.href ?? '', entries };
}

const all = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);

function expectOne(node: Node, name: string, form: RegExp): string {
  const found = all(node, name);
  expect(found, `${name} in ${node.name}`).toHaveLength(1);
  expect(found[0]?.text).toMatch(form);
  return found[0]?.text ?? '';
}

function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }: SaxesTagNS) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const node: Node = {
      name: local,
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ local: name, value }: SaxesAttributeNS) => [name, value]),
      ),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [top] = root.children;
  if (!top) throw new Error('There is no element.');
  return top;
}
