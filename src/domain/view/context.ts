import type { PublicFile } from '../checks/rule.ts';
import type { Corpus } from '../corpus.ts';
import type { InverseRelations } from '../relations.ts';
import type { HistoryIndex } from '../revisions/history-index.ts';
import type { Labels } from './labels.ts';

/** What every view is made from. */
export interface ViewContext {
  readonly corpus: Corpus;
  readonly inverse: InverseRelations;
  readonly labels: Labels;
  readonly history: HistoryIndex;
  /** Files under `public/` by path with a leading slash. */
  readonly files: ReadonlyMap<string, PublicFile>;
  /** Address of the site with its base path, with a slash at the end: `https://www.example.gov.cn/putai/`. */
  readonly home: string;
  /** Rows of a CSV file under `public/`; null when there is none. */
  csv(path: string): readonly (readonly string[])[] | null;
}

/** The full address of a path of the site. */
export const absolute = (context: Pick<ViewContext, 'home'>, path: string): string =>
  context.home + path.replace(/^\//, '');
