import type { Heading, TextBlock } from '../../prose/types.ts';

/** A report as the comparison of years needs it, in the page and in `<year>.json`. */
export interface ReportDocument {
  readonly year: number;
  readonly title: string;
  /** Path of the report. */
  readonly path: string;
  readonly headings: readonly Heading[];
  readonly blocks: readonly Pick<TextBlock, 'kind' | 'text' | 'section'>[];
  readonly figures: Readonly<
    Record<
      string,
      { readonly label: string; readonly value: number | null; readonly unit?: string | undefined }
    >
  >;
}
