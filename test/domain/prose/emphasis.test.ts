import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { unitsOf } from '../../../src/domain/search/units.ts';

const htmlOf = (text: string): string =>
  parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' })
    .prose.segments.map((segment) => (segment.type === 'html' ? segment.html : `[${segment.name}]`))
    .join('');
const line = (text: string) => htmlOf(text).replace(/^<p>|<\/p>$/g, '');

describe('emphasis beside Chinese', () => {
  test.each([
    ['**一是矛盾纠纷方面。**进一步', '<strong>一是矛盾纠纷方面。</strong>进一步'],
    ['牢固树立**“四个意识”**牢固', '牢固树立<strong>“四个意识”</strong>牢固'],
    ['**“四个意识”**牢固', '<strong>“四个意识”</strong>牢固'],
    ['推进**（一）**工作', '推进<strong>（一）</strong>工作'],
    ['学习**《民法典》**宣传', '学习<strong>《民法典》</strong>宣传'],
    ['用WPS**《模板》**好', '用WPS<strong>《模板》</strong>好'],
    ['**甲。**乙**丙。**丁', '<strong>甲。</strong>乙<strong>丙。</strong>丁'],
    ['（*强调*）后文', '（<em>强调</em>）后文'],
    ['***两种。***后文', '<em><strong>两种。</strong></em>后文'],
    ['~~删除。~~后文', '<del>删除。</del>后文'],
    ['**见[通知](#a)。**进一步', '<strong>见<a href="#a">通知</a>。</strong>进一步'],
    ['**用`代码`。**进一步', '<strong>用<code>代码</code>。</strong>进一步'],
    ['前文**（注）**', '前文<strong>（注）</strong>'],
    ['**10%**以上', '<strong>10%</strong>以上'],
    ['约**$100**美元', '约<strong>$100</strong>美元'],
    ['**하나.**다음', '<strong>하나.</strong>다음'],
    ['**これは太字です。**この文', '<strong>これは太字です。</strong>この文'],
    ['**甲**乙', '<strong>甲</strong>乙'],
    ['甲**乙**丙', '甲<strong>乙</strong>丙'],
    ['**甲：**乙', '<strong>甲：</strong>乙'],
    ['**甲、乙**和**丙！**丁', '<strong>甲、乙</strong>和<strong>丙！</strong>丁'],
    ['**【公告】**各村', '<strong>【公告】</strong>各村'],
    ['各村：**“一事一议”**。', '各村：<strong>“一事一议”</strong>。'],
    ['**“甲”“乙”**丙', '<strong>“甲”“乙”</strong>丙'],
    ['**〔2021〕**号', '<strong>〔2021〕</strong>号'],
    ['𠮷**（吉）**字', '𠮷<strong>（吉）</strong>字'],
  ])('%s is set', (text, html) => {
    expect(line(text)).toBe(html);
  });

  test.each([
    ['a ** b', 'a ** b'],
    ['** 甲 **', '** 甲 **'],
    ['\\*\\*不是\\*\\*', '**不是**'],
    ['甲\\**乙', '甲**乙'],
    ['`**代码。**字`', '<code>**代码。**字</code>'],
    ['**没有结束。', '**没有结束。'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['2~3日', '2~3日'],
    ['甲_乙_丙', '甲_乙_丙'],
    ['snake_case_name', 'snake_case_name'],
  ])('%s is left alone', (text, html) => {
    expect(line(text)).toBe(html);
  });

  test.each([
    ['**bold.** next', '<strong>bold.</strong> next'],
    ['a **bold** b', 'a <strong>bold</strong> b'],
    ['a *b* c', 'a <em>b</em> c'],
    ['**a**b', '<strong>a</strong>b'],
  ])('%s is as CommonMark says', (text, html) => {
    expect(line(text)).toBe(html);
  });
});

describe('marks that mask, multiply or give a range', () => {
  test.each([
    '138****5678、139****1234',
    '138**5678和139**1234',
    '35*************123',
    '张**、李**',
    '**注意：张**、李**已到。',
    '张*、李*（女）',
    '张**（女）、李**（男）',
    '张**明、李**华',
    '张*三、李*四',
    '欧阳**（女）、司马**（男）',
    '尾号**12、尾号**34',
    '**12、**34',
    '2020**年至2024**年',
    '300*200*100毫米',
    '2*3*4',
    '长*宽*高',
    '（2+3）*4*（5+6）',
    'a*b*c',
    '*注一。*注二。',
    '3~5个工作日，工本费20~30元',
    '5~~10元，20~~30元',
    '丙~~~甲~~~乙',
    '（____）年（____）月',
    '（__）月（__）日',
    '姓名____，电话____',
    '甲****乙****丙',
  ])('%s are shown as typed', (text) => {
    expect(line(text)).toBe(text);
  });

  test.each([
    ['138****5678的**重点**', '138****5678的<strong>重点</strong>'],
    ['张**、**重点**', '张**、<strong>重点</strong>'],
    ['3~5日~~作废~~', '3~5日<del>作废</del>'],
    ['，见**《通知》**执行', '，见<strong>《通知》</strong>执行'],
    ['2024**年**度', '2024<strong>年</strong>度'],
    ['共**16**件', '共<strong>16</strong>件'],
    ['**2020年以来，**2021年', '<strong>2020年以来，</strong>2021年'],
    ['请**认真**阅读', '请<strong>认真</strong>阅读'],
    ['[甲](/a~b/c*d*e/)', '<a href="\u0000/a~b/c*d*e/">甲</a>'],
    [
      '见 https://a.example/~b/',
      '见 <a href="https://a.example/~b/" rel="noopener">https://a.example/~b/</a>',
    ],
    [
      '9%https://a.example/b，甲',
      '9%<a href="https://a.example/b" rel="noopener">https://a.example/b</a>，甲',
    ],
    ['[甲](/a?u=https://a.example/乙)', '<a href="\u0000/a?u=https://a.example/%E4%B9%99">甲</a>'],
    ['`a~b*c*d`', '<code>a~b*c*d</code>'],
  ])('%s keep the markup beside them', (text, html) => {
    expect(line(text)).toBe(html);
  });
});

const wrapped = '各村民委员会应当在每个季度第一个月的十日以前公布上一季度的收支情况，接受';

describe('line breaks', () => {
  test.each([
    ['甲\n乙', '甲<br>\n乙'],
    ['联系人：**张三**\n电话：0000', '联系人：<strong>张三</strong><br>\n电话：0000'],
    ['**甲**\n**乙**', '<strong>甲</strong><br>\n<strong>乙</strong>'],
    ['某某乡人民政府\n2024年1月1日', '某某乡人民政府<br>\n2024年1月1日'],
    ['one\ntwo', 'one<br>\ntwo'],
    ['甲  \n乙', '甲<br>\n乙'],
    ['甲\\\n乙\n丙', '甲<br>\n乙<br>\n丙'],
    [`${wrapped}。\n${wrapped}。`, `${wrapped}。<br>\n${wrapped}。`],
    [`${wrapped}\n电话：1`, `${wrapped}<br>\n电话：1`],
  ])('%j are seen', (text, html) => {
    expect(line(text)).toBe(html);
  });

  test.each([
    [`${wrapped}\n村民监督。`, `${wrapped}村民监督。`],
    [`${wrapped}\n**村民**监督。`, `${wrapped}<strong>村民</strong>监督。`],
    [`${wrapped}\n${wrapped}。\n村民监督。`, `${wrapped}${wrapped}。村民监督。`],
    [
      'A paragraph of English words that an editor wrapped at some column of the\nwindow goes on.',
      'A paragraph of English words that an editor wrapped at some column of the\nwindow goes on.',
    ],
  ])('%j of a wrapped paragraph are not, and Chinese gets no space', (text, html) => {
    expect(line(text)).toBe(html);
  });

  test('part no phrase for search', () => {
    const { blocks } = parseProse({
      file: 'f.mdx',
      text: '联系\n电话',
      lineOffset: 0,
      locale: 'zh-CN',
    }).prose;
    expect(blocks.map(({ text }) => text)).toEqual(['联系\n电话']);
    expect(unitsOf(blocks[0]?.text ?? '').every(({ parted }) => !parted)).toBe(true);
  });
});

test('no text whatever makes the parser throw, and none gives HTML that could run', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(htmlOf(text)).not.toMatch(/<script|<iframe|<style|\son[a-z]+=|javascript:/i);
    }),
    { numRuns: 300 },
  );
});

test('plain text comes out as it went in', { timeout: 60_000 }, () => {
  const plain = fc
    .string({ unit: fc.constantFrom(...'甲乙丙丁，。一二三abc '), minLength: 1, maxLength: 40 })
    .map((text) => `文${text.trim()}`);
  fc.assert(
    fc.property(plain, (text) => {
      expect(line(text)).toBe(text);
    }),
  );
});
