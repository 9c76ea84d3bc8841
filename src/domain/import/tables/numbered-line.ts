/** A line of a text with its number in the file, from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}
