import { actions } from './actions.ts';
import { dailyCron } from './daily-cron.ts';
import { installFonts } from './fonts.ts';
import type { HostRecipe, HostSettings } from './recipe.ts';

/** Gitea Actions: the site is sent to a web server. */
export const gitea: HostRecipe = {
  id: 'gitea',
  files: (settings) => [{ path: '.gitea/workflows/publish.yml', text: workflow(settings) }],
};

/** Forgejo Actions, which reads the same words from another folder. */
export const forgejo: HostRecipe = {
  id: 'forgejo',
  files: (settings) => [{ path: '.forgejo/workflows/publish.yml', text: workflow(settings) }],
};

/** An instance within an intranet may not reach other places: only the actions for artifacts are needed. */
const workflow = ({ branch, timezone }: HostSettings): string =>
  `# Checks proposed changes, and sends the site to a web server with every change and once a day: what is in force
# changes with the day. The runner needs git, Node 24, npm, tar, ssh and rsync. Secrets: DEPLOY_KEY (private key for
# ssh), DEPLOY_HOST_KEY (line of known_hosts), DEPLOY_TARGET (user@server:/srv/site/). The two actions come from where
# the instance gets actions.
name: publish
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
concurrency:
  group: publish-\${{ github.ref }}
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      # The whole history: versions are made from it.
      - env:
          SERVER: \${{ github.server_url }}
          REPOSITORY: \${{ github.repository }}
          REF: \${{ github.ref }}
          TOKEN: \${{ github.token }}
        run: |
          git init -q .
          login=$(printf 'x-access-token:%s' "$TOKEN" | base64 -w0)
          git -c http.extraHeader="Authorization: basic $login" fetch -q "$SERVER/$REPOSITORY" "$REF"
          git checkout -q --detach FETCH_HEAD
      - run: npm ci --ignore-scripts
      - run: ${installFonts()}
      - run: npx --no-install gongkai check --format github
      - run: npx --no-install gongkai build
      - run: npx --no-install gongkai verify dist
      - run: tar -C dist -czf site.tar.gz .
      - uses: ${actions.uploadArtifact3}
        with:
          name: site
          path: site.tar.gz

  # The key is here alone, and nothing of a package runs here.
  publish:
    needs: build
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: ${actions.downloadArtifact3}
        with:
          name: site
      - env:
          KEY: \${{ secrets.DEPLOY_KEY }}
          HOST_KEY: \${{ secrets.DEPLOY_HOST_KEY }}
          TARGET: \${{ secrets.DEPLOY_TARGET }}
        run: |
          umask 077
          mkdir site && tar -C site -xzf site.tar.gz
          printf '%s\\n' "$KEY" > key
          printf '%s\\n' "$HOST_KEY" > known_hosts
          rsync -a --delete-after -e "ssh -i key -o UserKnownHostsFile=known_hosts" site/ "$TARGET"
          rm -f key
`;
