import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selvesIn, speakersIn } from '../../../src/domain/wording/mentions/speakers.ts';

const stem = fc.constantFrom('乙水', '东坪', '双龙', '民意', '马鞍底');
const unit = fc.constantFrom('镇', '乡', '街道');
const county = fc.constantFrom('', '样本县', '甲省乙市样本区');
const organ = fc.constantFrom('', '人民政府', '党委、政府');
const manner = fc.constantFrom('坚持', '认真', '切实', '高度重视', '严格');
const name = fc.tuple(stem, unit).map((parts) => parts.join(''));
/** How a text goes on elsewhere, without a township. */
const around = fc.constantFrom(
  '',
  '上年办件十二件。',
  '## 一、总体情况\n\n',
  '（一）主动公开。\n',
  '2024年，',
  '2024年',
);
/** A name that is no speaker, with what stands before it and behind it. */
const passing = fc.constantFrom<(name: string) => string>(
  (name) => `与${name}认真协作，`,
  (name) => `“${name}坚持做”，`,
  (name) => `甲山镇、${name}积极参与，`,
  (name) => `学习${name}经验。`,
  (name) => `${name}的群众坚持種田。`,
  (name) => `现将${name}等三个乡镇的名单公布如下：`,
);

test('a township at the beginning of a sentence that praises it is who speaks, by its own name and at its place', () => {
  fc.assert(
    fc.property(around, county, name, organ, manner, (before, above, township, organ, manner) => {
      const text = `${before}${above}${township}${organ}${manner}做好各项工作。`;
      const index = before.length;
      expect(speakersIn(text)).toEqual([
        {
          name: township,
          as: 'subject',
          isFull: organ !== '',
          position: {
            line: before.split('\n').length,
            column: index - before.lastIndexOf('\n'),
          },
        },
      ]);
    }),
  );
});

test('a township that is only named, and townships in general, speak nowhere', () => {
  const general = fc.constantFrom(
    '各乡镇',
    '全镇',
    '我镇',
    '有关乡镇',
    '特色小镇',
    '集镇',
    '建制镇',
    '本街道',
  );
  fc.assert(
    fc.property(around, passing, name, general, manner, (before, pass, township, all, manner) => {
      expect(speakersIn(`${before}${pass(township)}${all}${manner}做好工作。`)).toEqual([]);
    }),
  );
});

describe('a signature', () => {
  const dates = ['2024年5月1日', '二〇二四年五月一日', '2024-05-01'];
  const place = fc.constantFrom(
    (name: string, date: string) => `${name}\n${date}`,
    (name: string, date: string) => `　　${name}\n\n　　${date}\n`,
    (name: string, date: string) => `${name}　${date}`,
  );
  const signer = fc.constantFrom<readonly [typed: string, name: string]>(
    ['样本县乙水镇人民政府', '乙水镇'],
    ['东坪街道办事处', '东坪街道'],
    ['西村村民委员会', '西村'],
    ['西坡村村民委员会', '西坡村'],
    ['样本县人民政府', '样本县'],
  );
  test('is the name at the end, with a date', () => {
    fc.assert(
      fc.property(place, signer, fc.constantFrom(...dates), (put, [typed, name], date) => {
        const found = speakersIn(`特此公告。\n\n${put(typed, date)}`);
        expect(found.map(({ name, as }) => [name, as])).toEqual([[name, 'signature']]);
      }),
    );
  });
  test('has a date and nothing else beside it', () => {
    for (const text of [
      '公告。\n\n乙水镇人民政府',
      '报乙水镇人民政府。\n\n2024年5月1日',
      '乙水镇人民政府公告\n\n2024年5月1日',
    ])
      expect(speakersIn(text)).toEqual([]);
  });
});

test.each([
  ['我镇严格管理，本镇', ['镇']],
  ['结合本街道实际，我乡', ['街道', '乡']],
  ['服务我乡村，本乡本土，日本乡镇，自我镇定，基本乡情', []],
])('%s', (text, units) => {
  expect(selvesIn(text).map(({ unit }) => unit)).toEqual(units);
});
