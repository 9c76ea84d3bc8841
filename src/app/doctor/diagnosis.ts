import type { Message } from '../../domain/text/message.ts';

/** `mind` should be mended; with `blocks` the program cannot do its work. */
export type State = 'good' | 'mind' | 'blocks';

/** What one look at the machine or the repository gave. */
export interface Diagnosis {
  /** What was looked at, for programs. */
  readonly id: string;
  readonly state: State;
  readonly message: Message;
  /** What to do; null where all is well. */
  readonly fix: Message | null;
}

/** All is well. */
export const good = (id: string, message: Message): Diagnosis => ({ id, state: 'good', message, fix: null });

/** Something should be mended. */
export const mind = (id: string, message: Message, fix: Message): Diagnosis => ({
  ...{ id, state: 'mind', message, fix },
});

/** Nothing works until this is mended. */
export const blocks = (id: string, message: Message, fix: Message): Diagnosis => ({
  ...{ id, state: 'blocks', message, fix },
});
