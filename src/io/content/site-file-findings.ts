import { existsSync } from 'node:fs';
import type { Finding } from '../../domain/finding.ts';
import { contentFormat } from '../../domain/schema/content-format.ts';
import { say } from '../../domain/text/message.ts';
import { shownPath } from '../settings.ts';

/** The rule by which content is refused that a newer program has written. */
export const newerContentRule = 'content-format';

/** What is to be said of content that a newer program has written. */
export const newerContent = (file: string, format: number): Finding => ({
  rule: newerContentRule,
  severity: 'error',
  file,
  position: null,
  message: say('content-format.found', { format, known: contentFormat }),
  fix: say('content-format.fix'),
});

/** What is to be said where there is no `site.yaml`. */
export const noSite = (file: string, content: string): Finding => ({
  rule: 'site-file',
  severity: 'error',
  file,
  position: null,
  ...(existsSync(content)
    ? { message: say('read-content.noSite'), fix: say('read-content.noSiteFix') }
    : {
        message: say('read-content.noFolder', { folder: shownPath(content) || content }),
        fix: say('read-content.noFolderFix'),
      }),
});
