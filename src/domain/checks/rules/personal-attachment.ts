import { hinted } from '../../personal/personal-number.ts';
import { kindNames } from '../../personal/personal-rules.ts';
import { say } from '../../text/message.ts';
import { guardedFiles } from '../guarded-files.ts';
import { numbersIn, placeName } from '../numbers-in-files.ts';
import type { RuleOf } from '../rule.ts';

/**
 * Numbers of persons in files below `public/`, in what is shown and in what is not: everybody downloads them. One
 * finding for each, by the first.
 */
export const personalAttachment: RuleOf<'attachments'> = {
  id: 'personal-attachment',
  needs: 'attachments',
  severity: 'error',
  lowerable: true,
  title: say('personal-attachment.title'),
  help: say('personal-attachment.help'),
  *check(context) {
    for (const { file, path, about, text } of guardedFiles(context)) {
      const found = numbersIn(text, context.personal.numbers);
      const [first] = found;
      if (!first) continue;
      yield {
        entry: null,
        file,
        about,
        at: { position: null },
        message: say('personal-attachment.found', {
          path,
          kind: kindNames[first.number.kind],
          hint: hinted(first.number),
          place: placeName(first.place),
          count: found.length,
        }),
        fix: say('personal-attachment.fix'),
      };
    }
  },
};
