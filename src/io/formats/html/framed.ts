import { attribute, type HtmlElement, isElement } from './html-dom.ts';

/** Whether a table has lines around its cells or names for its columns, as far as it says so itself. */
export function isFramed(table: HtmlElement): boolean {
  const parts = table.childNodes.filter(isElement);
  const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement)));
  const cells = rows.slice(0, 3).flatMap((row) => row.childNodes.filter(isElement));
  const border = attribute(table, 'border');
  return (
    (border !== null && border.trim() !== '0') ||
    attribute(table, 'rules') === 'all' ||
    cells.some(({ tagName }) => tagName === 'th') ||
    hasLine(table) ||
    (cells.length > 0 && cells.every(hasLine))
  );
}

const hasLine = (element: HtmlElement): boolean =>
  /(?:^|;)\s{0,9}border(?:-(?:top|bottom|left|right))?\s{0,9}:[^;]{0,40}\b(?:solid|double|dotted|dashed)\b/i.test(
    attribute(element, 'style') ?? '',
  );
