import type { SSRResult } from 'astro';
import { createComponent, renderTemplate, renderToString } from 'astro/runtime/server/index.js';
import type { PageModel } from '../domain/view/page-types.ts';
import { handBack, handedBack } from '../io/handed-over.ts';
import { renderInput } from './render-input.ts';

type Component = Parameters<typeof renderToString>[1];

/**
 * Stands before the component of a page and hands back how to render others like it without a request each: what Astro makes for a request (route,
 * cookies, answer) takes longer than the page itself. What it knows of the route (styles, scripts, metadata) is taken from the first page.
 */
export const PageTemplate = createComponent((result: SSRResult, { component }: { component: Component }) => {
  if (!handedBack()) handBack({ pageHtml: templateOf(result, component) });
  return renderTemplate([''] as unknown as TemplateStringsArray);
});

function templateOf(result: SSRResult, component: Component): (model: PageModel) => Promise<string> {
  // Rendering empties it.
  const styles = [...result.styles];
  return async (model) => {
    const own = { ...result, styles: new Set(styles), _metadata: newMetadata(result) };
    const html = await renderToString(own, component, await renderInput(model), {}, true);
    if (typeof html !== 'string') throw new Error('A page is a document of HTML.');
    return html;
  };
}

/** As it is before anything is rendered. */
const newMetadata = ({ _metadata }: SSRResult): SSRResult['_metadata'] => ({
  ..._metadata,
  hasHydrationScript: false,
  rendererSpecificHydrationScripts: new Set(),
  hasRenderedHead: false,
  renderedScripts: new Set(),
  hasDirectives: new Set(),
  hasRenderedServerIslandRuntime: false,
  extraHead: [],
  propagators: new Set(),
  pendingSlotEvaluations: [],
  templateDepth: 0,
});
