import { corpusOf, readContent } from '../../src/io/content/read-content.ts';
import { readHistory } from '../../src/io/history/read-history.ts';
import { makeSettings } from '../../src/io/settings.ts';

// Reads the history of one content folder as a build does, and prints seconds, megabytes and numbers as JSON.
const [content = '', state = ''] = process.argv.slice(2);
const settings = { ...makeSettings({ content, today: '2026-11-23' }), state };
const corpus = corpusOf(readContent(settings), settings);
if (!corpus) throw new Error('The generated site is not valid.');
const started = performance.now();
const { items } = await readHistory(settings, corpus, []);
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1000,
    items: items.length,
    revisions: items.reduce((sum, { revisions }) => sum + revisions.length, 0),
  }),
);
