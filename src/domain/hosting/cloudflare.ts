import { checkWorkflow } from './check-workflow.ts';
import { dailyHook } from './daily-hook.ts';
import { hostName } from './plain-server.ts';
import type { HostRecipe } from './recipe.ts';

/** Cloudflare Pages, which builds by itself from a repository on GitHub. */
export const cloudflare: HostRecipe = {
  id: 'cloudflare',
  files: (settings) => [
    checkWorkflow(settings),
    dailyHook(settings),
    {
      path: 'wrangler.toml',
      text: `# Cloudflare Pages reads this, and _headers and _redirects of the site. In the settings of the project:
#   Build command: (git fetch --quiet --unshallow || true) && npx --no-install gongkai build
#   Variables: NODE_VERSION = 24; NPM_CONFIG_IGNORE_SCRIPTS = true
name = "${hostName(settings).replaceAll('.', '-')}"
pages_build_output_dir = "dist"
compatibility_date = "2026-01-01"
`,
    },
  ],
};
