import { type Message, say } from '../text/message.ts';
import type { Hidden } from './attachment-text.ts';

/** Names of more are not listed. */
const mostNames = 10;

/** What a file holds and nobody sees, in words. */
export function hiddenWords(hidden: Hidden): Message {
  switch (hidden.kind) {
    case 'text':
      return say('attachment-hidden.text');
    case 'revisions':
      return say('attachment-hidden.revisions', { count: hidden.count });
    case 'comments': {
      const { count, sheet } = hidden;
      return sheet === null
        ? say('attachment-hidden.comments', { count })
        : say('attachment-hidden.sheetComments', { sheet, count });
    }
    case 'sheet': {
      const { number, name } = hidden;
      return say('attachment-hidden.sheet', { number, name });
    }
    case 'rows':
      return say('attachment-hidden.rows', { sheet: hidden.sheet, ranges: list(hidden.ranges) });
    case 'columns':
      return say('attachment-hidden.columns', { sheet: hidden.sheet, ranges: list(hidden.ranges) });
    case 'links':
      return say('attachment-hidden.links', { count: hidden.count });
    case 'pivots':
      return say('attachment-hidden.pivots', { count: hidden.count });
    case 'names':
      return say('attachment-hidden.names', { names: list(hidden.names) });
    case 'embedded':
      return say('attachment-hidden.embedded', { names: list(hidden.names) });
    case 'authors':
      return say('attachment-hidden.authors', { count: hidden.count });
    case 'position':
      return say('attachment-hidden.position');
    case 'white':
      return say('attachment-hidden.white', { sheet: hidden.sheet, cells: list(hidden.cells) });
    case 'covered':
      return say('attachment-hidden.covered', { sheet: hidden.sheet, cells: list(hidden.cells) });
  }
}

const list = (names: readonly string[]): readonly string[] =>
  names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names;
