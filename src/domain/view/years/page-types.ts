import type { PageBase } from '../page-base.ts';
import type { Panel } from '../types.ts';
import type { ReportDocument } from './report-document.ts';

/** A page that compares reports of two years, or lets the reader choose two. */
export interface YearsPage extends PageBase {
  readonly kind: 'years';
  readonly lead: string;
  /** The two that are compared; null where the reader chooses. */
  readonly compared: readonly [before: ComparedReport, after: ComparedReport] | null;
  /** Years with the addresses of their data, for the choice. */
  readonly choice: readonly { readonly year: number; readonly data: string }[];
  readonly panels: readonly Panel[];
}

/** A report and the digest of its text, by which the page finds it. */
export interface ComparedReport {
  readonly path: string;
  readonly title: string;
  readonly year: number;
  readonly prose: string;
  readonly figures: ReportDocument['figures'];
}
