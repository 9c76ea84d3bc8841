import type { ImportedText } from '../../domain/import/types.ts';

/** Plain text: every line that is not blank is a paragraph. */
export const readPlainText = (text: string, fileName: string): ImportedText => ({
  fileName,
  form: 'lines',
  text,
});
