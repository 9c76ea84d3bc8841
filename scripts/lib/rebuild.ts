import { buildSite } from '../../src/app/build-site.ts';
import { compareRebuilt, NoRebuildError } from '../../src/app/verify/rebuild.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';
import type { SiteSource } from '../../src/io/verify/site-source.ts';
import { printedReport } from './build-report.ts';
import { makeProgress } from './progress.ts';
import { printFindings } from './report.ts';
import { useConfigOrExit } from './use-config.ts';

/**
 * Builds the site of a source again from a repository and prints what differs; 0 for nothing, 1 for something, 2 where
 * it cannot be built.
 */
export async function rebuildAndCompare(
  source: SiteSource,
  repository: string,
  program: string,
  language: Locale,
): Promise<number> {
  console.log(textIn(say('rebuild.start', { repository }), language));
  // The publication is compared, not who signed it.
  delete process.env.GONGKAI_SIGNING_KEY;
  try {
    const { findings, same, commit } = await compareRebuilt(source, {
      repository,
      program,
      build(settings) {
        useConfigOrExit(settings, language);
        const report = printedReport(makeProgress(language), language, language);
        return buildSite(settings, report, { acceptLostAddresses: true });
      },
    });
    printFindings(findings, language);
    const n = findings.length || same;
    console.log(
      textIn(say(findings.length > 0 ? 'rebuild.differs' : 'rebuild.same', { commit, n }), language),
    );
    return findings.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NoRebuildError)) throw error;
    console.log(textIn(error.said, language));
    return 2;
  }
}
