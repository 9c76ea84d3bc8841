import type { TreeNode } from './tree.ts';

/** A stretch of the source that would not be shown. */
export interface Rest {
  readonly start: number;
  readonly text: string;
  /**
   * What it is: a cell too many, a definition or a note that nothing points to, a mark at the start of a line, or
   * anything else.
   */
  readonly kind: 'cell' | 'definition' | 'note' | 'mark' | 'sign';
}

/** Keeps account of every character of a source: shown as text, seen as markup, or neither. */
export interface Ledger {
  readonly source: string;
  /** Stretches that are text of the page, outside of code. */
  readonly texts: readonly (readonly [start: number, end: number])[];
  mark(start: number, end: number): void;
  text(value: string, start: number, end: number, quoted: boolean): void;
  code(value: string, start: number, end: number): void;
  /** False for a block of code that is never closed. */
  fence(start: number, end: number): boolean;
  row(start: number, end: number): void;
  lastRow(): { readonly start: number; readonly text: string };
  /** Marks of these items are not to be taken for granted. */
  doubt(items: readonly TreeNode[]): void;
  quote(start: number, end: number, nested: boolean): void;
  tags(start: number, end: number): void;
  edges(name: string, start: number, end: number, inner: number): void;
  ruleOfTable(end: number): void;
  /** A link or picture may use a definition. */
  use(start: number, end: number): void;
  rest(): Rest[];
}
