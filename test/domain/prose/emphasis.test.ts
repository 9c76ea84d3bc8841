import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';

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
    ['*强调。*后文', '<em>强调。</em>后文'],
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
    ['a*b*c', 'a<em>b</em>c'],
    ['**a**b', '<strong>a</strong>b'],
  ])('%s is as CommonMark says', (text, html) => {
    expect(line(text)).toBe(html);
  });
});

describe('line breaks', () => {
  test.each([
    ['甲\n乙', '甲乙'],
    ['甲，\n乙', '甲，乙'],
    ['**甲**\n乙', '<strong>甲</strong>乙'],
    ['甲\n**乙**', '甲<strong>乙</strong>'],
    ['one\ntwo', 'one\ntwo'],
    ['甲\none', '甲\none'],
    ['甲  \n乙', '甲<br>\n乙'],
  ])('%j shows no space beside Chinese only', (text, html) => {
    expect(line(text)).toBe(html);
  });
});

test('no text whatever makes the parser throw, and none gives HTML that could run', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(htmlOf(text)).not.toMatch(/<script|<iframe|<style|\son[a-z]+=|javascript:/i);
    }),
    { numRuns: 300 },
  );
});

test('plain text comes out as it went in', () => {
  const plain = fc
    .string({ unit: fc.constantFrom(...'甲乙丙丁，。一二三abc '), minLength: 1, maxLength: 40 })
    .map((text) => `文${text.trim()}`);
  fc.assert(
    fc.property(plain, (text) => {
      expect(line(text)).toBe(text);
    }),
  );
});
