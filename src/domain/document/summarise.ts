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
  references: prose.references,
  components: prose.segments.flatMap(componentsIn),
  hasText: prose.segments.length > 0,
});

function componentsIn(segment: Segment): ProseSummary['components'] {
  if (segment.type === 'html') return [];
  return [{ name: segment.name, props: segment.props }, ...segment.children.flatMap(componentsIn)];
}
