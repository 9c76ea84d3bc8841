import type { Locale } from '../../domain/text/locale.ts';
import { codeVersion } from '../code-version.ts';
import { digest } from '../files/digest.ts';
import type { Settings } from '../settings.ts';
import { contentConfigFile } from './content-config.ts';
import type { ParseJob } from './parse-documents.ts';

/** Code that decides what is read of a document. */
const readingRooms = [
  'src/domain/characters',
  'src/domain/document',
  'src/domain/personal',
  'src/domain/prose',
  'src/domain/schema',
  'src/domain/text',
  'src/domain/wording',
  'src/presets',
  'src/io',
  contentConfigFile,
];

/** Names all that decides what is read of a document, beside the document. */
export const readingVersion = (
  { root }: Pick<Settings, 'root'>,
  locale: Locale,
  { preset, country, terms }: Pick<ParseJob, 'preset' | 'country' | 'terms'>,
): string => {
  const more = terms.length > 0 ? JSON.stringify(terms) : '';
  return digest(codeVersion(root, readingRooms) + locale + preset + (country ?? '') + more);
};
