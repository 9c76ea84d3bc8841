import type { ProseSummary } from '../corpus.ts';
import type { Prose, Segment } from '../prose/types.ts';

/** What the house needs of a text without loading it. */
export const summariseProse = (
  { digest, fingerprint }: Pick<ProseSummary, 'digest' | 'fingerprint'>,
  prose: Prose,
): ProseSummary => ({
  digest,
  fingerprint,
  headings: prose.headings,
  anchors: prose.segments.flatMap(anchorsIn),
  references: prose.references,
  components: prose.components,
  hasText: prose.segments.length > 0,
});

/** Attributes of our own HTML hold no bare quote and no `>`. */
const anchorsIn = (segment: Segment): string[] =>
  segment.type === 'html'
    ? [...segment.html.matchAll(/<[a-z][^<>]*? id="([^"]+)"/g)].map(([, id = '']) => id)
    : segment.children.flatMap(anchorsIn);
