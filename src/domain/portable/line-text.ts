import type { Inline } from './types.ts';

/** The text of a line without its looks. */
export const lineText = (line: readonly Inline[]): string =>
  line
    .map((piece) => {
      if (piece.type === 'break') return '\n';
      if (piece.type === 'picture') return piece.alt;
      return piece.text;
    })
    .join('');
