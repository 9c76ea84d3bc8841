import { offeredFiles } from '../../search/attached-files.ts';
import type { UnreadableReason } from '../../search/attachment-text.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Documents below `public/` whose text cannot be searched; one finding for each, at the first item that offers it. */
export const attachmentUnreadable: RuleOf<'attachments'> = {
  id: 'attachment-unreadable',
  needs: 'attachments',
  severity: 'notice',
  lowerable: true,
  title: say('attachment-unreadable.title'),
  help: say('attachment-unreadable.help'),
  *check({ corpus, texts }) {
    for (const { file, path } of offeredFiles(corpus)) {
      const text = texts.get(path);
      if (text?.outcome === 'unreadable')
        yield {
          entry: null,
          file,
          at: { position: null },
          message: say('attachment-unreadable.found', { path, value: reasons[text.reason] }),
          fix: say('attachment-unreadable.foundFix'),
        };
    }
  },
};

const reasons: Readonly<Record<UnreadableReason, Message>> = {
  'no-text': say('attachment-unreadable.noText'),
  encrypted: say('attachment-unreadable.encrypted'),
  damaged: say('attachment-unreadable.damaged'),
  'too-large': say('attachment-unreadable.tooLarge'),
  'unknown-format': say('attachment-unreadable.unknownFormat'),
};
