const chineseDigits = '〇一二三四五六七八九';

/** A number as the digits of a script stand for it, one for each digit. */
const digitByDigit = (value: number, digits: string): string =>
  [...String(value)].map((digit) => [...digits][Number(digit)] ?? '').join('');

interface Words {
  readonly digits: string;
  /** Ten, hundred, thousand, ten thousand. */
  readonly units: string;
  /** Stands for a power of ten that is left out within a number. */
  readonly zero: string;
  /** Whether one stands before ten alone (十), before ten within a number (一百一十), before hundred and thousand (一百). */
  readonly one: { readonly ten: boolean; readonly tens: boolean; readonly more: boolean };
}

const plain: Words = {
  digits: chineseDigits,
  units: '十百千万',
  zero: '零',
  one: { ten: false, tens: true, more: true },
};
const japanese: Words = { ...plain, zero: '', one: { ten: false, tens: false, more: false } };
const legal: Words = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟万',
  zero: '零',
  one: { ten: true, tens: true, more: true },
};
const legalTraditional: Words = { ...legal, digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬' };

/** A number below a hundred million in words: 二十, 一百零五. */
function inWords(value: number, words: Words): string {
  const { digits, units, zero, one } = words;
  if (value === 0) return digits[0] ?? '';
  if (value >= 10_000) {
    const rest = value % 10_000;
    const high = Math.floor(value / 10_000);
    const gap = rest > 0 && rest < 1000 ? zero : '';
    return `${inWords(high, words)}${units[3]}${rest > 0 ? gap + inWords(rest, words) : ''}`;
  }
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    const alone = power === 1 ? (text === '' ? one.ten : one.tens) : one.more;
    const said = power === 0 || digit > 1 || alone ? (digits[digit] ?? '') : '';
    text += (gap ? zero : '') + said + (power > 0 ? (units[power - 1] ?? '') : '');
    gap = false;
  }
  return text;
}

/** Letters as Word counts them: a to z, aa, bb. */
const inLetters = (value: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 100));

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function inRoman(value: number): string {
  if (value > 32_767) return String(value);
  let [text, rest] = ['', value];
  for (const [size, sign] of romans) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** Signs of a row; behind its end plain digits. */
const fromRow = (value: number, row: string): string => [...row][value - 1] ?? String(value);

const row = (first: number, count: number): string =>
  String.fromCodePoint(...Array.from({ length: count }, (_none, at) => first + at));

const circled = row(0x2460, 20) + row(0x3251, 15) + row(0x32b1, 15);

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return value + ((!teen && ['th', 'st', 'nd', 'rd'][value % 10]) || 'th');
}

/** By the names of ST_NumberFormat, ECMA-376 part 1, 17.18.59. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => digitByDigit(value, row(0xff10, 10)),
  decimalFullWidth2: (value) => digitByDigit(value, row(0xff10, 10)),
  upperRoman: inRoman,
  lowerRoman: (value) => inRoman(value).toLowerCase(),
  upperLetter: (value) => inLetters(value, 'A'),
  lowerLetter: (value) => inLetters(value, 'a'),
  ordinal,
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  chineseCounting: (value) => inWords(value, plain),
  chineseCountingThousand: (value) => inWords(value, plain),
  taiwaneseCounting: (value) => inWords(value, plain),
  taiwaneseCountingThousand: (value) => inWords(value, plain),
  japaneseCounting: (value) => inWords(value, japanese),
  ideographDigital: (value) => digitByDigit(value, chineseDigits),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, chineseDigits),
  taiwaneseDigital: (value) => digitByDigit(value, chineseDigits),
  chineseLegalSimplified: (value) => inWords(value, legal),
  ideographLegalTraditional: (value) => inWords(value, legalTraditional),
  japaneseLegal: (value) => inWords(value, legalTraditional),
  ideographTraditional: (value) => fromRow(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => fromRow(value, '子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: (value) => fromRow(value, circled),
  decimalEnclosedCircleChinese: (value) => fromRow(value, circled),
  decimalEnclosedFullstop: (value) => fromRow(value, row(0x2488, 20)),
  decimalEnclosedParen: (value) => fromRow(value, row(0x2474, 20)),
  ideographEnclosedCircle: (value) => fromRow(value, row(0x3280, 10)),
};

/** A number of a list as Word writes it in a format; in decimal digits where the format is none of those known here. */
export const formatNumber = (value: number, format: string): string =>
  value < 0 || (value === 0 && !/decimal|igital|none|bullet/.test(format))
    ? String(value)
    : (formats[format]?.(value) ?? String(value));
