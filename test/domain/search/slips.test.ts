import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from '../../../src/domain/search/comparable.ts';
import { type SoundTable, slipsOf, soundsIn } from '../../../src/domain/search/slips.ts';
import { soundTable } from '../../../src/io/search/sound-table.ts';

const file = join(mkdtempSync(join(tmpdir(), 'gongkai-')), 'sounds.json');
const table = JSON.parse(soundTable(file, '1')) as SoundTable;
const soundsOf = soundsIn(table);
const known = ['低保', '高龄津贴申请', '最低生活保障对象审核确认', '残疾人证', '栖云镇财政所'];

test.each([
  ['低宝', '低保'],
  ['底保', '低保'],
  ['底保标准', '低保标准'],
  ['高玲津贴', '高龄津贴'],
  ['高龄律贴', '高龄津贴'],
  ['残急人证', '残疾人证'],
  ['财政锁', '财政所'],
  ['最底生活保障', '最低生活保障'],
])('%s may mean %s', (question, meant) => {
  expect(slipsOf(question, known, soundsOf)[0]).toBe(meant);
});

test.each(['低保', '外星人登陆', '低价', '保', 'qwer', '', '低'.repeat(200)])(
  '%s is no slip of anything',
  (question) => {
    expect(slipsOf(question, known, soundsOf)).toEqual([]);
  },
);

test('a second look at the table gives the same, of another version a new one', () => {
  expect(JSON.parse(soundTable(file, '1'))).toEqual(table);
  expect(JSON.parse(soundTable(file, '2'))).toEqual(table);
});

test('a name with one character in place of another of the same sound is what may be meant', () => {
  const pairs = Object.values(table).flatMap((characters) => {
    const [one, other] = [...characters];
    // A traditional form is no slip: it is read as the simplified one.
    const isSame = comparable(one ?? '') === comparable(other ?? '');
    return one && other && !isSame ? [[one, other] as const] : [];
  });
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.constantFrom('证', '贴', '田'), ([one, other], after) => {
      fc.pre(one !== after && other !== after);
      expect(slipsOf(other + after, [one + after], soundsOf)).toEqual([one + after]);
    }),
  );
});

test('all titles that the page loads are looked at', () => {
  const many = Array.from({ length: 5_000 }, (_none, at) => `栖云镇第${at}号关于农村供水工程运行管理的通知`);
  expect(slipsOf('农村公水工程运行', many, soundsOf).length).toBeGreaterThan(0);
});
