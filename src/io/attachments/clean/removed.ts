/** Something that was taken out of a file, and how often. */
export interface Removed {
  readonly kind:
    | 'comments'
    | 'revisions'
    | 'hidden-text'
    | 'embedded'
    | 'sheets'
    | 'cells'
    | 'names'
    | 'links'
    | 'pivots'
    | 'properties';
  readonly count: number;
}
