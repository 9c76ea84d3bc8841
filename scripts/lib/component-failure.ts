import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';

/** As `src/components/site/guarded.ts` says it; the class of an error is lost between threads. */
const said = /^<(?<component>[A-Z]\w*)> \((?<file>\.\/[^)]+)\): (?<error>.*)/;

/** What is to be said of a component of the site that failed; null for any other error. */
export function componentFailure(error: unknown, settings: Settings, locale: Locale): string | null {
  const chain = causes(error);
  const at = chain.findIndex(({ message }) => said.test(message));
  const { component = '', file = '', error: reason = '' } = chain[at]?.message.match(said)?.groups ?? {};
  if (at < 0) return null;
  const page = chain.slice(0, at).find(({ message }) => message.startsWith('/'))?.message ?? '';
  const values = { component, file, error: reason, page, item: itemOf(page, settings) };
  return [say('site-config.componentFailed', values), say('site-config.componentFailedFix')]
    .map((message) => textIn(message, locale))
    .join('\n');
}

/** The file of the item that a page shows, as findings show it; its address where it is none. */
function itemOf(page: string, { content }: Settings): string {
  const file = join(content, `${page.replace(/^\/|\/$/g, '')}.mdx`);
  return existsSync(file) ? shownPath(file) : page;
}

function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...causes(error.cause)];
}
