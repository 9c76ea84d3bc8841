import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { maySound } from '../../../src/domain/search/sound.ts';
import { soundsOf } from '../../../src/io/search/sounds.ts';

test.each(['putai', 'pt', 'fazhizhengfu', 'dibao', 'zhongguor', 'xian', 'lvse'])(
  '%s may be a sound',
  (letters) => {
    expect(maySound(letters)).toBe(true);
  },
);

test.each(['permit', 'council', 'i', 'uv', 'strssttrrrr', 'a'.repeat(5000)])('%s is none', (letters) => {
  expect(maySound(letters)).toBe(false);
});

test('whatever any Chinese characters sound like may be a sound, and so may its beginnings', () => {
  const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
  // Some interjections have no vowel (呣 is m): nobody asks for them, and with them “council” might be a sound.
  const known = (text: string) =>
    pinyin(text, { toneType: 'none', v: true, type: 'array' }).every((one) =>
      /^[a-z]*[aeiouv][a-z]*$/.test(one),
    );
  fc.assert(
    fc.property(fc.array(character, { minLength: 2, maxLength: 6 }), fc.nat(), (characters, length) => {
      const text = characters.join('');
      fc.pre(known(text));
      const [sound = ''] = soundsOf(text, 'title');
      expect(maySound(sound)).toBe(true);
      expect(maySound(sound.slice(0, 2 + (length % sound.length)))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
