/** A node of the parser's tree, as far as positions matter. */
export interface Placed {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end?: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** A place in the text as the parser got it. */
export const at = (offset: number): Placed => ({ position: { start: { offset } } });
