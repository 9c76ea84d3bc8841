import type { LineChange } from '../../domain/document/line-changes.ts';
import type { Finding } from '../../domain/finding.ts';
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
      /** What the check will say of the document by itself. */
      readonly findings: readonly Finding[];
      /** Lines in which it differs from the one that stood there. */
      readonly changes?: readonly LineChange[];
    }
  /** An earlier run imported it, and it has not changed since. */
  | { readonly type: 'known'; readonly source: string; readonly target: string }
  | { readonly type: 'exists'; readonly source: string; readonly target: string }
  | {
      readonly type: 'problem';
      readonly source: string;
      readonly problem: NotPrepared['problem'] | CollectProblem | 'in-the-way';
      readonly notes?: readonly Message[];
    };

/** What the one who imports has decided, and where things go. */
export interface ImportOptions extends Omit<PrepareChoice, 'beside' | 'own'> {
  readonly public: string;
  /** Address of the site with its base path and a slash at the end; empty where it is not known. */
  readonly home: string;
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Addresses of this machine and of its network may be fetched. */
  readonly privateAddresses: boolean;
  /** Private folder in which it is remembered what was imported. */
  readonly state: string;
  /** Asked before a document is written over another; without it that is done. */
  readonly overwrite?: (target: string, changes: readonly LineChange[]) => Promise<boolean>;
  /** Told whenever a file is done. */
  readonly progress?: (done: number, all: number) => void;
}
