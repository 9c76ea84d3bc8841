/** How deep each row stands, the column of its name, and whether codes of a classification say so. */
export interface Depths {
  readonly names: number;
  readonly isCoded: boolean;
  readonly depths: readonly number[];
}
