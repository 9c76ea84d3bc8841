import type { ImportedDocument } from '../../domain/import/types.ts';
import type { Message } from '../../domain/text/message.ts';
import type { ImportReport, NotPrepared, PrepareChoice } from './prepared.ts';
import type { CollectProblem } from './sources/source-file.ts';

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
      readonly report?: ImportReport;
    }
  | { readonly type: 'exists'; readonly source: string; readonly target: string }
  | {
      readonly type: 'problem';
      readonly source: string;
      readonly problem: NotPrepared['problem'] | CollectProblem | 'in-the-way';
      readonly notes?: readonly Message[];
    };

/** What the one who imports has decided, and where things go. */
export interface ImportOptions extends Omit<PrepareChoice, 'beside'> {
  readonly public: string;
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Addresses of this machine and of its network may be fetched. */
  readonly privateAddresses: boolean;
}
