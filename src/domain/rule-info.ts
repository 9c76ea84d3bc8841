import type { Severity } from './finding.ts';
import type { Message } from './text/message.ts';

/**
 * What rules are told from: a file as it is read (`source`), all files together (`corpus`), the texts of attachments,
 * the history of the content with what was published, what was committed and not yet pushed.
 */
export type Need = 'source' | 'corpus' | 'attachments' | 'history' | 'commits';

/** What the handbook says of a rule; the id appears in every finding. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  /** What it must be given before it can tell anything. */
  readonly needs: Need;
  readonly title: Message;
  /** What it means and how to mend it, two or three sentences. */
  readonly help: Message;
  /** `site.yaml` may make it less grave, with a reason: it guards neither the site nor what readers are shown. */
  readonly lowerable?: true;
}
