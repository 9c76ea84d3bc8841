import { cleanCopy } from '../src/app/clean-copy.ts';
import { reduceCopy } from '../src/app/reduce-copy.ts';
import { hiddenWords } from '../src/domain/search/hidden-words.ts';
import { defaultLocale, locales } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { cleanable } from '../src/io/attachments/clean/clean-file.ts';
import { reducible } from '../src/io/attachments/clean/reduce-picture.ts';
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
  const said = given.includes('--reduce') ? await reduce(file) : await clean(file);
  for (const message of said.messages) print(message);
  if (!said.isDone) process.exitCode = 1;
}

interface Said {
  readonly messages: readonly Message[];
  readonly isDone: boolean;
}

async function clean(file: string): Promise<Said> {
  const outcome = await cleanCopy(file);
  switch (outcome.type) {
    case 'written': {
      const { copy, removed, left } = outcome;
      const rest = left.length > 0 ? [say('clean-file.left', { copy, said: left.map(hiddenWords) })] : [];
      return done(say('clean-file.written', { copy, removed: removed.map(removedWords) }), ...rest);
    }
    case 'nothing':
      return done(say('clean-file.nothing', { file }));
    case 'signed':
      return failed(say('clean-file.signed', { file }));
    case 'unknown-format':
      return failed(say('clean-file.unknownFormat', { file, formats: cleanable }));
    default:
      return failed(common(file, outcome));
  }
}

async function reduce(file: string): Promise<Said> {
  const outcome = await reduceCopy(file);
  switch (outcome.type) {
    case 'written': {
      const [before, after] = [outcome.before, outcome.after].map((bytes) => (bytes / 1e6).toFixed(2));
      return done(
        say('clean-file.reduced', { copy: outcome.copy, before: before ?? '', after: after ?? '' }),
      );
    }
    case 'nothing':
      return done(say('clean-file.small', { file }));
    case 'no-library':
      return failed(say('clean-file.noLibrary', { file }));
    case 'unknown-format':
      return failed(say('clean-file.notReducible', { file, formats: reducible }));
    default:
      return failed(common(file, outcome));
  }
}

/** What may become of a file whatever is asked of it. */
function common(file: string, { type, copy }: { readonly type: string; readonly copy?: string }): Message {
  if (copy !== undefined) return say('clean-file.taken', { copy });
  return type === 'missing' ? say('clean-file.missing', { file }) : say('clean-file.damaged', { file });
}

function done(...messages: readonly Message[]): Said {
  return { messages, isDone: true };
}

function failed(message: Message): Said {
  return { messages: [message], isDone: false };
}
