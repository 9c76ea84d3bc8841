import { actions } from '../actions.ts';
import { dailyCron } from '../daily-cron.ts';
import type { HostSettings, RecipeFile } from '../recipe.ts';
import { checkout, steps } from '../workflow-steps.ts';
import { listScript } from './list-script.ts';
import { buildScript, publishScript, siteFolder } from './site-scripts.ts';

type Settings = Pick<HostSettings, 'branch' | 'timezone'>;

/** GitHub Actions for a repository of many sites: each is built and published by jobs of its own. */
export const manyOnGitHub = (settings: Settings): readonly RecipeFile[] => [
  { path: '.github/workflows/sites.yml', text: sites(settings) },
  { path: '.github/workflows/site.yml', text: site },
];

const sites = ({ branch, timezone }: Settings): string =>
  `# Builds the sites in ${siteFolder('NAME')}, side by side: with every change those that changed, once a day all.
# One that fails holds up no other. GitHub starts at most 256 at once.
name: sites
on:
  push:
    branches: [${branch}]
  pull_request:
    branches: [${branch}]
  # Seven minutes past midnight in ${timezone}.
  schedule:
    - cron: "${dailyCron(timezone)}"
  workflow_dispatch:
permissions:
  contents: read
jobs:
  list:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    outputs:
      sites: \${{ steps.list.outputs.sites }}
    steps:
${steps(checkout)}
      - id: list
        env:
          BEFORE: \${{ github.event.pull_request.base.sha || github.event.before }}
        run: |
${listScript(10)}
          echo "sites=[$(printf '%s\\n' "$names" | sed -e '/^$/d' -e 's/.*/"&"/' | paste -sd, -)]" >> "$GITHUB_OUTPUT"

  site:
    needs: list
    if: needs.list.outputs.sites != '[]'
    strategy:
      fail-fast: false
      matrix:
        site: \${{ fromJSON(needs.list.outputs.sites) }}
    uses: ./.github/workflows/site.yml
    with:
      site: \${{ matrix.site }}
    secrets:
      key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
      key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
`;

const site = `# Checks and builds one site, then uploads it. Settings > Secrets and variables > Actions:
# variables PLACE (s3://bucket/prefix; the name of the site is put behind), AWS_ENDPOINT_URL and AWS_REGION;
# secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, of a key that may do no more than write there.
name: site
on:
  workflow_call:
    inputs:
      site:
        type: string
        required: true
    secrets:
      key-id:
        required: false
      key:
        required: false
permissions:
  contents: read
jobs:
  # No key is here.
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    env:
      SITE: \${{ inputs.site }}
    defaults:
      run:
        shell: bash
    steps:
${steps(checkout)}
      - uses: ${actions.setupNode}
        with:
          node-version: 24
          cache: npm
      - run: npm ci --ignore-scripts
      # What earlier builds of this site computed; it may be missing at any time.
      - uses: ${actions.cache}
        with:
          path: ${siteFolder('${{ inputs.site }}')}/.gongkai
          key: gongkai/\${{ inputs.site }}/\${{ github.sha }}
          restore-keys: gongkai/\${{ inputs.site }}/
      - run: |
${buildScript('github', 'sudo ', 10)}
      - uses: ${actions.uploadArtifact}
        with:
          name: \${{ inputs.site }}
          path: site.tar
          retention-days: 3

  # The key is here alone, and of the packages runs what uploads. What is made of content is only read.
  publish:
    needs: build
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    concurrency:
      group: publish-\${{ inputs.site }}
    defaults:
      run:
        shell: bash
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
          sparse-checkout: |
            package.json
            package-lock.json
          sparse-checkout-cone-mode: false
      - uses: ${actions.setupNode}
        with:
          node-version: 24
      - run: npm ci --ignore-scripts
      - uses: ${actions.downloadArtifact}
        with:
          name: \${{ inputs.site }}
      - env:
          SITE: \${{ inputs.site }}
          PLACE: \${{ vars.PLACE }}
          AWS_ENDPOINT_URL: \${{ vars.AWS_ENDPOINT_URL }}
          AWS_REGION: \${{ vars.AWS_REGION }}
          AWS_ACCESS_KEY_ID: \${{ secrets.key-id }}
          AWS_SECRET_ACCESS_KEY: \${{ secrets.key }}
        run: |
${publishScript(10)}
`;
