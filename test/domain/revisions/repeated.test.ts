import { expect, test } from 'vitest';
import {
  countRepeated,
  isRepeated,
  longSentences,
  sentencesOf,
} from '../../../src/domain/revisions/compare/repeated.ts';

test.each([
  ['甲。乙！丙', ['甲。', '乙！', '丙']],
  ['甲？！乙\n丙; ', ['甲？！', '乙\n', '丙;', ' ']],
  ['', []],
])('%j is parted into sentences that are the text again', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
  expect(sentencesOf(text).join('')).toBe(text);
});

test('sentences of twelve characters and more are compared, without spaces and closing marks', () => {
  const long = '一二三四五六七八九十甲乙';
  expect([...longSentences([`${long}！？短句。`, '一二三四五六七八九十甲。'])]).toEqual([long]);
  const others = longSentences([`${long}。`]);
  expect(isRepeated(' 一二三四五六 七八九十甲乙；', others)).toBe(true);
  expect(isRepeated(`${long}丙。`, others)).toBe(false);
  expect(countRepeated([`${long}。短句。${long}丙。`, `${long}！`], others)).toEqual({
    repeated: 2,
    total: 3,
  });
});
