import type { Prose, Segment } from '../../../src/domain/prose/types.ts';

/** What a reader sees of a parsed text: the text of its HTML without tags, and its blocks. */
export function readerText({ segments, blocks }: Pick<Prose, 'segments' | 'blocks'>): {
  readonly html: string;
  readonly blocks: string[];
} {
  return { html: segments.map(seen).join(''), blocks: blocks.map(({ text }) => text) };
}

/** A browser's view of simple HTML: numbers of list items, no tags, entities as characters. */
function seen(segment: Segment): string {
  if (segment.type !== 'html') return segment.children.map(seen).join('');
  const counters: (Counter | null)[] = [];
  return segment.html
    .replace(/<(\/?)(ol|ul|li)\b([^>]*)>/g, (_tag, closing: string, name: string, attributes: string) => {
      const number = (key: string) => / (?:start|value)="(\d+)"/.exec(attributes)?.[1] ?? key;
      if (name !== 'li' && closing) counters.pop();
      else if (name === 'ul') counters.push(null);
      else if (name === 'ol')
        counters.push({
          next: Number(number('1')),
          sign: attributes.includes('paren') ? ')' : '.',
        });
      const list = counters.at(-1);
      if (name !== 'li' || closing || !list || attributes.includes('fn-')) return '';
      const value = Number(number(String(list.next)));
      list.next = value + 1;
      return `${String(value).padStart(attributes.includes('zeros') ? 2 : 1, '0')}${list.sign} `;
    })
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_all, name: string) => entities[name] ?? '');
}

/** Where a numbered list stands. */
interface Counter {
  next: number;
  readonly sign: string;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
