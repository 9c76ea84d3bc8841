import { defaultLocale, type Locale, locales } from '../../src/domain/text/locale.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { readSiteFile } from '../../src/io/content/read-content.ts';
import { newerContentRule } from '../../src/io/content/site-file-findings.ts';

/** Ends the process with a sentence where a newer program has written the content: nothing is read or made of it. */
export function endAtNewerContent(content: string, asked: Locale | null): void {
  const { findings, text } = readSiteFile(content);
  const newer = findings.find(({ rule }) => rule === newerContentRule);
  if (!newer) return;
  const own = /^locale: *['"]?([\w-]+)/m.exec(text)?.[1];
  const locale = asked ?? locales.find((tag) => tag === own) ?? defaultLocale;
  // Chinese sentences follow each other without a space.
  const space = locale.startsWith('zh') ? '' : ' ';
  console.error(textIn(newer.message, locale) + space + textIn(newer.fix, locale));
  process.exit(1);
}
