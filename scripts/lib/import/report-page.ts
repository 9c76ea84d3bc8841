import type { Locale } from '../../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import { escapeXml } from '../../../src/domain/text/xml.ts';
import type { FileReport, ImportReportData } from './report-data.ts';

/** Lines of a file that the page shows; the file itself has the rest. */
const mostLines = 400;

const style = `
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 1rem auto; max-width: 80rem; padding: 0 1rem; color: #1a1a1a; }
section { border-top: 2px solid #767676; margin-top: 2rem; }
h2 { font-size: 1.1rem; overflow-wrap: anywhere; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.sides > div { border: 1px solid #ccc; padding: 0 .75rem; max-height: 36rem; overflow: auto; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; font: inherit; }
del { background: #fde7e7; color: #8a1010; text-decoration: line-through; }
.rule { font-size: .8rem; color: #8a1010; }
.ask { background: #fff4cc; padding: .25rem .5rem; }
@media (max-width: 50rem) { .sides { grid-template-columns: 1fr; } }
`;

/** A report as one page that needs nothing else: each document beside its source, with what went and what is open. */
export function reportPage(report: ImportReportData, locale: Locale): string {
  const words: Words = (name) => escapeXml(textIn(titles[name], locale));
  const { all, imported, left } = report.totals;
  const totals = escapeXml(textIn(say('import-report.totals', { all, done: imported, left }), locale));
  const title = words('title');
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${totals}</p>${list(report.notes)}
${report.files.map((file) => section(file, words)).join('\n')}
</main></body></html>
`;
}

const titles = {
  title: say('import-page.title'),
  recognised: say('import-page.recognised'),
  missing: say('import-page.missing'),
  told: say('import-page.told'),
  source: say('import-page.source'),
  document: say('import-page.document'),
} satisfies Readonly<Record<string, Message>>;
type Words = (name: keyof typeof titles) => string;

function section(file: FileReport, words: Words): string {
  const target = file.target === undefined ? '' : ` → ${escapeXml(file.target)}`;
  const facts = Object.entries(file.facts ?? {}).map(([name, value]) => `${name}: ${value}`);
  return [
    `<section><h2>${escapeXml(file.source)}${target}</h2>`,
    file.reason === undefined ? '' : `<p class="ask">${escapeXml(file.reason)}</p>`,
    part(words('recognised'), facts),
    part(words('missing'), [
      ...file.findings.map(({ line, message, fix }) => `${line === null ? '' : `${line}: `}${message}${fix}`),
      ...file.missingChapters,
    ]),
    part(words('told'), file.notes),
    file.text === '' ? '' : sides(file, words),
    '</section>',
  ].join('\n');
}

const sides = ({ lines, text }: FileReport, words: Words): string =>
  `<div class="sides"><div><h3>${words('source')}</h3>${lines.slice(0, mostLines).map(sourceLine).join('\n')}` +
  `${lines.length > mostLines ? '<p>…</p>' : ''}</div><div><h3>${words('document')}</h3>` +
  `<pre>${escapeXml(text.split('\n').slice(0, mostLines).join('\n'))}</pre></div></div>`;

const sourceLine = ({ text, rule }: FileReport['lines'][number]): string =>
  rule === null
    ? `<p>${escapeXml(text)}</p>`
    : `<p><del>${escapeXml(text)}</del> <span class="rule">${escapeXml(rule)}</span></p>`;

const part = (title: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<h3>${title}</h3>${list(texts)}`;

const list = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<ul>${texts.map((text) => `<li>${escapeXml(text)}</li>`).join('')}</ul>`;
