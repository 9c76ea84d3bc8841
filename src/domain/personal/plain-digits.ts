const chinese = '〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺';
const values = '0001234567891234567891';
const numeral = `[${chinese}]`;
/** So many numerals in a row are no amount and no year. */
const spoken = new RegExp(`${numeral}(?:[\\s\\-—·]{0,2}${numeral}){10,}(?:[\\s\\-—·]{0,2}[XxＸｘ])?`, 'gu');

/**
 * A text of the same length in which every digit is an ASCII digit: those of Chinese width, and Chinese numerals where
 * so many stand in a row that they spell a number out.
 */
export function plainDigits(text: string): string {
  if (text === last.text) return last.plain;
  const narrow = text.replace(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const plain = narrow.replace(spoken, (run) =>
    run.replace(/[^\s\-—·XxＸｘ]/gu, (sign) => values[chinese.indexOf(sign)] ?? sign),
  );
  last = { text, plain };
  return plain;
}

/** Every kind of number asks for the same text, one after the other. */
let last = { text: '', plain: '' };
