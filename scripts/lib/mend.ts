import { confirm, isCancel } from '@clack/prompts';
import { fixContent, type MendedFile, type Mending } from '../../src/app/fix-content.ts';
import { defaultLocale, type Locale } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';
import { readSiteFile } from '../../src/io/content/read-content.ts';
import type { Settings } from '../../src/io/settings.ts';

/**
 * Mends a content folder and prints what was changed, on the error stream; numbers of persons are covered where that
 * is wanted, or where somebody who is asked says so.
 */
export async function mendContent(
  settings: Settings,
  { cover, locale }: { readonly cover: boolean; readonly locale: Locale | null },
): Promise<void> {
  const language = locale ?? readSiteFile(settings.content).site?.locale ?? defaultLocale;
  const first = fixContent(settings, { cover });
  print(first.files, language);
  const { asking } = first;
  if (asking.length === 0) return;
  const question = textIn(say('fix.ask', { n: asking.length }), language);
  if (await isWanted(question)) print(fixContent(settings, { cover: true }).files, language);
  else console.error(`${textIn(say('fix.left', { n: asking.length }), language)}\n`);
}

/** Nobody is asked where nobody can answer. */
async function isWanted(message: string): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return false;
  const answer = await confirm({ message, initialValue: false, output: process.stderr });
  return !isCancel(answer) && answer;
}

function print(files: Mending['files'], locale: Locale): void {
  for (const file of files) console.error(linesOf(file, locale).join('\n'));
  if (files.length > 0) console.error(`${textIn(say('fix.mended', { n: files.length }), locale)}\n`);
}

const linesOf = ({ file, isConverted, changes }: MendedFile, locale: Locale): string[] => [
  file,
  ...(isConverted ? [`  ${textIn(say('fix.converted'), locale)}`] : []),
  ...changes.map(({ sign, line, text }) => `  ${sign} ${line}: ${text}`),
];
