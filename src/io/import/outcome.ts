import type { ConvertedTree } from '../../domain/import/convert-tree.ts';
import type { ImportChoice } from '../../domain/import/make-document.ts';
import type { KnownBody } from '../../domain/import/publisher-named.ts';
import type { ImportedDocument } from '../../domain/import/types.ts';
import type { Message } from '../../domain/text/message.ts';
import type { ImportProblem } from './read-file.ts';

/** What became of one file, or of one item of a list. */
export type ImportOutcome =
  | {
      readonly type: 'imported';
      readonly source: string;
      readonly target: string;
      readonly document: ImportedDocument;
      /** What is to be confirmed, and what was left out. */
      readonly notes?: readonly Message[];
      /** The same as data, where the source was a text. */
      readonly report?: Pick<ConvertedTree, 'losses' | 'questions' | 'notices' | 'stated'>;
    }
  | { readonly type: 'exists'; readonly source: string; readonly target: string }
  | {
      readonly type: 'problem';
      readonly source: string;
      readonly problem: ImportProblem | 'asked' | 'nothing-here' | 'in-the-way' | 'nothing-in-it';
      readonly notes?: readonly Message[];
    };

/** What the one who imports has decided, and where things go. */
export interface ImportOptions extends ImportChoice {
  readonly content: string;
  readonly public: string;
  /** Bodies of the site, whose names a text may state. */
  readonly bodies: readonly KnownBody[];
  /** Questions about secrecy and publisher have been answered. */
  readonly confirmed: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
}
