import { describe, expect, test } from 'vitest';
import { longParagraphs } from '../../../src/domain/wording/mentions/long-paragraphs.ts';
import { titledIn } from '../../../src/domain/wording/mentions/titled-names.ts';
import { cnPersonal } from '../../../src/presets/personal/cn.ts';

const family = cnPersonal.names?.family ?? null;

describe('a post with what stands behind it', () => {
  test.each([
    ['会议由镇长王小五主持。', '镇长', '王小五主', null],
    ['镇长：王五。', '镇长', '王五', '王五'],
    ['副镇长王五同志。', '副镇长', '王五同志', '王五'],
    ['党委书记 王五、', '党委书记', '王五', '王五'],
    ['镇长专线，', '镇长', '专线', null],
  ])('%s', (text, post, after, exact) => {
    const found = titledIn(text, family);
    expect(found.map((one) => [one.post, one.after, one.exact])).toEqual([[post, after, exact]]);
  });
  test.each(['镇长负责制', '书记办公会', '主任和副主任', '所长。王五'])('%s holds no name', (text) => {
    expect(titledIn(text, family)).toEqual([]);
  });
  test('the sentence before it is kept, no more', () => {
    expect(titledIn('上一句。乙水镇镇长王五。', family).map(({ before }) => before)).toEqual(['乙水镇']);
  });
});

describe('long paragraphs', () => {
  const digest = (text: string) => text;
  const long = '全年召开专题会议研究群众反映的问题。'.repeat(6);
  test('stand where they begin, whatever lines and marks are between', () => {
    const found = longParagraphs(`\n短。\n\n\n**${long}**\n${long}\n\n${long}`, digest);
    expect(found.map(({ line, digest }) => [line, digest])).toEqual([
      [5, long + long],
      [8, long],
    ]);
  });
  test.each(['> ', '- ', '1. ', '## ', '| '])('what begins with “%s” is none', (mark) => {
    expect(longParagraphs(mark + long, digest)).toEqual([]);
  });
  test('how a report begins is none', () => {
    expect(longParagraphs(`本报告依照《政府信息公开条例》编制，${long}`, digest)).toEqual([]);
  });
});
