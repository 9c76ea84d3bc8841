import { recogniseNumberLine } from './recognise/document-number.ts';
import { recogniseIssued } from './recognise/issued.ts';
import { recogniseLabelledFields } from './recognise/labelled-fields.ts';
import { recogniseReportKind } from './recognise/report-kind.ts';
import { recogniseStatedReport } from './recognise/stated-report.ts';
import { recogniseFileYear, recogniseYear } from './recognise/year.ts';
import type { Facts, SourceLine } from './types.ts';

/** What the recognisers look at: the text without its title and source line. */
interface Recognisable {
  readonly title: string | null;
  readonly source: SourceLine | null;
  readonly fileName: string;
  readonly lines: readonly string[];
}

/** Lines at the head of a text in which its metadata stand. */
const headLines = 20;
const coverLines = 3;

/** Every fact by its recogniser; what the text states wins over what the file's name states. */
export function factsOf({ title, source, fileName, lines }: Recognisable): Facts {
  const name = fileName.replace(/\.[^.]+$/, '');
  const head = lines.slice(0, headLines);
  const fields = recogniseLabelledFields(head);
  const stated = title ?? recogniseStatedReport(head) ?? '';
  const reportKind = recogniseReportKind(stated) ?? recogniseReportKind(name);
  // Covers of reports say the year on a line of its own.
  const cover = reportKind === null ? '' : lines.slice(0, coverLines).join('\n');
  return {
    title: title?.trim() ?? name.replace(/(?<!\s)\s*[(（]\d{4}-\d{2}-\d{2}[)）]$/, ''),
    year: recogniseYear(stated) ?? recogniseYear(cover) ?? recogniseFileYear(name),
    reportKind,
    published: source?.date ?? fields.published,
    issued: fields.issued ?? recogniseIssued(lines, name),
    number: fields.number ?? recogniseNumberLine(head),
    source,
  };
}
