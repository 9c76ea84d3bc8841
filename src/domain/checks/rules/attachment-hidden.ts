import { offeredFiles } from '../../search/attached-files.ts';
import type { Hidden } from '../../search/attachment-text.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/**
 * Documents below `public/` that hold something nobody sees: it is not searched, but whoever downloads the file has
 * it. One finding for each, at the first item that offers it.
 */
export const attachmentHidden: RuleOf<'attachments'> = {
  id: 'attachment-hidden',
  needs: 'attachments',
  severity: 'warning',
  lowerable: true,
  title: say('attachment-hidden.title'),
  help: say('attachment-hidden.help'),
  *check({ corpus, texts }) {
    for (const { file, path } of offeredFiles(corpus)) {
      const said = (texts.get(path)?.hidden ?? []).map(sayOf);
      if (said.length > 0)
        yield {
          entry: null,
          file,
          at: { position: null },
          message: say('attachment-hidden.found', { path, said }),
          fix: say('attachment-hidden.foundFix'),
        };
    }
  },
};

/** Names of more are not listed. */
const mostNames = 10;

function sayOf(hidden: Hidden): Message {
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
    case 'covered':
      return say('attachment-hidden.covered', { sheet: hidden.sheet, cells: list(hidden.cells) });
  }
}

const list = (names: readonly string[]): readonly string[] =>
  names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names;
