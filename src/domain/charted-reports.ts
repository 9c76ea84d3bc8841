import { type Corpus, type Entry, type EntryOf, entriesOf, publisherOf } from './corpus.ts';
import { ownValue } from './own-value.ts';

/** Reports of one body in order of year, of one kind if named. */
export function reportsOfBody(
  { corpus }: { readonly corpus: Corpus },
  body: string,
  kind?: string,
): EntryOf<'reports'>[] {
  return entriesOf(corpus, 'reports')
    .filter((report) => publisherOf(corpus, report) === body && (!kind || report.data.kind === kind))
    .sort((a, b) => a.data.year - b.data.year);
}

/** Which figure of which reports is asked for. */
export interface FigureQuery {
  readonly figure: string;
  readonly body: string;
  readonly report?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The reports that state a figure, in order of year. */
export const reportsWith = (
  corpus: Corpus,
  { figure, body, report, from = 0, to = Number.POSITIVE_INFINITY }: FigureQuery,
): EntryOf<'reports'>[] =>
  reportsOfBody({ corpus }, body, report).filter(
    ({ data }) => ownValue(data.figures ?? {}, figure) !== undefined && data.year >= from && data.year <= to,
  );

type Props = Readonly<Record<string, string | number | boolean>>;

/** What a `<Chart>` in the text of an item asks for; without a body, of the item's own publisher. */
export function figureQuery(corpus: Corpus, entry: Entry, props: Props): FigureQuery {
  const number = (value: Props[string] | undefined) => (typeof value === 'number' ? value : undefined);
  return {
    figure: String(props.figure),
    body: props.body === undefined ? publisherOf(corpus, entry) : String(props.body),
    report: props.report === undefined ? undefined : String(props.report),
    from: number(props.from),
    to: number(props.to),
  };
}
