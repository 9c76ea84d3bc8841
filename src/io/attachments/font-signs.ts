/** Characters of the font Symbol from 0x20 and from 0xA0 on, as Adobe's encoding of it names them. */
const symbol = new Map([
  ...from(
    0x20,
    ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  ),
  ...from(0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪'),
  ...from(0xf1, '〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'),
]);

/** Characters of fonts of signs that offices use; the other signs of these fonts stand for no character. */
const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', symbol],
  [
    'wingdings',
    new Map([
      ...from(0x28, '☎✆✉'),
      ...from(0x6c, '●❍■□'),
      ...from(0x71, '❑❒'),
      ...from(0x75, '◆❖'),
      ...from(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
      ...from(0xa7, '▪□'),
      ...from(0xd8, '➢'),
      ...from(0xdf, '←→↑↓'),
      ...from(0xef, '⇦⇨⇧⇩'),
      ...from(0xfb, '✗✓☒☑'),
    ]),
  ],
  [
    'wingdings 2',
    new Map([
      ...from(0x50, '✓'),
      ...from(0x52, '☑☒'),
      ...from(0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
      ...from(0xa3, '□'),
    ]),
  ],
]);

function from(first: number, characters: string): [number, string][] {
  return [...characters].map((character, at) => [first + at, character]);
}

/** The character that a sign of a font shows, by its code with or without 0xF000; null where there is none. */
export const signOfFont = (font: string, code: number): string | null =>
  fonts.get(font.toLowerCase())?.get(code >= 0xf000 ? code - 0xf000 : code) ?? null;

/** Signs of fonts within a text; what stands for no character goes, and is counted. */
export function signsOfFont(text: string, font: string): { readonly text: string; readonly unknown: number } {
  let unknown = 0;
  const shown = text.replace(/[\uf020-\uf0ff]/g, (sign) => {
    const found = signOfFont(font, sign.charCodeAt(0));
    if (found === null) unknown++;
    return found ?? '';
  });
  return { text: shown, unknown };
}

/** What is ticked or not: as the bullet of a list it says something. */
const boxes = /^[☐☑☒✓✔✗✘]$/;

/** The bullet of a list where it says something; empty for one that only marks items. */
export function boxOf(bullet: string, font: string): string {
  const { text } = signsOfFont(bullet, font);
  return boxes.test(text) ? text : '';
}
