/** A file of a bundle that was made for it. */
export interface MadeFile {
  /** From the root of the bundle. */
  readonly path: string;
  readonly bytes: string | Uint8Array;
}
