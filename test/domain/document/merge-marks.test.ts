import { describe, expect, test } from 'vitest';
import { documentWith, findingsOf, siteYaml } from '../../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';
const seen = (files: Record<string, string>) =>
  findingsOf(files).map(({ rule, place }) => `${rule} ${place}`);
const both = '<<<<<<< HEAD\n甲\n||||||| base\n丙\n=======\n乙\n>>>>>>> other\n';

describe('marks of a merge are one finding at the first of them', () => {
  test.each([
    ['whole', both],
    ['the beginning', '<<<<<<< HEAD\n甲\n'],
    ['the middle', '甲\n\n=======\n乙\n'],
    ['the base', '||||||| 1234567\n'],
    ['the end', '乙\n>>>>>>> other\n'],
    ['with line ends of Windows', '=======\r\n乙\r\n'],
  ])('%s, in text', (_what, marks) => {
    const line = 6 + marks.split('\n').findIndex((text) => /^[<=>|]{7}/.test(text));
    expect(seen({ [path]: documentWith('', marks) })).toEqual([`merge-conflict ${path}:${line}:1`]);
  });

  test.each([
    ['whole', both],
    ['the end', '>>>>>>> other\n'],
  ])('%s, in front matter', (_what, marks) => {
    expect(seen({ [path]: documentWith(marks) })).toEqual([`merge-conflict ${path}:4:1`]);
  });

  test('in site.yaml', () => {
    expect(seen({ 'content/site.yaml': `${siteYaml}=======\n` })).toEqual([
      `merge-conflict content/site.yaml:${siteYaml.split('\n').length}:1`,
    ]);
  });
});

test('fewer or more signs, and signs within a line, are no marks', () => {
  expect(seen({ [path]: documentWith('', '甲 ======= 乙\n\n======丙\n\n> > > > > > > 丁') })).toEqual([]);
});
