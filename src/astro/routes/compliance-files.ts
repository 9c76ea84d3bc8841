import { complianceText, directorySheet } from '../../domain/exports/compliance-files.ts';
import { complianceFiles } from '../../domain/routes/compliance-addresses.ts';
import { digest } from '../../io/files/digest.ts';
import { loadContext } from './context.ts';
import { tableFile } from './table-files.ts';

/** Files about what must be public; none for a site that does not say. */
export async function complianceFilePaths() {
  const context = loadContext();
  if (!context.corpus.catalogue) return [];
  return complianceFiles.map((file) => {
    if (file === 'directory.xlsx') {
      const sheet = directorySheet(context);
      const answer = () => tableFile('xlsx', [sheet]);
      return { params: { file }, props: { answer }, cacheKey: digest(JSON.stringify(sheet)) };
    }
    const text = complianceText[file](context);
    return { params: { file }, props: { answer: () => new Response(text) }, cacheKey: digest(text) };
  });
}
