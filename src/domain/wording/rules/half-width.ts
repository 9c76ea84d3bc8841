import { say } from '../../text/message.ts';
import type { WordingRule } from '../wording-rule.ts';

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', '!': '！', '?': '？', ':': '：' };
/** A mark between two Chinese characters, or a full stop at the end of a Chinese line. */
const mark = /(?<=\p{Script=Han})(?:[,;!?:](?=\p{Script=Han})|\.$)/gmu;

const wideOf = (sign: string): string => wide[sign] ?? '。';

/** Marks of punctuation in Chinese text are those of Chinese width (GB/T 15834-2011). One slip for a file. */
export const halfWidth: WordingRule = {
  id: 'half-width',
  severity: 'notice',
  needs: 'source',
  lowerable: true,
  title: say('half-width.title'),
  help: say('half-width.help'),
  *find({ prose, isChinese }) {
    if (!isChinese) return;
    const found = [...prose.matchAll(mark)];
    const [first] = found;
    if (!first) return;
    yield {
      index: first.index,
      message: say('half-width.found', { mark: first[0], count: found.length }),
      fix: say('half-width.fix', { right: wideOf(first[0]) }),
      mends: found.map(({ 0: sign, index }) => ({ index, text: wideOf(sign) })),
    };
  },
};
