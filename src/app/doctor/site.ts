import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { passedLimits } from '../../domain/hosting/limits.ts';
import { formatOf } from '../../domain/migrations/migrate.ts';
import { contentFormat } from '../../domain/schema/content-format.ts';
import { say } from '../../domain/text/message.ts';
import { readSiteFile } from '../../io/content/read-content.ts';
import { copiesOfProgram } from '../../io/doctor/program-copies.ts';
import { walkFolder } from '../../io/files/walk-folder.ts';
import { siteConfigFile } from '../../io/program-file.ts';
import { sizeOfSite } from '../../io/publish/site-size.ts';
import { type Settings, shownPath } from '../../io/settings.ts';
import { loadSiteConfig, SiteConfigError } from '../../io/site-config.ts';
import { pdfMeans } from '../../io/writers/pdf/pdf-means.ts';
import { noPdf } from '../pdf-files.ts';
import { blocks, type Diagnosis, good, mind } from './diagnosis.ts';

/** Whether the content is of the format that this program reads. */
export function formatOfContent({ content }: Pick<Settings, 'content'>): Diagnosis {
  const { text } = readSiteFile(content);
  if (text === '')
    return blocks(
      'format',
      say('doctor.noSite', { folder: shownPath(content) || content }),
      say('doctor.noSiteFix'),
    );
  const format = formatOf(text);
  if (format > contentFormat)
    return blocks(
      'format',
      say('content-format.found', { format, known: contentFormat }),
      say('content-format.fix'),
    );
  return format === contentFormat
    ? good('format', say('doctor.format', { format }))
    : mind('format', say('doctor.oldFormat', { format, known: contentFormat }), say('doctor.oldFormatFix'));
}

/** Whether what maintainers have configured can be used: any other command would end there. */
export function configOf(settings: Pick<Settings, 'root' | 'home'>): Diagnosis {
  const file = siteConfigFile;
  try {
    const isThere = loadSiteConfig(settings) !== null;
    return good('config', isThere ? say('doctor.config', { file }) : say('doctor.noConfig', { file }));
  } catch (error) {
    if (!(error instanceof SiteConfigError)) throw error;
    const problems = error.problems.map(({ line, message }) =>
      line === null ? message : say('doctor.problem', { line, message }),
    );
    return blocks(
      'config',
      say('doctor.wrongConfig', { file, problems }),
      say('doctor.wrongConfigFix', { file }),
    );
  }
}

/** The limits of the host, where it is named and the site is built. */
export function hostOf({ content, out }: Pick<Settings, 'content' | 'out'>): Diagnosis[] {
  const host = readSiteFile(content).site?.host;
  if (!host) return [good('host', say('doctor.noHost'))];
  if (!existsSync(out)) return [good('host', say('doctor.notBuilt', { host }))];
  const size = sizeOfSite(out, walkFolder(out).files.keys());
  const passed = passedLimits(host, size);
  return passed.length === 0
    ? [good('host', say('doctor.host', { host, files: size.files, size: Math.ceil(size.bytes / 1e6) }))]
    : passed.map((message) => mind('host', message, say('doctor.hostFix')));
}

/** What PDF files are set with, where the site wants them. */
export function pdfOf(settings: Settings): Diagnosis[] {
  const { site } = readSiteFile(settings.content);
  const means = site && pdfMeans(settings, site);
  if (!means) return [];
  const without = noPdf(means);
  if (without) return [mind('pdf', without.message, without.fix)];
  return [good('pdf', say('doctor.pdf', { fonts: means.known.length > 0 ? means.known.join(', ') : '—' }))];
}

/** Several programs of this name, of which nobody can tell which one works. */
export function programOf({ content, root }: Pick<Settings, 'content' | 'root'>): Diagnosis {
  const copies = copiesOfProgram(root, dirname(content));
  const named = copies.map(({ version, folder }) => `${version} (${folder})`);
  return copies.length < 2
    ? good('program', say('doctor.program', { copy: named[0] ?? root }))
    : mind('program', say('doctor.programs', { copies: named }), say('doctor.programsFix'));
}
