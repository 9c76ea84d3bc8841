import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { PagePart } from '../../domain/site-config/site-config.ts';

/*
 * What the configuration of a site puts in place of the program's: nothing, unless the code is bundled for one, when
 * other code stands in place of this file (`src/astro/bundle/site-parts.ts`).
 */

/** Parts of every page. */
export const parts: Partial<Record<PagePart, AstroComponentFactory>> = {};
/** The Astro components of tags for editors, by name. */
export const components: Readonly<Record<string, AstroComponentFactory>> = {};
