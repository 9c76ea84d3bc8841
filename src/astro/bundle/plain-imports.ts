/**
 * A module that the browser loads later has no style sheets to load with it: what the bundler puts around its import
 * for them weighs more than all other code of a page. Scripts that grow beyond their budget tell when the bundler
 * names its part anew.
 */
export const plainImports = {
  name: 'gongkai:plain-imports',
  enforce: 'post',
  transform: (_code: string, id: string) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
} as const;
