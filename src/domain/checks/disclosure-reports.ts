import { reportsOfBody } from '../charted-reports.ts';
import { type Corpus, type EntryOf, entriesOf, publisherOf } from '../corpus.ts';
import type { Tables } from '../disclosure/form.ts';

/** A report of disclosure with statutory tables. */
export interface DisclosureReport {
  readonly entry: EntryOf<'reports'>;
  readonly tables: Tables;
}

/** Every report with statutory tables. */
export const disclosureReports = (corpus: Corpus): DisclosureReport[] =>
  entriesOf(corpus, 'reports').flatMap(withTables);

/** The report of the same body on the year before, and whether it is its newest. */
export function neighboursOf(corpus: Corpus, { entry }: DisclosureReport) {
  const all = reportsOfBody({ corpus }, publisherOf(corpus, entry), 'information-disclosure');
  const [before] = all.filter(({ data }) => data.year === entry.data.year - 1).flatMap(withTables);
  return { before: before ?? null, isNewest: all.at(-1)?.id === entry.id };
}

function withTables(entry: EntryOf<'reports'>): DisclosureReport[] {
  const tables = entry.data.disclosure;
  return tables && tables.format !== 'pre2019' && !entry.data.withdrawn ? [{ entry, tables }] : [];
}
