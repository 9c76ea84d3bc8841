import { offeredFiles } from '../../search/attached-files.ts';
import { hiddenWords } from '../../search/hidden-words.ts';
import { say } from '../../text/message.ts';
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
      const said = (texts.get(path)?.hidden ?? []).map(hiddenWords);
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
