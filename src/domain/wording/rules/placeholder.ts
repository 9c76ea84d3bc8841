import { say } from '../../text/message.ts';
import type { WordingRule } from '../wording-rule.ts';

/** What stands in templates until somebody writes the right thing. */
const left = new RegExp(
  [
    '(?:[XＸ×]{2,}|(?<![A-Za-z])x{2,})(?=[年月日省市县区乡镇村局办街号元万个件])',
    '待补充?(?=[。，；）)\\s]|$)',
    '待完善(?=[）)]|$)',
    '此处(?:填写|插入|补充)',
    'lorem ipsum',
    '\\bTO(?:DO|BD?)\\b:',
    '\\bTBD\\b',
  ].join('|'),
  'gimu',
);

/** Text that was left of a template. */
export const placeholder: WordingRule = {
  id: 'placeholder',
  severity: 'warning',
  needs: 'source',
  lowerable: true,
  title: say('placeholder.title'),
  help: say('placeholder.help'),
  *find({ prose }) {
    for (const { 0: found, index } of prose.matchAll(left))
      yield { index, message: say('placeholder.found', { found }), fix: say('placeholder.fix') };
  },
};
