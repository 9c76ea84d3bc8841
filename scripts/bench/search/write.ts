import { join } from 'node:path';
import { sourceOf } from '../../../src/domain/search/source.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';
import { updateSearchIndex } from '../../../src/io/search/search-index.ts';
import { documentsOf, type Source } from './documents.ts';

// Indexes a source in a process of its own and prints seconds, megabytes and documents as JSON; with `changed`, after
// one document got a sentence more.
const [type = '', folder = '', state = '', output = '', changed = ''] = process.argv.slice(2);
const source = { type, folder, state } as Source;
const documents = await documentsOf(source);
const [first, ...others] = documents;
if (changed && first)
  documents.splice(
    0,
    documents.length,
    { ...first, sections: [...first.sections, { id: null, heading: null, blocks: ['补充一句话。'] }] },
    ...others,
  );
const started = performance.now();
const indexed = await updateSearchIndex(
  { current: documents.map(sourceOf), old: [] },
  {
    root: join(import.meta.dirname, '../../..'),
    output: openOutputSnapshot(output, null),
    state: join(state, 'search'),
    version: 'bench',
  },
);
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1000,
    indexed,
  }),
);
