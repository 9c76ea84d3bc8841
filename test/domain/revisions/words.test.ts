import { expect, test } from 'vitest';
import { compareWords } from '../../../src/domain/revisions/compare/words.ts';

/** Parts as marks: [-taken out-], {+put in+}. */
const seen = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ state, text }) => (state === 'same' ? text : state === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

test.each([
  ['', '', ''],
  ['甲', '甲', '甲'],
  ['', '甲', '{+甲+}'],
  ['甲', '', '[-甲-]'],
  // A lone character between two changes goes with them, two do not, nor one at an end.
  ['今天的会议', '明天的活动', '[-今天的会议-]{+明天的活动+}'],
  ['今天我们会议', '明天我们活动', '[-今天-]{+明天+}我们[-会议-]{+活动+}'],
  ['的会议', '的活动', '的[-会议-]{+活动+}'],
  ['会议的', '活动的', '[-会议-]{+活动+}的'],
  ['今天的会议的', '明天的活动的', '[-今天的会议-]{+明天的活动+}的'],
  // Numbers change as a whole, whatever digits they share at either end.
  ['增加12件。', '增加13件。', '增加[-12-]{+13+}件。'],
  ['增加12件。', '增加32件。', '增加[-12-]{+32+}件。'],
  ['共16件，增加2件。', '共16件，增加23件。', '共16件，增加[-2-]{+23+}件。'],
  ['共6件，增加2件。', '共16件，增加2件。', '共[-6-]{+16+}件，增加2件。'],
  // What is shared at the beginning and at the end is not counted twice.
  ['，，', '，，，', '，，{+，+}'],
  ['甲，甲', '甲，甲，甲', '甲，甲{+，甲+}'],
])('%j and %j are %j', (before, after, expected) => {
  expect(seen(before, after)).toBe(expected);
});

test('texts of which more than 1,500 words differ are put beside each other whole', () => {
  const text = (first: number, count: number) =>
    Array.from({ length: count }, (_none, at) => `${first + at}, `).join('');
  const [before, after] = [text(1_000, 800), text(5_000, 800)];
  expect(compareWords(before, after).map(({ state, text }) => [state, text.length])).toEqual([
    ['removed', before.length - 2],
    ['added', after.length - 2],
    ['same', 2],
  ]);
  expect(compareWords(text(1_000, 300), text(5_000, 300)).length).toBeGreaterThan(3);
});
