import { say } from '../../text/message.ts';
import type { WordingRule } from '../wording-rule.ts';

/** Words that do not say where a link leads. */
const vague =
  /^(?:(?:请)?点击?(?:这里|此处|查看|进入|打开|下载|链接)?|这里|此处|链接|查看|更多|详情|click here|here|link|more|read more)$/i;

/** Who is read the links of a page alone must know where each leads (WCAG 2.2, 2.4.4). */
export const linkText: WordingRule = {
  id: 'link-text',
  severity: 'notice',
  needs: 'source',
  lowerable: true,
  title: say('link-text.title'),
  help: say('link-text.help'),
  *find({ prose }) {
    for (const { 1: words = '', index } of prose.matchAll(/(?<!!)\[([^[\]\n]{1,30})\](?= )/g))
      if (vague.test(words.trim()))
        yield { index, message: say('link-text.found', { words: words.trim() }), fix: say('link-text.fix') };
  },
};
