import type { SSRResult } from 'astro';
import { createComponent, renderTemplate, renderToString } from 'astro/runtime/server/index.js';
import type { PageModel } from '../../domain/view/page-types.ts';
import { resultsLike } from '../internals.ts';
import { bridge } from './bridge.ts';
import { renderInput } from './render-input.ts';

type Component = Parameters<typeof renderToString>[1];

/**
 * Stands before the component of a page and hands back how to render others like it without a request each: what
 * Astro makes for a request (route, cookies, answer) takes longer than the page itself. What it knows of the route
 * (styles, scripts, metadata) is taken from the first page.
 */
export const PageTemplate = createComponent((result: SSRResult, { component }: { component: Component }) => {
  bridge.back ??= { pageHtml: templateOf(result, component) };
  return renderTemplate([''] as unknown as TemplateStringsArray);
});

function templateOf(result: SSRResult, component: Component): (model: PageModel) => Promise<string> {
  const newResult = resultsLike(result);
  return async (model) => {
    const html = await renderToString(newResult(), component, await renderInput(model), {}, true);
    if (typeof html !== 'string') throw new Error('A page is a document of HTML.');
    return html;
  };
}
