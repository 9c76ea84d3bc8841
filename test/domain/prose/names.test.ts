import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';

const rulesOf = (text: string) =>
  parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' }).findings.map(({ rule }) => rule);

/** Names that every plain object has, and that a writer may type. */
describe.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
  '%s is unknown',
  (name) => {
    test('as a tag', () => expect(rulesOf(`<${name}>甲</${name}>`)).toEqual(['prose-element']));
    test('as an attribute of a tag', () =>
      expect(rulesOf(`<b ${name}="1">甲</b>`)).toEqual(['prose-attribute']));
    test('as a prop', () => {
      expect(rulesOf(`<Figure n={1} label="甲" ${name}="1" />`)).toEqual(['prose-prop']);
      expect(rulesOf(`<Figure n={1} label="甲" ${name}={1} />`)).toEqual(['prose-prop']);
    });
    test('in place of a prop that is missing', () =>
      expect(rulesOf(`<Figure n={1} ${name}="甲" />`)).toEqual(['prose-prop', 'prose-prop']));
  },
);
