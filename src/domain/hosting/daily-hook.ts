import { dailyCron } from './daily-cron.ts';
import type { HostSettings, RecipeFile } from './recipe.ts';

/** Asks a host that builds by itself to do so once a day. */
export const dailyHook = ({ timezone }: Pick<HostSettings, 'timezone'>): RecipeFile => ({
  path: '.github/workflows/daily.yml',
  text: `# Has the host build the site once a day: what is in force changes with the day. Make a build hook
# (deploy hook) in the settings of the host, and keep its address as the secret BUILD_HOOK.
name: daily
on:
  # Seven minutes past midnight in ${timezone}.
  schedule:
    - cron: "${dailyCron(timezone)}"
  workflow_dispatch:
permissions: {}
jobs:
  ask:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - env:
          BUILD_HOOK: \${{ secrets.BUILD_HOOK }}
        run: curl --fail --silent --show-error --request POST "$BUILD_HOOK"
`,
});
