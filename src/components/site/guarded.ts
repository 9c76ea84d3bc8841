import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** A component of the site failed. */
export class SiteComponentError extends Error {
  override name = 'SiteComponentError';
  readonly component: string;
  readonly file: string;
  constructor(component: string, file: string, cause: unknown) {
    super(`<${component}> (${file}): ${String((cause as Error)?.message ?? cause)}`, { cause });
    this.component = component;
    this.file = file;
  }
}

/** A component of the site, of which an error says that it is its own. */
export function guarded(name: string, file: string, component: AstroComponentFactory): AstroComponentFactory {
  const guard: AstroComponentFactory = (result, props, slots) => {
    try {
      const made = component(result, props, slots);
      return made instanceof Promise ? made.catch((error: unknown) => fail(error)) : made;
    } catch (error) {
      return fail(error);
    }
  };
  const fail = (error: unknown): never => {
    throw new SiteComponentError(name, file, error);
  };
  return Object.assign(guard, component);
}
