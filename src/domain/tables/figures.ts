const longestFigure = 40;

/** A number as tables have it: `1 902.0`, `-4.3`, `12,000`, `45%`. */
export const isFigure = (text: string): boolean =>
  text.length <= longestFigure && /^[-+−]?\d[\d, \u00a0\u202f]*(?:\.\d+)?[%％‰]?$/.test(text);

/** What says that there is no number. */
const isBlank = (text: string): boolean => text === '' || /^[-—–/／]{1,2}$/.test(text);

/** Most of what is stated are numbers. */
export const areFigures = (texts: readonly string[]): boolean => {
  const stated = texts.filter((text) => !isBlank(text));
  return stated.length > 0 && stated.filter(isFigure).length * 2 > stated.length;
};

/** The number that a cell states and how many decimals it has; null where it states none, or a share. */
export function amountIn(text: string): { readonly value: number; readonly decimals: number } | null {
  if (!isFigure(text) || /[%％‰]$/.test(text)) return null;
  const plain = text.replace(/[, \u00a0\u202f]/g, '').replace('−', '-');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}
