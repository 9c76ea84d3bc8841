import type { Segment } from '../prose/types.ts';
import type { OldItem } from './history/old-item.ts';
import type { PageModel } from './page-types.ts';

/** The page with its parsed text, as components receive it. */
export interface RenderInput extends PageModel {
  readonly segments: readonly Segment[];
  /** Of a page of an old version, the version. */
  readonly old?: OldItem | null;
  /** Of a page of changes or of two years, the comparison as HTML. */
  readonly changes?: string;
}
