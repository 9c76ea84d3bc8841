import { actions } from './actions.ts';
import { checkWorkflow } from './check-workflow.ts';
import { dailyCron } from './daily-cron.ts';
import type { HostRecipe, HostSettings } from './recipe.ts';
import { build, cache, check, checkout, install, steps } from './workflow-steps.ts';

/** GitHub Pages, published by GitHub Actions. */
export const githubPages: HostRecipe = {
  id: 'github-pages',
  files: (settings) => [
    checkWorkflow(settings),
    { path: '.github/workflows/publish.yml', text: publishWorkflow(settings) },
  ],
};

/** Programs of packages run in a job that can write nothing; those that can write run nothing of a package. */
const publishWorkflow = ({ branch, timezone }: HostSettings): string =>
  `# Checks, builds and publishes the site with every change, and once a day: what is in force changes with the day.
# Set the address in content/site.yaml, and choose “GitHub Actions” as the source in the settings of Pages.
name: publish
on:
  push:
    branches: [${branch}]
  # Seven minutes past midnight in ${timezone}.
  schedule:
    - cron: "${dailyCron(timezone)}"
  workflow_dispatch:
permissions: {}
concurrency:
  group: publish
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    outputs:
      ledger: \${{ steps.ledger.outputs.made }}
    steps:
${steps(checkout, install, check, cache, build)}
      - uses: ${actions.uploadPages}
        with:
          path: dist
          include-hidden-files: true
      # Where there is a ledger (content/ledger/) it is told what is published now.
      - id: ledger
        if: hashFiles('content/ledger/**') != ''
        run: |
          npx --no-install gongkai ledger
          echo "made=true" >> "$GITHUB_OUTPUT"
      - if: steps.ledger.outputs.made == 'true'
        uses: ${actions.uploadArtifact}
        with:
          name: ledger
          path: content/ledger

  publish:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - id: deploy
        uses: ${actions.deployPages}

  # A push by this token starts no other run.
  record:
    needs: [build, publish]
    if: needs.build.outputs.ledger == 'true'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write
    steps:
      - uses: ${actions.checkout}
        with:
          fetch-depth: 0
      - uses: ${actions.downloadArtifact}
        with:
          name: ledger
          path: content/ledger
      - run: |
          git add content/ledger
          git diff --cached --quiet && exit 0
          git config user.name ledger
          git config user.email ledger@users.noreply.github.com
          git commit -m "Record what was published"
          git pull --no-rebase --no-edit origin "$GITHUB_REF_NAME"
          git push origin "HEAD:$GITHUB_REF_NAME"
`;
