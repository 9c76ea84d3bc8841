import { checkWorkflow } from './check-workflow.ts';
import { dailyHook } from './daily-hook.ts';
import type { HostRecipe } from './recipe.ts';

/** Versions are made from the whole history. */
const unshallow = '(git fetch --quiet --unshallow || true)';

/** Netlify, which builds by itself from a repository on GitHub. */
export const netlify: HostRecipe = {
  id: 'netlify',
  files: (settings) => [
    checkWorkflow(settings),
    dailyHook(settings),
    {
      path: 'netlify.toml',
      text: `# Netlify reads this file, and _headers and _redirects of the site. A build with errors publishes nothing.
[build]
  command = "${unshallow} && npx --no-install gongkai build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "24"
  NPM_FLAGS = "--ignore-scripts"
`,
    },
  ],
};
