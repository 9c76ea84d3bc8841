import { personalNumbers } from '../../personal/personal-findings.ts';
import { hinted } from '../../personal/personal-number.ts';
import { kindNames } from '../../personal/personal-rules.ts';
import { offeredFiles } from '../../search/attached-files.ts';
import type { AttachmentText } from '../../search/attachment-text.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Numbers of persons in documents that items offer: everybody downloads them. One finding for each, by the first. */
export const personalAttachment: RuleOf<'attachments'> = {
  id: 'personal-attachment',
  needs: 'attachments',
  severity: 'error',
  lowerable: true,
  title: say('personal-attachment.title'),
  help: say('personal-attachment.help'),
  *check({ corpus, texts, personal }) {
    for (const { file, path } of offeredFiles(corpus)) {
      const found = blocksOf(texts.get(path)).flatMap((block) => personalNumbers(block, personal.numbers));
      const [first] = found;
      if (!first) continue;
      yield {
        entry: null,
        file,
        at: { position: null },
        message: say('personal-attachment.found', {
          path,
          kind: kindNames[first.kind],
          hint: hinted(first),
          count: found.length,
        }),
        fix: say('personal-attachment.fix'),
      };
    }
  },
};

const blocksOf = (text: AttachmentText | undefined): readonly string[] =>
  text?.outcome === 'read' ? text.parts.flatMap(({ blocks }) => blocks) : [];
