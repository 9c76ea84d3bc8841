import { parseChineseNumeral } from '../chinese-numerals.ts';

const digits = '〇一二三四五六七八九';
const numeral = /\d+|[〇零一二三四五六七八九十百千]+/g;
/** Beside these a single Chinese numeral is a number; elsewhere it is mostly part of a word (统一, 一些). */
const counted = /^[年月日号条款项章节届次期件人个名户]/;
/** Numbers of more digits are codes. */
const longest = 4;
const years = /^(?:19|20)\d\d$/;

type Form = 'arabic' | 'chinese' | 'with-zero';
const forms: readonly Form[] = ['arabic', 'chinese', 'with-zero'];

/**
 * The ways in which a text with numbers may be written: 第20条 and 第二十条, 2020年, 二〇二〇年 and 二零二零年; the text itself is
 * first.
 */
export function numberForms(text: string): string[] {
  const written = forms.map((form) =>
    text.replace(numeral, (found, at: number) => writeAs(found, at, text, form)),
  );
  return [...new Set([text, ...written])];
}

function writeAs(found: string, at: number, text: string, form: Form): string {
  const value = /\d/.test(found) ? arabicValue(found, at, text) : chineseValue(found, at, text);
  if (value === null) return found;
  if (form === 'arabic') return value;
  const chinese = years.test(value) ? digitByDigit(value) : inWords(Number(value));
  return form === 'chinese' ? chinese : chinese.replaceAll('〇', '零');
}

/** The digits if they are a number that could stand in words. */
function arabicValue(found: string, at: number, text: string): string | null {
  const decimal = /[.,:/-]/.test(text[at - 1] ?? '') || /^[.,:/-]\d/.test(text.slice(at + found.length));
  return found.length > longest || found.startsWith('0') || decimal ? null : found;
}

function chineseValue(found: string, at: number, text: string): string | null {
  const plain = found.replaceAll('零', '〇');
  if (found.length === 1 && text[at - 1] !== '第' && !counted.test(text.slice(at + 1))) return null;
  const value = parseChineseNumeral(plain);
  if (value === null || plain.startsWith('〇') || String(value).length > longest) return null;
  // What no one would write so (百十, 二三十) is no number.
  const spelt = [digitByDigit(String(value)), inWords(value), inWords(value).replace(/^一/, '')];
  return spelt.includes(plain) ? String(value) : null;
}

const digitByDigit = (value: string): string => [...value].map((digit) => digits[Number(digit)]).join('');

/** 1 to 9999 in Chinese words: 十五, 二百〇五. */
function inWords(value: number): string {
  if (value < 10) return digits[value] ?? '';
  const [unit, size] = value >= 1000 ? ['千', 1000] : value >= 100 ? ['百', 100] : ['十', 10];
  const rest = value % size;
  const lead = value < 20 ? '' : digits[Math.floor(value / size)];
  const gap = rest > 0 && rest < size / 10 ? '〇' : '';
  const tail =
    rest === 0 ? '' : value >= 100 && rest >= 10 && rest < 20 ? `一${inWords(rest)}` : inWords(rest);
  return `${lead}${unit}${gap}${tail}`;
}
