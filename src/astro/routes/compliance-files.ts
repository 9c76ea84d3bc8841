import { complianceText } from '../../domain/exports/compliance-files.ts';
import { complianceFiles } from '../../domain/routes/compliance-addresses.ts';
import { digest } from '../../io/files/digest.ts';
import { loadContext } from './context.ts';

/** Files about what must be public; none for a site that does not say. */
export async function complianceFilePaths() {
  const context = loadContext();
  if (!context.corpus.catalogue) return [];
  return complianceFiles.map((file) => {
    const text = complianceText[file](context);
    return { params: { file }, props: { text }, cacheKey: digest(text) };
  });
}
