import type { Locale } from '../text/locale.ts';
import { type Message, textIn } from '../text/message.ts';
import { escapeXml } from '../text/xml.ts';

/** A part of a page that no site has: words, a command to be typed, a link within the folder. */
export type PagePart =
  | { readonly heading: Message }
  | { readonly text: Message }
  | { readonly command: string }
  /** A file by its name. */
  | { readonly file: string; readonly href: string }
  | { readonly link: Message; readonly href: string; readonly isMain?: boolean };

/** Where the style of such pages stands, from the page. */
export const styleFile = 'style.css';

/** A page on its own, that needs nothing but its style. */
export function plainPage(title: Message, parts: readonly PagePart[], locale: Locale): string {
  const say = (message: Message) => escapeXml(textIn(message, locale));
  const lines = parts.map((part) => {
    if ('heading' in part) return `<h2>${say(part.heading)}</h2>`;
    if ('command' in part) return `<pre tabindex="0">${escapeXml(part.command)}</pre>`;
    if ('file' in part)
      return `<p class="file"><a href="${escapeXml(part.href)}">${escapeXml(part.file)}</a></p>`;
    if ('text' in part) return `<p>${say(part.text)}</p>`;
    const look = part.isMain ? ' class="open"' : '';
    return `<p><a${look} href="${escapeXml(part.href)}">${say(part.link)}</a></p>`;
  });
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${say(title)}</title><link rel="stylesheet" href="${styleFile}"></head>`,
    `<body><main><h1>${say(title)}</h1>`,
    ...lines,
    '</main></body></html>',
    '',
  ].join('\n');
}
