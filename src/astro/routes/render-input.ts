import type { PageModel } from '../../domain/view/page-types.ts';
import type { RenderInput } from '../../domain/view/render-input.ts';
import { segmentsOf } from './prose.ts';
import { loadChanges, loadOldItem } from './versions.ts';
import { loadYears } from './years.ts';

/** A page with the texts that stand in stores of their own. */
export async function renderInput(model: PageModel): Promise<RenderInput> {
  const { page } = model;
  const segments = 'prose' in page ? segmentsOf(page.prose) : [];
  if (page.kind === 'version') return { ...model, segments, old: await loadOldItem(page) };
  if (page.kind === 'changes') return { ...model, segments, changes: await loadChanges(page) };
  if (page.kind === 'years') return { ...model, segments, changes: await loadYears(page) };
  return { ...model, segments };
}
