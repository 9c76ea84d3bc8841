import type { Finding, Locale, Text } from '../../src/domain/finding.ts';

/** So many errors are shown on a page; the terminal has all of them. */
const most = 5;

const title: Text = {
  'zh-CN': '内容有 {n} 处错误，改好才能发布：',
  en: '{n} errors in the content; mend them before you publish:',
};

/** What is wrong with the content, as HTML for the end of a page; nothing when nothing blocks. */
export function noticeOf(findings: readonly Finding[], locale: Locale): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return '';
  const rows = errors.slice(0, most).map(({ file, position, message, fix }) => {
    const place = position ? `${file}:${position.line}:${position.column}` : file;
    return `<li><code>${escapeHtml(place)}</code><br>${escapeHtml(message[locale])}<br>${escapeHtml(fix[locale])}</li>`;
  });
  const style =
    'position:sticky;bottom:0;z-index:9;padding:1rem;background:#fff4f2;color:#3d0c02;border-top:3px solid #b3261e;max-height:45vh;overflow:auto';
  const head = escapeHtml(title[locale].replace('{n}', String(errors.length)));
  return `<aside role="alert" style="${style}"><strong>${head}</strong><ul>${rows.join('')}</ul></aside>`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
