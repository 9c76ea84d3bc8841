import type { Finding } from '../domain/finding.ts';
import { escapeText } from '../domain/prose/html.ts';
import type { Locale } from '../domain/text/locale.ts';
import { say, textIn } from '../domain/text/message.ts';

/** So many errors are shown on a page; the terminal has all of them. */
const most = 5;

/** How the notice looks. */
export const noticeStyle =
  '.gongkai-notice{position:sticky;bottom:0;z-index:9;padding:1rem;background:#fff4f2;color:#3d0c02;' +
  'border-top:3px solid #b3261e;max-height:45vh;overflow:auto}\n';

/** What is wrong with the content, as HTML for the end of a page; nothing when nothing blocks. */
export function noticeOf(findings: readonly Finding[], locale: Locale): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return '';
  const rows = errors.slice(0, most).map(({ file, position, message, fix }) => {
    const place = position ? `${file}:${position.line}:${position.column}` : file;
    const texts = [message, fix].map((text) => escapeText(textIn(text, locale)));
    return `<li>${[`<code>${escapeText(place)}</code>`, ...texts].join('<br>')}</li>`;
  });
  const head = escapeText(textIn(say('live-notice.title', { n: errors.length }), locale));
  return `<aside role="alert" class="gongkai-notice"><strong>${head}</strong><ul>${rows.join('')}</ul></aside>`;
}
