import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenCharacters } from '../../../src/domain/characters/hidden-characters.ts';
import { documentWith, findingsOf, siteYaml } from '../../tiny-site.ts';

const seen = (text: string) =>
  hiddenCharacters(text).map(({ code, severity, index }) => `${severity} ${code} ${index}`);

describe('a character that nobody sees', () => {
  test.each([
    ['补贴\u202E001\u202C元', ['error U+202E 2', 'error U+202C 6']],
    ['\u2066x\u2069', ['error U+2066 0', 'error U+2069 2']],
    ['a\u0000b', ['error U+0000 1']],
    [
      'a\u0008b\u001Fc\u007Fd\u0085e\u009F',
      ['U+0008 1', 'U+001F 3', 'U+007F 5', 'U+0085 7', 'U+009F 9'].map((code) => `error ${code}`),
    ],
    ['张\u{E0041}三', ['error U+E0041 1']],
    [
      '\u3164\uFFA0\u115F\u1160',
      ['U+3164 0', 'U+FFA0 1', 'U+115F 2', 'U+1160 3'].map((code) => `error ${code}`),
    ],
    ['x\u2028y\u2029\uFFF9', ['U+2028 1', 'U+2029 3', 'U+FFF9 4'].map((code) => `error ${code}`)],
    ['\uFFFE\uD800x', ['error U+FFFE 0', 'error U+D800 1']],
    ['乱\uFFFD码', ['notice U+FFFD 1']],
    [
      '零\u200B宽\u2060\u00AD\uFEFF',
      ['U+200B 1', 'U+2060 3', 'U+00AD 4', 'U+FEFF 5'].map((code) => `notice ${code}`),
    ],
    ['x\u200Ey\u200F\u061C', ['U+200E 1', 'U+200F 3', 'U+061C 4'].map((code) => `notice ${code}`)],
    ['字\u200D字', ['notice U+200D 1']],
    ['\uE000\u{F0000}', ['notice U+E000 0', 'notice U+F0000 1']],
  ])('in %j is found', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test.each([
    '正文。\t表\r\n　　全角空格\u00A0不换行',
    '张𠮷三\u{E0100}（异体字选择符）',
    '👨‍👩‍👧 家庭，❤️‍🔥',
    'می‌خواهم نوشته',
    'क्‍ष',
    '１２３，ＡＢＣ',
  ])('is none where a script needs it, or it is a space: %j', (text) => {
    expect(seen(text)).toEqual([]);
  });

  test('is found in any text of any language, and nothing else is', () => {
    const hidden = fc.constantFrom('\u202E', '\u0007', '\u{E0020}', '\u3164', '\u200B', '\uFFFF', '\u2067');
    const words = fc.string({ unit: fc.constantFrom(...'政府信息公开2024年，。（）abc \t\n') });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, hidden)), words, (pairs, end) => {
        const text = pairs.flat().join('') + end;
        expect(hiddenCharacters(text).map(({ index }) => text.codePointAt(index))).toEqual(
          pairs.map(([, character]) => character.codePointAt(0)),
        );
      }),
    );
  });
});

describe('in a site', () => {
  const path = 'content/documents/2024/notice.mdx';
  const rules = (files: Record<string, string>) =>
    findingsOf(files).map(({ rule, place }) => `${rule} ${place}`);

  test('it is told with its place, its code and how to mend it', () => {
    const [found] = findingsOf({ [path]: documentWith('', '补贴\u202E001元。') });
    expect(found).toEqual({
      rule: 'hidden-character',
      place: `${path}:6:3`,
      message: '这里有一个 U+202E：改变文字排列方向的控制符。',
      fix: '删去这个位置前后的几个字，重新打一遍；不要从网页或聊天软件里直接复制。',
    });
  });

  test('one kind is told once with its number; a mark at the beginning of a file is none', () => {
    const [found, ...others] = findingsOf({
      [path]: `\uFEFF${documentWith('', '零\u200B宽\u200B字\u200B符')}`,
    });
    expect(found?.message).toBe('这里有一个 U+200B：看不见的零宽字符；全文共 3 个。');
    expect(others).toEqual([]);
  });

  test.each([
    ['the title', documentWith('summary: 一\u202E二\n'), `${path}:4:11`],
    ['an escape of YAML', documentWith('summary: "一\\u202E二"\n'), path],
    ['an entity of the text', documentWith('', '一&#x202E;二'), path],
    ['an entity in a component', documentWith('', '<Notice title="一&#x202E;二">\n\n文\n\n</Notice>'), path],
  ])('it is found in %s', (_what, text, place) => {
    expect(rules({ [path]: text })).toContain(`hidden-character ${place}`);
  });

  test('it is found in site.yaml', () => {
    const text = siteYaml.replace('测试站', () => '测试\u202E站');
    expect(rules({ 'content/site.yaml': text })).toEqual(['hidden-character content/site.yaml:1:9']);
  });
});
