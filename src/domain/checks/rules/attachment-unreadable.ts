import type { UnreadableReason } from '../../search/attachment-text.ts';
import { type Message, say } from '../../text/message.ts';
import { guardedFiles } from '../guarded-files.ts';
import type { RuleOf } from '../rule.ts';

/**
 * Documents below `public/` whose text can neither be searched nor looked into, whether an item offers them or not; one
 * finding for each.
 */
export const attachmentUnreadable: RuleOf<'attachments'> = {
  id: 'attachment-unreadable',
  needs: 'attachments',
  severity: 'notice',
  lowerable: true,
  title: say('attachment-unreadable.title'),
  help: say('attachment-unreadable.help'),
  *check(context) {
    for (const { file, path, about, text } of guardedFiles(context))
      if (text.outcome === 'unreadable' && (text.reason !== 'no-text' || !wordless.test(path)))
        yield {
          entry: null,
          file,
          about,
          at: { position: null },
          // What nobody can open is worse than what only search cannot.
          ...(text.reason === 'encrypted' ? { severity: 'warning' as const } : {}),
          ...(picture.test(path)
            ? {
                message: say('attachment-unreadable.picture', { path, value: reasons[text.reason] }),
                fix: say('attachment-unreadable.pictureFix'),
              }
            : {
                message: say('attachment-unreadable.found', { path, value: reasons[text.reason] }),
                fix: say('attachment-unreadable.foundFix'),
              }),
        };
  },
};

/** Pictures have no text, and archives may be of them alone. */
const picture = /\.(?:jpe?g|png|webp|tiff?)$/i;
const wordless = /\.(?:jpe?g|png|webp|tiff?|zip)$/i;

const reasons: Readonly<Record<UnreadableReason, Message>> = {
  'no-text': say('attachment-unreadable.noText'),
  encrypted: say('attachment-unreadable.encrypted'),
  damaged: say('attachment-unreadable.damaged'),
  'too-large': say('attachment-unreadable.tooLarge'),
  'unknown-format': say('attachment-unreadable.unknownFormat'),
};
