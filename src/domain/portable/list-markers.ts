import { type HtmlElement, type HtmlNode, tagIs } from './html-tree.ts';
import { taskSign } from './inlines.ts';

/** An item of a list: the number or sign that the page shows, and what stands behind it. */
export interface MarkedItem {
  readonly marker: string;
  readonly inside: readonly HtmlNode[];
}

/** Items with the numbers that the page shows. */
export function markedItems({ tag, attributes, children }: HtmlElement): MarkedItem[] {
  const items = children.filter((node) => tagIs(node, 'li'));
  const step = 'reversed' in attributes ? -1 : 1;
  let number = attributes.start === undefined ? (step < 0 ? items.length : 1) : Number(attributes.start) || 0;
  const sign = attributes.class === 'paren' ? ')' : '.';
  return items.map((item) => {
    const task = item.children.find((node) => tagIs(node, 'input'));
    const inside = item.children.filter((node) => node !== task);
    if (item.attributes.value !== undefined) number = Number(item.attributes.value) || 0;
    const typed = item.attributes.class?.split(' ').includes('zeros')
      ? String(number).padStart(2, '0')
      : String(number);
    number += step;
    const marker = task ? taskSign(task) : tag === 'ol' ? counted(typed, attributes.type) + sign : '•';
    return { marker, inside };
  });
}

/** A number in the style of the list: letters or Roman numerals where its tag asks for them. */
function counted(typed: string, type: string | undefined): string {
  const number = Number(typed);
  if (number < 1 || number > 3999) return typed;
  if (type === 'a') return letters(number);
  if (type === 'A') return letters(number).toUpperCase();
  if (type === 'i') return roman(number).toLowerCase();
  return type === 'I' ? roman(number) : typed;
}

const letters = (number: number): string =>
  (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));

const romans = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as const),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of romans) for (; rest >= value; rest -= value) text += sign;
  return text;
}
