/** Something in an editor's folder that is never opened. */
export interface OddFile {
  /** Path below the folder, with `/`. */
  readonly path: string;
  /** A symbolic link; a pipe, device or socket; a name whose bytes are no UTF-8. */
  readonly kind: 'link' | 'special' | 'encoding';
}
