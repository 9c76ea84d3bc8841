import { cleanCopy } from '../src/app/clean-copy.ts';
import { defaultLocale, locales } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { cleanable } from '../src/io/attachments/clean/clean-file.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { makeSettings } from '../src/io/settings.ts';
import { removedWords } from './lib/removed-words.ts';

const given = process.argv.slice(2);
const asked = locales.find((locale) => locale === given[given.indexOf('--locale') + 1]);
const language = asked ?? readSiteFile(makeSettings({}).content).site?.locale ?? defaultLocale;
const files = given.filter((name, at) => !name.startsWith('-') && given[at - 1] !== '--locale');
const print = (message: Message) => console.log(textIn(message, language));

if (files.length === 0) print(say('clean-file.usage', { formats: cleanable }));
process.exitCode = files.length === 0 && !given.includes('--help') ? 2 : 0;
for (const file of files) {
  const outcome = await cleanCopy(file);
  if (outcome.type === 'written') {
    const { copy, removed, left } = outcome;
    print(say('clean-file.written', { copy, removed: removed.map(removedWords) }));
    if (left.length > 0) print(say('clean-file.left', { copy }));
  } else if (outcome.type === 'nothing') print(say('clean-file.nothing', { file }));
  else {
    process.exitCode = 1;
    if (outcome.type === 'taken') print(say('clean-file.taken', { copy: outcome.copy }));
    else if (outcome.type === 'missing') print(say('clean-file.missing', { file }));
    else if (outcome.type === 'damaged') print(say('clean-file.damaged', { file }));
    else print(say('clean-file.unknownFormat', { file, formats: cleanable }));
  }
}
