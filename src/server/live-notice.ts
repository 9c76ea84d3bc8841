import type { Finding, Severity } from '../domain/finding.ts';
import { escapeText } from '../domain/prose/html.ts';
import type { Locale } from '../domain/text/locale.ts';
import { say, textIn } from '../domain/text/message.ts';
import type { EditorLink } from './editor-link.ts';

/** So many findings are shown on a page; the terminal has all of them. */
const most = 30;

/** How the panel looks. */
export const noticeStyle =
  '.gongkai-notice{position:sticky;bottom:0;z-index:9;background:#fff4f2;color:#3d0c02;' +
  'border-top:3px solid #b3261e;max-height:45vh;overflow:auto}\n' +
  '.gongkai-notice.is-mild{background:#fff8e1;border-color:#8a6100}\n' +
  '.gongkai-notice summary{padding:.75rem 1rem;font-weight:bold;cursor:pointer}\n' +
  '.gongkai-notice ul{margin:0;padding:0 1rem 1rem 2rem}.gongkai-notice p{margin:0;white-space:pre-line}\n' +
  '.gongkai-notice li{margin-block-end:.75rem}.gongkai-notice a{color:inherit}\n';

/** Keeps the panel open or shut while pages load again. */
export const noticeScript = `const panel = document.querySelector('.gongkai-notice details:not(.deadlines)');
const kept = sessionStorage.getItem('gongkai-panel');
if (panel && kept !== null) panel.open = kept === 'open';
panel?.addEventListener('toggle', () => sessionStorage.setItem('gongkai-panel', panel.open ? 'open' : 'shut'));
`;

/** What the panel is made of. */
export interface Notice {
  readonly findings: readonly Finding[];
  readonly locale: Locale;
  /** The file that the page shows, as findings name it; null for none. */
  readonly shown: string | null;
  readonly link: EditorLink;
  /** What has to be public next, a line each. */
  readonly deadlines: readonly string[];
}

const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const names = {
  error: say('report.error'),
  warning: say('report.warning'),
  notice: say('report.notice'),
} as const;

/**
 * What is wrong with the content, as HTML for the end of a page: what is wrong with the file of the page first, then
 * errors before warnings, then what has to be public next; nothing when there is nothing. Errors open it.
 */
export function noticeOf(notice: Notice): string {
  const { findings, deadlines, locale } = notice;
  if (findings.length === 0 && deadlines.length === 0) return '';
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const [role, look] = hasErrors ? [' role="alert"', ''] : ['', ' is-mild'];
  return (
    `<aside${role} class="gongkai-notice${look}">` +
    `${findingsHtml(notice, hasErrors)}${deadlinesHtml(deadlines, locale)}</aside>`
  );
}

function deadlinesHtml(deadlines: readonly string[], locale: Locale): string {
  if (deadlines.length === 0) return '';
  const head = escapeText(textIn(say('live-notice.deadlines', { n: deadlines.length }), locale));
  const rows = deadlines.map((line) => `<li>${escapeText(line)}</li>`);
  return `<details class="deadlines"><summary>${head}</summary><ul>${rows.join('')}</ul></details>`;
}

function findingsHtml({ findings, locale, shown, link }: Notice, hasErrors: boolean): string {
  if (findings.length === 0) return '';
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notices] = severities.map(count);
  const rank = ({ file, severity }: Finding) => (file === shown ? 0 : 10) + severities.indexOf(severity);
  const first = findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  const rows = first.map((finding) => rowOf(finding, locale, link));
  const said = (message: Parameters<typeof textIn>[0]) => escapeText(textIn(message, locale));
  const head = errors
    ? said(say('live-notice.title', { n: errors }))
    : said(say('live-notice.mild', { warnings: warnings ?? 0, notices: notices ?? 0 }));
  const left = findings.length - first.length;
  const more = left > 0 ? `<li>${said(say('live-notice.more', { n: left }))}</li>` : '';
  return (
    `<details${hasErrors ? ' open' : ''}>` +
    `<summary>${head}</summary><ul>${rows.join('')}${more}</ul></details>`
  );
}

function rowOf({ rule, severity, file, position, message, fix }: Finding, locale: Locale, link: EditorLink) {
  const place = escapeText(position ? `${file}:${position.line}:${position.column}` : file);
  const href = link(file, position);
  const named = href === null ? place : `<a href="${escapeText(href)}">${place}</a>`;
  const [name, text, mend] = [names[severity], message, fix].map((said) => escapeText(textIn(said, locale)));
  return (
    `<li><p><code>${named}</code> ${name} ${escapeText(rule)}</p><p>${text}</p>` +
    `<p>${escapeText(textIn(say('report.foundFix'), locale))}${mend}</p></li>`
  );
}
