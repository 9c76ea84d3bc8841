import { hiddenWords } from '../../search/hidden-words.ts';
import { say } from '../../text/message.ts';
import { guardedFiles } from '../guarded-files.ts';
import type { RuleOf } from '../rule.ts';

/**
 * Files below `public/` that hold something nobody sees: it is not searched, but whoever downloads the file has it. An
 * error until it is removed or waived; names of authors alone are a notice. One finding for each.
 */
export const attachmentHidden: RuleOf<'attachments'> = {
  id: 'attachment-hidden',
  needs: 'attachments',
  severity: 'error',
  lowerable: true,
  title: say('attachment-hidden.title'),
  help: say('attachment-hidden.help'),
  *check(context) {
    for (const { file, path, about, text } of guardedFiles(context)) {
      const hidden = text.hidden ?? [];
      const said = hidden.map(hiddenWords);
      if (said.length > 0)
        yield {
          entry: null,
          file,
          about,
          severity: hidden.every(({ kind }) => kind === 'authors') ? 'notice' : 'error',
          at: { position: null },
          message: say('attachment-hidden.found', { path, said }),
          fix: say('attachment-hidden.foundFix', { file: about }),
        };
    }
  },
};
