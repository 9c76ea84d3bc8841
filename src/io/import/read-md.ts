import type { ImportedText } from '../../domain/import/types.ts';

/** Markdown: kept as it is. */
export const readMarkdown = (text: string, fileName: string): ImportedText => ({
  fileName,
  form: 'markdown',
  text,
});
