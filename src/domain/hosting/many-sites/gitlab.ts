import type { HostSettings, RecipeFile } from '../recipe.ts';
import { listScript } from './list-script.ts';
import { buildScript, publishScript, siteFolder } from './site-scripts.ts';

type Settings = Pick<HostSettings, 'branch'>;

/** GitLab CI for a repository of many sites: each is built and published by jobs of its own. */
export const manyOnGitLab = (settings: Settings): readonly RecipeFile[] => [
  { path: '.gitlab-ci.yml', text: sites(settings) },
  { path: '.gitlab/site.yml', text: site },
];

/** File that the first job writes, and GitLab goes on with. */
const written = 'sites.yml';

const sites = ({ branch }: Settings): string =>
  `# Builds the sites in ${siteFolder('NAME')}, side by side: with every change those that changed, by schedule all.
# One that fails holds up no other.
# Once a day: Build > Pipeline schedules, soon after midnight where the sites are. What is in force changes with
# the day.
stages: [list, sites]

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      variables:
        BEFORE: $CI_MERGE_REQUEST_DIFF_BASE_SHA
        PUBLISHES: "no"
    - if: $CI_PIPELINE_SOURCE == "schedule" || $CI_PIPELINE_SOURCE == "web"
      variables:
        BEFORE: ""
        PUBLISHES: "yes"
    - if: $CI_COMMIT_BRANCH == "${branch}"
      variables:
        BEFORE: $CI_COMMIT_BEFORE_SHA
        PUBLISHES: "yes"

list:
  stage: list
  image: node:24-bookworm
  variables:
    GIT_DEPTH: "0"
  script:
    - |
${listScript(6)}
      {
        echo "include: [{ local: .gitlab/site.yml }]"
        # GitLab wants a job, also where nothing changed.
        test -n "$names" || echo "nothing: { script: [echo nothing changed] }"
        for site in $names; do
          echo "'build $site': { extends: .build, variables: { SITE: $site } }"
          echo "'publish $site': { extends: .publish, needs: ['build $site'], variables: { SITE: $site } }"
        done
      } > ${written}
  artifacts:
    paths: [${written}]

sites:
  stage: sites
  trigger:
    include:
      - artifact: ${written}
        job: list
    strategy: depend
  variables:
    PUBLISHES: $PUBLISHES
`;

const site = `# Checks and builds one site, then uploads it. Settings > CI/CD > Variables: PLACE (s3://bucket/prefix;
# the name of the site is put behind), AWS_ENDPOINT_URL and AWS_REGION; AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,
# masked and for the environments publish/* alone, of a key that may do no more than write there.
stages: [build, publish]

default:
  image: node:24-bookworm
  interruptible: true

# No key is here.
.build:
  stage: build
  variables:
    # The whole history: versions are made from it.
    GIT_DEPTH: "0"
    npm_config_cache: $CI_PROJECT_DIR/.npm
  cache:
    - key: npm
      paths: [.npm]
    - key: gongkai-$SITE
      paths: [${siteFolder('$SITE')}/.gongkai]
  script:
    - npm ci --ignore-scripts --prefer-offline
    - |
${buildScript('gitlab', '', 6)}
  artifacts:
    paths: [site.tar]
    expire_in: 3 days

# The key is here alone, and of the packages runs what uploads. What is made of content is only read.
.publish:
  stage: publish
  interruptible: false
  environment:
    name: publish/$SITE
  resource_group: publish-$SITE
  rules:
    - if: $PUBLISHES == "yes"
  script:
    - npm ci --ignore-scripts
    - |
${publishScript(6)}
`;
