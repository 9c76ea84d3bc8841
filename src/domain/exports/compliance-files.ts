import { allDuties } from '../catalogue/all-duties.ts';
import type { Duty } from '../catalogue/status.ts';
import { urlOf } from '../corpus.ts';
import { dayAfter } from '../days.ts';
import { type ComplianceFile, compliancePath } from '../routes/compliance-addresses.ts';
import { listSheet, type Sheet } from '../sheets/sheet.ts';
import { escapeXml } from '../text/xml.ts';
import { directoryHead, directoryRow } from '../view/compliance/directory.ts';
import { bodyName, lackName, ownPagePath, periodName, stateText } from '../view/compliance/words.ts';
import { absolute, type ViewContext } from '../view/context.ts';
import { fill } from '../view/labels.ts';
import { csvOfSheet, toCsv } from './csv.ts';

/** Makes a file about what must be public. */
export const complianceText: Readonly<
  Record<Exclude<ComplianceFile, 'directory.xlsx'>, (context: ViewContext) => string>
> = {
  'status.json': (context) => {
    const duties = allDuties(context.corpus).map((duty) => dutyData(context, duty));
    return `${JSON.stringify({ today: context.corpus.today, duties }, null, 1)}\n`;
  },
  'status.csv': (context) => {
    const rows = allDuties(context.corpus).map((duty) => Object.values(dutyData(context, duty)));
    return toCsv([dutyKeys, ...rows]);
  },
  'directory.csv': (context) => csvOfSheet(directorySheet(context)),
  'badge.svg': badge,
  'deadlines.ics': deadlines,
};

/** The directory of what must be public, with the ten columns of the official one. */
export const directorySheet = (context: ViewContext): Sheet =>
  listSheet(
    context.labels.compliance.directory,
    directoryHead(context),
    (context.corpus.catalogue?.obligations ?? []).map((obligation, at) =>
      directoryRow(context, obligation, at),
    ),
  );

const dutyKeys = [
  ...['obligation', 'title', 'body', 'period', 'state', 'due', 'days', 'published', 'url', 'lacks'],
  ...['statement', 'statedBy', 'statedOn'],
];

/** A duty as data; days are working days late, or days left. */
const dutyData = (context: ViewContext, duty: Duty) => ({
  obligation: duty.obligation.id,
  title: duty.obligation.title,
  body: duty.body,
  period: duty.period.key,
  state: duty.state,
  due: duty.due,
  days: duty.days,
  published: duty.item?.data.published ?? null,
  url: urlIn(context, duty),
  lacks: duty.lacks.map((lack) => lackName(context, lack)).join(context.labels.marks.list),
  statement: duty.statement?.reason ?? null,
  statedBy: duty.statement?.by ?? null,
  statedOn: duty.statement?.date ?? null,
});

function urlIn(context: ViewContext, { item, obligation }: Duty): string | null {
  const path = item ? urlOf(item) : ownPagePath(obligation);
  return path === null ? null : absolute(context, path);
}

function badge(context: ViewContext): string {
  const { compliance } = context.labels;
  const missing = allDuties(context.corpus).filter(({ state }) => state === 'overdue').length;
  const text = `${compliance.states[missing > 0 ? 'overdue' : 'on-time']}${missing > 0 ? ` ${missing}` : ''}`;
  const title = escapeXml(`${compliance.title}: ${text} (${context.corpus.today})`);
  const size = 'width="160" height="24"';
  const colour = missing > 0 ? '#8a1c1c' : '#14532d';
  const font = 'fill="#fff" font-family="sans-serif" font-size="13" text-anchor="middle"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${title}"><title>${title}</title>`,
    `<rect ${size} rx="4" fill="${colour}"/><text x="80" y="16" ${font}>${escapeXml(text)}</text></svg>\n`,
  ].join('');
}

/** Coming deadlines for the calendars of editors (RFC 5545): whole days, by the day of the site. */
function deadlines(context: ViewContext): string {
  const { corpus } = context;
  const day = (date: string) => date.replaceAll('-', '');
  const events = allDuties(corpus).flatMap((duty) =>
    duty.state === 'due' && duty.due
      ? [
          'BEGIN:VEVENT',
          `UID:${duty.obligation.id}-${duty.body}-${duty.period.key}@${new URL(context.home).hostname}`,
          `DTSTAMP:${day(corpus.today)}T000000Z`,
          `DTSTART;VALUE=DATE:${day(duty.due)}`,
          `DTEND;VALUE=DATE:${day(dayAfter(duty.due))}`,
          `SUMMARY:${icsText(summaryOf(context, duty))}`,
          `DESCRIPTION:${icsText(stateText(context, duty))}`,
          `URL:${absolute(context, compliancePath)}`,
          'END:VEVENT',
        ]
      : [],
  );
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gongkai//deadlines//EN'];
  const name = `X-WR-CALNAME:${icsText(fill(context.labels.compliance.deadlinesIcs, {}))}`;
  return `${[...head, name, ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}

const summaryOf = (context: ViewContext, { body, period, obligation }: Duty): string =>
  `${bodyName(context, body)} ${periodName(context, period)} ${obligation.title}`;

const icsText = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

/** Lines of at most 75 bytes; what is left stands on lines that begin with a space. */
function folded(line: string): string {
  const parts = [''];
  let bytes = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (bytes + size > 74) {
      parts.push(' ');
      bytes = 1;
    }
    parts[parts.length - 1] += sign;
    bytes += size;
  }
  return parts.join('\r\n');
}
