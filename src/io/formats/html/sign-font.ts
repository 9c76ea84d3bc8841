import { signOfFont } from '../../attachments/font-signs.ts';
import { attribute, type HtmlElement } from './html-dom.ts';

/** The font that an element asks for itself, as far as it may be one of signs; undefined where it asks for none. */
export function signFont(element: HtmlElement): string | undefined {
  const style = attribute(element, 'style') ?? '';
  const family =
    /(?:^|;)\s{0,9}font(?:-family)?\s{0,9}:([^;]{1,200})/i.exec(style)?.[1] ?? attribute(element, 'face');
  return family === null ? undefined : (/\b(?:wingdings(?: 2)?|symbol)\b/i.exec(family)?.[0] ?? '');
}

/**
 * What a text shows in such a font: Word saves its bullets as letters of Wingdings. What stands for no character goes,
 * and is counted.
 */
export function inFont(text: string, font: string): { readonly text: string; readonly unknown: number } {
  if (font === '') return { text, unknown: 0 };
  let unknown = 0;
  const shown = text.replace(/[!-~¡-ÿ\uf020-\uf0ff]/g, (sign) => {
    const found = signOfFont(font, sign.charCodeAt(0));
    if (found === null) unknown++;
    return found ?? '';
  });
  return { text: shown, unknown };
}
