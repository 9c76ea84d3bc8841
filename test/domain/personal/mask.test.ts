import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/domain/document/apply-edits.ts';
import { maskOf } from '../../../src/domain/personal/mask.ts';

const number = fc.stringMatching(/^\d{11,19}$/);
const gap = fc.constantFrom('', ' ', '-', ' | ', '\n', '\u200b');

test('a covered number shows two digits at each end, what stands around and between stays', () => {
  fc.assert(
    fc.property(fc.string(), number, gap, fc.string(), (before, digits, between, after) => {
      const typed = [digits.slice(0, 6), digits.slice(6)].join(between);
      const text = `${before.replaceAll('\r', '')}：${typed}。${after.replaceAll('\r', '')}`;
      const edits = maskOf(text, { kind: 'identity-card', index: text.indexOf(typed), digits });
      const covered = typed.replace(/\d/g, '*').split('');
      for (const at of [0, 1, typed.length - 2, typed.length - 1]) covered[at] = typed[at] ?? '';
      expect(applyEdits(text, edits)).toBe(text.replace(typed, () => covered.join('')));
    }),
  );
});

test('digits of Chinese width and Chinese numerals are covered too', () => {
  const edits = (text: string) => maskOf(text, { kind: 'mobile', index: 1, digits: '13800001111' });
  const [wide, spoken] = ['甲１３８００００１１１１乙', '甲一三八〇〇〇〇一一一一乙'];
  expect(applyEdits(wide, edits(wide))).toBe('甲１３*******１１乙');
  expect(applyEdits(spoken, edits(spoken))).toBe('甲一三*******一一乙');
});
