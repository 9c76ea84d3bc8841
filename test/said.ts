import type { Finding } from '../src/domain/finding.ts';
import type { Locale } from '../src/domain/text/locale.ts';
import { textIn } from '../src/domain/text/message.ts';

/** What a finding says in a language; nothing of none. */
export const said = (
  finding: Pick<Finding, 'message' | 'fix'> | undefined,
  part: 'message' | 'fix',
  locale: Locale,
): string => (finding ? textIn(finding[part], locale) : '');
