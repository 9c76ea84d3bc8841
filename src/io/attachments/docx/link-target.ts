/** A target with the place on its page; a place of the file itself is no target. */
export const withAnchor = (href: string | undefined, anchor: string | undefined): string | undefined =>
  href === undefined || anchor === undefined || href.includes('#') ? href : `${href}#${anchor}`;

/** The target that the innermost of open fields states, by their codes. */
export const linkOfFields = (codes: readonly string[]): string | undefined =>
  codes
    .map((code) => {
      const [, href, anchor] = /^\s*HYPERLINK\s+"([^"]+)"(?:\s+\\l\s+"([^"]+)")?/.exec(code) ?? [];
      return withAnchor(href, anchor);
    })
    .findLast((href) => href !== undefined);
