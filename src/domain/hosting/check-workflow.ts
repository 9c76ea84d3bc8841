import { actions } from './actions.ts';
import type { HostSettings, RecipeFile } from './recipe.ts';
import { build, cache, check, checkout, install, steps } from './workflow-steps.ts';

/** Checks proposed changes, and shows what pages they would change. It holds no token that can write. */
export const checkWorkflow = ({ branch }: Pick<HostSettings, 'branch'>): RecipeFile => ({
  path: '.github/workflows/check.yml',
  text: `# Checks every proposed change: findings stand at their lines. The site as it would be is kept as “preview” for
# two weeks, and the summary lists the pages that change. What runs here can write nothing.
name: check
on:
  pull_request:
    branches: [${branch}]
permissions:
  contents: read
concurrency:
  group: check-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
${steps(checkout, install, check, cache)}
      - name: Build the site as it was
        continue-on-error: true
        env:
          BEFORE: \${{ github.event.pull_request.base.sha }}
        run: |
          git worktree add --detach "$RUNNER_TEMP/before" "$BEFORE"
          npx --no-install gongkai build --content "$RUNNER_TEMP/before/content" --out "$RUNNER_TEMP/site-before"
${steps(build)}
      - name: List the pages that change
        run: |
          mkdir -p "$RUNNER_TEMP/site-before"
          echo "### Pages that change" >> "$GITHUB_STEP_SUMMARY"
          pages() { (cd "$1" && find . -name '*.html' -exec sha256sum {} + | sort); }
          comm -3 <(pages "$RUNNER_TEMP/site-before") <(pages dist) \\
            | sed -e 's|^.*  \\./|- /|' -e 's|index\\.html$||' | sort -u | sed -n 1,500p >> "$GITHUB_STEP_SUMMARY"
      - uses: ${actions.uploadArtifact}
        with:
          name: preview
          path: dist
          retention-days: 14
`,
});
