import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';
import { offeredFiles } from './attached-files.ts';
import type { AttachmentText, UnreadableReason } from './attachment-text.ts';

/** Documents below `public/` whose text cannot be searched. */
export const attachmentUnreadable: RuleInfo = {
  id: 'attachment-unreadable',
  severity: 'notice',
  lowerable: true,
  title: say('attachment-unreadable.title'),
  help: say('attachment-unreadable.help'),
};

const reasons: Readonly<Record<UnreadableReason, Message>> = {
  'no-text': say('attachment-unreadable.noText'),
  encrypted: say('attachment-unreadable.encrypted'),
  damaged: say('attachment-unreadable.damaged'),
  'too-large': say('attachment-unreadable.tooLarge'),
  'unknown-format': say('attachment-unreadable.unknownFormat'),
};

/** One finding for each document that could not be read, at the first item that offers it. */
export const unreadableFindings = (corpus: Corpus, texts: ReadonlyMap<string, AttachmentText>): Finding[] =>
  offeredFiles(corpus).flatMap(({ file, path }) => {
    const text = texts.get(path);
    return text?.outcome === 'unreadable' ? [findingOf(file, path, text.reason)] : [];
  });

const findingOf = (file: string, path: string, reason: UnreadableReason): Finding => ({
  rule: attachmentUnreadable.id,
  severity: attachmentUnreadable.severity,
  file,
  position: null,
  message: say('attachment-unreadable.found', { path, value: reasons[reason] }),
  fix: say('attachment-unreadable.foundFix'),
});
