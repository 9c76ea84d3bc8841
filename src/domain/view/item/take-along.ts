import {
  ancestry,
  bodyOf,
  dateOf,
  type Entry,
  entriesOf,
  numberOf,
  publisherOf,
  urlOf,
} from '../../corpus.ts';
import { documentFilePath, documentFormatsOf } from '../../routes/document-files.ts';
import { lastingPathOf } from '../../routes/identifiers.ts';
import { type DownloadFormat, downloadTypes } from '../../schema/download-formats.ts';
import { absolute, type ViewContext } from '../context.ts';
import { publisherName } from '../entries.ts';
import { phoneLink, plain } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { lastVersion } from '../history/version-line.ts';
import { fill } from '../labels.ts';
import type { Value } from '../types.ts';

/** What readers take from the page of an item: words to cite it by, and whom to tell of a mistake in it. */
export interface TakeAlong {
  /** Title, number, publisher, day, version and address in one line. */
  readonly citation: string;
  /** The address that stays when the file of the item is renamed; null where the item has none but its own. */
  readonly lasting: Value | null;
  /** The item as a file, in every format in which the site gives it. */
  readonly files: readonly DocumentFile[];
  /**
   * Name under which a browser saves the item as Markdown, which it takes from the JSON file; null where there is a
   * file of it, or none to take it from.
   */
  readonly markdown: string | null;
  /** Who answers for the item, with ways to reach them; empty where nobody states any. */
  readonly contact: readonly Value[];
}

/** A file that holds an item. */
interface DocumentFile {
  readonly text: string;
  readonly href: string;
  /** Media type. */
  readonly type: string;
  /** What it is called where it is saved. */
  readonly name: string;
}

export const takeAlong = (context: ViewContext, entry: Entry): TakeAlong => ({
  citation: citationOf(context, entry, { path: urlOf(entry), version: lastVersion(context, entry) }),
  lasting: lastingOf(context, entry),
  ...filesOf(context, entry),
  contact: contactOf(context, entry),
});

function lastingOf(context: ViewContext, entry: Entry): Value | null {
  const path = lastingPathOf(context.corpus, entry);
  return path === null ? null : { text: decodeURI(absolute(context, path)), href: path };
}

function filesOf(context: ViewContext, entry: Entry): Pick<TakeAlong, 'files' | 'markdown'> {
  const formats = documentFormatsOf(context.corpus, entry);
  const isMade = formats.includes('json') && !formats.includes('md');
  return {
    files: formats.map((format) => fileOf(context, entry, format)),
    markdown: isMade ? `${fileName(entry.data.title)}.md` : null,
  };
}

function fileOf({ labels }: ViewContext, entry: Entry, format: DownloadFormat): DocumentFile {
  const { text, data } = labels.along;
  const names = { json: data, md: 'Markdown', txt: text, docx: 'Word', pdf: 'PDF' };
  return {
    text: names[format],
    href: documentFilePath(urlOf(entry), format),
    type: downloadTypes[format],
    name: `${fileName(entry.data.title)}.${format}`,
  };
}

/** The most characters of a name: systems allow 255 bytes, and a Chinese character takes three. */
const longestName = 60;

/** A title as the name of a file: without the signs that a system refuses. */
const fileName = (title: string): string =>
  [...title.toWellFormed().replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')]
    .slice(0, longestName)
    .join('')
    .trim()
    .replace(/\.+$/, '');

/** The page that is cited, and the version that it shows: its number, and its day in words. */
export interface Cited {
  readonly path: string;
  readonly version: { readonly n: number; readonly day: string } | null;
}

/** Words by which an item is cited. */
export function citationOf(context: ViewContext, entry: Entry, { path, version }: Cited): string {
  const { along, marks, locale } = context.labels;
  const { title } = entry.data;
  const work = fill(along.work, { title: along.work.includes('《') ? nested(title) : title });
  const number = numberOf(entry);
  const day = dateOf(entry);
  return [
    number ? fill(marks.bracketed, { what: work, more: number }) : work,
    publisherName(context, entry),
    ...(day ? [fill(along.published, { day: spelledDay(day, locale) })] : []),
    ...(version ? [fill(along.version, version)] : []),
    addressOf(context, path),
  ].join(marks.comma);
}

/** Within 《》 stand 〈〉 (GB/T 15834-2011, 4.15.3.7). */
const nested = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

const addressOf = (context: ViewContext, path: string): string => decodeURI(absolute(context, path));

/** The nearest body above the item that can be reached, and the page on asking for information. */
function contactOf(context: ViewContext, entry: Entry): Value[] {
  const { corpus, labels } = context;
  const bodies = ancestry(corpus, publisherOf(corpus, entry)).flatMap((id) => bodyOf(corpus, id) ?? []);
  const reached = bodies.find(({ data }) => data.phone !== undefined || data.email !== undefined);
  const ask = entriesOf(corpus, 'pages').find(({ data }) => data.role === 'request');
  return [
    ...(reached ? [plain(reached.data.title)] : []),
    ...(reached?.data.phone ? [phoneLink(reached.data.phone)] : []),
    ...(reached?.data.email ? [mailLink(context, entry, reached.data.email)] : []),
    ...(ask ? [{ text: labels.along.ask, href: urlOf(ask) }] : []),
  ];
}

/** A letter whose subject names the item, and whose text begins with its address. */
function mailLink(context: ViewContext, entry: Entry, email: string): Value {
  // Half a character may be written in YAML (`"\\ud800"`), but not in an address.
  const title = entry.data.title.toWellFormed();
  const subject = encodeURIComponent(fill(context.labels.along.subject, { title }));
  const body = encodeURIComponent(`${addressOf(context, urlOf(entry))}\n`);
  return { text: email, href: `mailto:${email}?subject=${subject}&body=${body}` };
}
