import { hinted } from '../../personal/personal-number.ts';
import { say } from '../../text/message.ts';
import { guardedFiles } from '../guarded-files.ts';
import { numbersIn, placeName } from '../numbers-in-files.ts';
import type { RuleOf } from '../rule.ts';

/** Mobile numbers in files below `public/`: mostly of persons. One finding for each file, by the first. */
export const mobileAttachment: RuleOf<'attachments'> = {
  id: 'mobile-attachment',
  needs: 'attachments',
  severity: 'warning',
  lowerable: true,
  title: say('mobile-attachment.title'),
  help: say('mobile-attachment.help'),
  *check(context) {
    for (const { file, path, about, text } of guardedFiles(context)) {
      const found = numbersIn(text, context.personal.phones);
      const [first] = found;
      if (!first) continue;
      const hint = hinted(first.number);
      yield {
        entry: null,
        file,
        about,
        at: { position: null },
        message: say('mobile-attachment.found', {
          path,
          hint,
          place: placeName(first.place),
          count: found.length,
        }),
        fix: say('mobile-attachment.fix'),
      };
    }
  },
};
