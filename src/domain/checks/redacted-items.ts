import type { ItemHistory } from '../revisions/history.ts';
import type { Redaction } from '../schema/redactions.ts';
import type { HistoryContext } from './rule.ts';

/** An entry of `redactions.yaml` with the history of its item, null where no item was ever called so. */
export interface RedactedItem {
  readonly index: number;
  readonly redaction: Redaction;
  readonly history: ItemHistory | null;
}

/** What `redactions.yaml` names; nothing where there is no history to compare. */
export function redactedItems({ history, redactions }: HistoryContext): RedactedItem[] {
  if (history.missing !== null) return [];
  return redactions.entries.map((redaction, index) => ({
    index,
    redaction,
    history:
      history.items.find(({ item, former }) => item === redaction.item || former.includes(redaction.item)) ??
      null,
  }));
}
