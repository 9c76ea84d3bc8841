/** A literal that an author may give to a component. */
export type PropValue = string | number | boolean;

/** A run of ready HTML, checked against the allow-list. */
interface HtmlSegment {
  readonly type: 'html';
  readonly html: string;
}

/** An author's component, shown by an Astro component of the same name. */
export interface ComponentSegment {
  readonly type: 'component';
  readonly name: string;
  readonly props: Readonly<Record<string, PropValue>>;
  readonly children: readonly Segment[];
  /** True when it stands inside a line of text (`全年调解 <Figure n={16} /> 件`). */
  readonly inline: boolean;
}

export type Segment = HtmlSegment | ComponentSegment;

/** A heading of the document. */
export interface Heading {
  /** 2 to 6. */
  readonly depth: number;
  /** Stable id, unique in the document: `s1`, `s1-1` for numbered headings. */
  readonly id: string;
  readonly text: string;
}

/** A link, image or component source, as the author wrote it. */
export interface Reference {
  readonly kind: 'link' | 'image' | 'source';
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** An author component as it is used in a text. */
export interface ComponentUse {
  readonly name: string;
  readonly props: Readonly<Record<string, PropValue>>;
  readonly line: number;
  readonly column: number;
}

/** One block of text (paragraph, heading, list item, table row) under the heading it belongs to. */
export interface TextBlock {
  /** Id of the heading above, or null before the first. */
  readonly section: string | null;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'quote' | 'code' | 'component' | 'note';
  readonly text: string;
}

/** A document's prose after the one parse: what pages show, search indexes and checks read. */
export interface Prose {
  readonly segments: readonly Segment[];
  readonly headings: readonly Heading[];
  readonly blocks: readonly TextBlock[];
  readonly references: readonly Reference[];
  /** Every author component, one within another as well. */
  readonly components: readonly ComponentUse[];
}
