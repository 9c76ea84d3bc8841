const written =
  /([\p{Script=Han}A-Za-z]{2,16}?)\s*[〔[［【(（]\s*(\d{4})\s*[〕\]］】)）]\s*0*([1-9]\d*)\s*号/u;

/** The first number of an official document in a text, brackets in their proper form: `东政[2022]3号` is `东政〔2022〕3号`. */
export function recogniseDocumentNumber(text: string): string | null {
  const match = written.exec(text);
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
}

/** The number that stands alone on a line; one inside a sentence is that of another document. */
export function recogniseNumberLine(lines: readonly string[]): string | null {
  const line = lines.find((it) => written.exec(it.trim())?.[0] === it.trim());
  return line === undefined ? null : recogniseDocumentNumber(line);
}
