const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese numeral up to 9999 (`二十` is 20, `二〇二〇` and `二○二○` are 2020), or null when it is none. */
export function parseChineseNumeral(text: string): number | null {
  const plain = text.replace(/[〇○]/g, '零').replaceAll('两', '二').replaceAll('廿', '二十');
  if (/^[零一二三四五六七八九]+$/.test(plain))
    return Number([...plain].map((char) => digits.indexOf(char)).join(''));
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return null;
  let total = 0;
  let digit = 0;
  for (const char of plain) {
    const unit = units[char];
    if (unit === undefined) digit = digits.indexOf(char);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
