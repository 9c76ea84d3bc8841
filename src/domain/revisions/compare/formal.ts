/**
 * True when two texts differ in form only: punctuation, spaces, width of characters, styles of brackets. Marks beside
 * a digit count as content (1.5 and 15, 3-5 and 35), as do signs such as % and ¥.
 */
export const isFormalChange = (before: string, after: string): boolean => bare(before) === bare(after);

function bare(text: string): string {
  return text
    .replace(/[〔［【]/g, '[')
    .replace(/[〕］】]/g, ']')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<![0-9])[\p{P}--[%‰]](?![0-9])/gv, '')
    .replace(/(?<=[0-9])[,;:!?)、。](?![0-9])/g, '');
}
