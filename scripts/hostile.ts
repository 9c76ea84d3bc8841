import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { makeSettings } from '../src/io/settings.ts';
import { browse } from './hostile/browse.ts';
import { writeFields } from './hostile/fields.ts';
import { readStrings } from './hostile/strings.ts';
import { parseTexts } from './hostile/texts.ts';
import { runBuild } from './lib/run-build.ts';

/** Faults of one kind that are printed; the count is of all. */
const most = 20;

const command = new Command('npm run hostile --')
  .description(
    'Puts strings of attack into every place of a text and into typed fields, builds a site of what is ' +
      'accepted, and opens all of it in Chromium without a content policy. Exit code 1 when anything ran, ' +
      'stands outside of the allow-list, asked for a foreign address or threw.',
  )
  .argument('<folder>', 'folder of strings: lines of text files, strings of .json files')
  .parse();
const [folder] = command.processedArgs as [string];

const strings = readStrings(folder);
const texts = parseTexts(strings);
const parent = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
try {
  const fields = writeFields(parent, strings);
  const settings = makeSettings({
    content: join(parent, 'content'),
    out: join(parent, 'dist'),
    locale: 'en',
  });
  const built = await runBuild(settings, 'en');
  if (!built) process.exitCode = 1;
  const pages = readdirSync(settings.out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
  const browsed = await browse(texts.made, { folder: settings.out, pages });
  const thrown = [...texts.thrown, ...fields.thrown];
  console.log(
    [
      `${strings.length} strings`,
      `texts: ${texts.refused} refused, ${texts.made.length} different pieces of HTML`,
      `fields: ${fields.refused} refused, ${fields.documents} documents`,
      `${browsed.pages} pages opened`,
    ].join('; '),
  );
  for (const [name, list] of Object.entries({ ...browsed, thrown }))
    if (Array.isArray(list)) tell(name, list);
} finally {
  rmSync(parent, { recursive: true, force: true });
}

function tell(name: string, faults: readonly string[]): void {
  console.log(`${name}: ${faults.length}`);
  for (const fault of faults.slice(0, most)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
