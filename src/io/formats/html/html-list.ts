import type { ListBlock, Run } from '../../../domain/import/blocks.ts';
import { attribute, type HtmlElement, isBlock, isElement, textOfNode } from './html-dom.ts';

const isList = ({ tagName }: HtmlElement): boolean => tagName === 'ul' || tagName === 'ol';

/** Whether a list has items of lines alone, and of lists behind these; others are parts of a page. */
export const isPlainList = (list: HtmlElement): boolean =>
  list.childNodes.filter(isElement).every((item) => item.tagName === 'li' && isPlainItem(item));

function isPlainItem({ childNodes }: HtmlElement): boolean {
  const shown = childNodes.filter((node) => isElement(node) || (textOfNode(node) ?? '').trim() !== '');
  const first = shown.findIndex((node) => isElement(node) && isList(node));
  const lines = first < 0 ? shown : shown.slice(0, first);
  const lists = first < 0 ? [] : shown.slice(first);
  return (
    lines.every((node) => !isElement(node) || !isBlock(node) || isLine(node)) &&
    lists.every((node) => isElement(node) && isList(node) && isPlainList(node)) &&
    (lists.length === 0 || lines.length > 0)
  );
}

const isLine = (element: HtmlElement): boolean =>
  /^(?:p|span|div)$/.test(element.tagName) &&
  element.childNodes.filter(isElement).every((child) => !isBlock(child));

/** Items of a list and of the lists in them, with the numbers that a browser shows. */
export function listItems(
  list: HtmlElement,
  runsOf: (item: HtmlElement) => readonly Run[],
  depth = 0,
): ListBlock['items'] {
  let next = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  return list.childNodes.filter(isElement).flatMap((item) => {
    const inner = item.childNodes.filter(isElement).filter(isList);
    const runs = runsOf({
      ...item,
      childNodes: item.childNodes.filter((node) => !isElement(node) || !isList(node)),
    });
    const number = Math.max(Number.parseInt(attribute(item, 'value') ?? '', 10) || next, 0);
    if (runs.length > 0) next = number + 1;
    return [
      ...(runs.length > 0 ? [{ depth, runs, ...(list.tagName === 'ol' && { number }) }] : []),
      ...inner.flatMap((one) => listItems(one, runsOf, depth + 1)),
    ];
  });
}
