import { say } from '../../text/message.ts';
import type { WordingRule } from '../wording-rule.ts';

/** A number of a document whose year stands in other brackets; letters before it are the agency. */
const wrong = /(\p{Script=Han})[[［(（【]((?:19|20)\d\d)[\]］)）】](第?)(\d{1,5})号/gu;
/** Names of agencies in numbers end so. */
const agency = /[发函办字令电告议规文委政]$/u;

/** The year of a document's number stands in 〔〕 (GB/T 9704-2012, 7.2.5). */
export const documentNumberBrackets: WordingRule = {
  id: 'number-brackets',
  severity: 'notice',
  needs: 'source',
  lowerable: true,
  title: say('number-brackets.title'),
  help: say('number-brackets.help'),
  *find({ prose, isChinese }) {
    if (!isChinese) return;
    for (const { 0: all, 1: before = '', 2: year = '', 4: number = '', index } of prose.matchAll(wrong))
      if (agency.test(before) && !all.includes('第'))
        yield {
          index,
          message: say('number-brackets.found', { found: all }),
          fix: say('number-brackets.fix', { right: `${before}〔${year}〕${number}号` }),
          mends: [
            { index: index + before.length, text: '〔' },
            { index: index + before.length + 1 + year.length, text: '〕' },
          ],
        };
  },
};
