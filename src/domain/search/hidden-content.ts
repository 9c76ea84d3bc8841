import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';
import { offeredFiles } from './attached-files.ts';
import type { AttachmentText, Hidden } from './attachment-text.ts';

/**
 * Documents below `public/` that hold something nobody sees: it is not searched, but whoever downloads the file has
 * it.
 */
export const attachmentHidden: RuleInfo = {
  id: 'attachment-hidden',
  severity: 'warning',
  lowerable: true,
  title: say('attachment-hidden.title'),
  help: say('attachment-hidden.help'),
};

/** Names of more are not listed. */
const mostNames = 10;

/** One finding for each document with hidden content, at the first item that offers it. */
export const hiddenFindings = (corpus: Corpus, texts: ReadonlyMap<string, AttachmentText>): Finding[] =>
  offeredFiles(corpus).flatMap(({ file, path }) => {
    const hidden = texts.get(path)?.hidden ?? [];
    return hidden.length > 0 ? [findingOf(file, path, hidden)] : [];
  });

function findingOf(file: string, path: string, hidden: readonly Hidden[]): Finding {
  const said = hidden.map(sayOf);
  return {
    rule: attachmentHidden.id,
    severity: attachmentHidden.severity,
    file,
    position: null,
    message: say('attachment-hidden.found', { path, said }),
    fix: say('attachment-hidden.foundFix'),
  };
}

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
