/** One line with single spaces; tabs stay. */
export const tidy = (text: string): string =>
  text
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();

/** Cells of a row as one block; those without text are left out. */
export const rowBlock = (cells: readonly string[]): string =>
  cells
    .map((cell) => tidy(cell).replaceAll('\t', ' '))
    .filter(Boolean)
    .join('\t');
