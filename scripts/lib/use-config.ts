import type { Locale } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';
import { type Settings, shownPath } from '../../src/io/settings.ts';
import { applySiteConfig, SiteConfigError } from '../../src/io/site-config.ts';

/** Reads the configuration of the site; one that is wrong is told and ends the process with 1. */
export function useConfigOrExit(settings: Pick<Settings, 'root' | 'home'>, language: Locale): void {
  try {
    applySiteConfig(settings);
  } catch (error) {
    if (!(error instanceof SiteConfigError)) throw error;
    const file = shownPath(error.file);
    const lines = error.problems.map(
      ({ line, message }) => `${file}${line === null ? '' : `:${line}`}\n  ${textIn(message, language)}`,
    );
    console.error([textIn(say('site-config.head'), language), ...lines].join('\n\n'));
    process.exit(1);
  }
}
