import type { ProseSummary } from '../corpus.ts';
import type { Prose } from '../prose/types.ts';

/** What the house needs of a text without loading it. */
export const summariseProse = (
  { digest, fingerprint }: Pick<ProseSummary, 'digest' | 'fingerprint'>,
  prose: Prose,
): ProseSummary => ({
  digest,
  fingerprint,
  headings: prose.headings,
  references: prose.references,
  components: prose.components,
  hasText: prose.segments.length > 0,
});
