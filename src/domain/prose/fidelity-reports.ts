import { type Message, say } from '../text/message.ts';
import type { Rest } from './account.ts';
import type { WalkContext } from './context.ts';
import { at, type Placed } from './placed.ts';

const shorten = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** Reports what was typed and would not be shown. */
export function reportLost(context: WalkContext, { start, text, kind }: Rest): void {
  const typed = kind === 'cell' ? text.replace(/^\s*\||\|\s*$/g, '') : text;
  const [message, fix] = words[kind](shorten(typed));
  context.report(kind === 'cell' ? 'table' : 'lost', at(start), message, fix);
}

const words: Readonly<Record<Rest['kind'], (text: string) => readonly [Message, Message]>> = {
  cell: (text) => [say('fidelity-reports.cell', { text }), say('fidelity-reports.cellFix')],
  definition: (text) => [say('fidelity-reports.definition', { text }), say('fidelity-reports.definitionFix')],
  note: (text) => [say('fidelity-reports.note', { text }), say('fidelity-reports.noteFix')],
  mark: (text) => [say('fidelity-reports.mark', { text }), say('fidelity-reports.markFix', { text })],
  sign: (text) => [
    say('fidelity-reports.sign', { text }),
    say('fidelity-reports.signFix', { sign: text.charAt(0) }),
  ],
};

/** Reports a row that has fewer cells than the head. */
export const reportMissingCell = (context: WalkContext, row: { start: number; text: string }): void =>
  context.report(
    'table',
    at(row.start),
    say('fidelity-reports.reportMissingCell', { text: shorten(context.clean(row.text)) }),
    say('fidelity-reports.reportMissingCellFix'),
  );

/** Reports a year, date or code at the start of a line that makes a numbered list; of a code zeros would be lost. */
export const reportNoList = (
  context: WalkContext,
  rule: 'markup' | 'lost',
  node: Placed,
  number: string,
): void =>
  context.report(
    rule,
    node,
    say('fidelity-reports.reportNoList', { number }),
    say('fidelity-reports.reportNoListFix', { value: number.slice(0, -1), value2: number.slice(-1) }),
  );

/** Reports a block of code that is never closed. */
export const reportOpenFence = (context: WalkContext, node: Placed): void =>
  context.report(
    'lost',
    node,
    say('fidelity-reports.reportOpenFence'),
    say('fidelity-reports.reportOpenFenceFix'),
  );
