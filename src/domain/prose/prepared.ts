/** A text made ready for the parser, which reads some of what Chinese authors type as something else. */
export interface Prepared {
  /** The text as it was typed. */
  readonly source: string;
  /** The text for the parser. */
  readonly text: string;
  /** Offset in the original text of an offset in `text`. */
  original(offset: number): number;
  /** What was typed: stand-ins are turned back, marks taken out. */
  clean(text: string): string;
  /** The same for an address, which the parser encodes. */
  cleanUrl(url: string): string;
}
