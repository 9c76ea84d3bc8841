import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFillWords } from '../../../src/domain/search/fill-words.ts';
import { withoutAsking } from '../../../src/domain/search/question-words.ts';

test.each([
  ['低保怎么办', '低保'],
  ['请问低保怎么办理？', '低保'],
  ['请问水费在哪里', '水费'],
  ['我想问 生育登记需要什么材料呢', '生育登记'],
  ['How do I register a birth?', 'register a birth'],
  ['where is the town hall', 'the town hall'],
  ['Who is in charge of allotments?', 'allotments'],
  ['how much is a plot', 'a plot'],
  ['clerk phone number', 'clerk'],
  ['whereis', 'whereis'],
  ['怎么申请信息公开', '信息公开'],
  ['今年预算多少', '预算'],
  // Nothing is taken out of the middle, and something is left.
  ['低保怎么办理的通知', '低保怎么办理的通知'],
  ['怎么办', '怎么办'],
  ['请问？', '请问？'],
  ['低保', '低保'],
])('%s: %s', (question, text) => {
  expect(withoutAsking(question).text).toBe(text);
});

test('what is left is a part of the question, and never nothing', () => {
  const part = fc.constantFrom('请问', '低保', '怎么办', '吗', '？', ' ', 'how to', 'x', '多少');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const question = parts.join('');
      const { text } = withoutAsking(question);
      expect(question).toContain(text);
      expect(text === '').toBe(question.trim() === '');
      expect(withoutAsking(text).text).toBe(text);
    }),
  );
});

test.each([
  ['the town hall', 'town hall'],
  ['make a complaint, please', 'complaint'],
  ['hire the hall', 'hire hall'],
  ['who are you', 'who are you'],
  ['低保标准', '低保标准'],
])('of “%s” is asked: %s', (question, text) => {
  expect(withoutFillWords(question)).toBe(text);
});
