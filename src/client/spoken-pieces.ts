/** Devices break off what is longer. */
const longest = 160;

/** A text in pieces that a voice can say one after the other: sentences, and parts of those that are too long. */
export const piecesOf = (text: string): string[] =>
  text
    .split(/\n|(?<=[。！？；!?;])|(?<=\.)\s/)
    .flatMap((sentence) => sentence.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [])
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
