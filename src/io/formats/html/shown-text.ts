import { smallForm } from '../../../domain/import/small-form.ts';
import type { CellRun } from '../../../domain/import/tables/grid.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHidden,
  isUnseen,
  textOfNode,
} from './html-dom.ts';
import { looks } from './looks.ts';
import { inFont, signFont } from './sign-font.ts';

/** Text of an element as it is shown, white space as single spaces. */
export function shownText(element: HtmlElement): string {
  const read = (node: HtmlNode, outer: string): string => {
    const text = textOfNode(node);
    if (text !== null) return inFont(text, outer).text;
    if (!isElement(node) || isUnseen(node) || isHidden(node)) return '';
    if (node.tagName === 'br') return '\n';
    const font = signFont(node) ?? outer;
    const inner = smallForm(
      node.childNodes.map((child) => read(child, font)).join(''),
      looks.get(node.tagName),
    );
    return isBlock(node) && node.tagName !== 'td' && node.tagName !== 'th' ? `\n${inner}\n` : inner;
  };
  return element.childNodes
    .map((child) => read(child, signFont(element) ?? ''))
    .join('')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same text, blanks aside, in pieces that say where they lead. */
export function shownRuns(element: HtmlElement, addressOf: (href: string) => string | null): CellRun[] {
  const read = (node: HtmlNode, outer: string, href: string | null): CellRun[] => {
    const text = textOfNode(node);
    if (text !== null) return [{ text: inFont(text, outer).text, ...(href !== null && { href }) }];
    if (!isElement(node) || isUnseen(node) || isHidden(node)) return [];
    const font = signFont(node) ?? outer;
    const target = node.tagName === 'a' ? addressOf(attribute(node, 'href') ?? '') : href;
    return node.childNodes.flatMap((child) => read(child, font, target));
  };
  return element.childNodes.flatMap((child) => read(child, signFont(element) ?? '', null));
}

/** How many signs of fonts within an element stand for no character. */
export function unknownSigns(element: HtmlElement): number {
  const read = (node: HtmlNode, outer: string): number => {
    const text = textOfNode(node);
    if (text !== null) return inFont(text, outer).unknown;
    if (!isElement(node) || isUnseen(node) || isHidden(node)) return 0;
    const font = signFont(node) ?? outer;
    return node.childNodes.reduce((sum, child) => sum + read(child, font), 0);
  };
  return read(element, '');
}
