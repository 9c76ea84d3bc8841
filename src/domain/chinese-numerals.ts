const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese numeral up to 9999 (`二十` is 20, `二〇二〇` is 2020), or null when it is none. */
export function parseChineseNumeral(text: string): number | null {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二').replaceAll('廿', '二十');
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

/** The Chinese numeral of a whole number from 0 to 9999: 20 is `二十`. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no numeral for ${value}`);
  if (value < 10) return digits[value] ?? '';
  const parts = [1000, 100, 10, 1].map((unit) => [Math.floor(value / unit) % 10, unit] as const);
  const text = parts.map(([digit, unit]) => (digit === 0 ? '零' : digits[digit] + unitName(unit))).join('');
  return text
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}

const unitName = (unit: number) => ({ 1000: '千', 100: '百', 10: '十' })[unit] ?? '';
