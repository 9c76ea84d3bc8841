import { installFonts } from './fonts.ts';
import type { HostRecipe, HostSettings } from './recipe.ts';

/** GitLab Pages, published by GitLab CI, of gitlab.com or an instance of one's own. */
export const gitlab: HostRecipe = {
  id: 'gitlab',
  files: (settings) => [{ path: '.gitlab-ci.yml', text: pipeline(settings) }],
};

/** `public/` holds attachments, so the site stands in `dist`. */
const pipeline = ({ branch }: HostSettings): string =>
  `# Checks proposed changes, and publishes the site on GitLab Pages with every change of ${branch}.
# Once a day: Build > Pipeline schedules, soon after midnight where the site is. What is in force changes with the day.
stages: [check, build, publish]

default:
  image: node:24-bookworm
  interruptible: true

variables:
  # The whole history: versions are made from it.
  GIT_DEPTH: "0"
  npm_config_cache: $CI_PROJECT_DIR/.npm

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == "${branch}"

.install:
  before_script:
    - npm ci --ignore-scripts --prefer-offline
    - ${installFonts()}
  cache:
    - key: npm
      paths: [.npm]
    - key: gongkai
      paths: [.gongkai]

check:
  extends: .install
  stage: check
  script:
    - npx --no-install gongkai check --format gitlab > findings.json || failed=1
    - npx --no-install gongkai check
    - exit \${failed:-0}
  artifacts:
    when: always
    reports:
      codequality: findings.json

build:
  extends: .install
  stage: build
  script:
    - npx --no-install gongkai build
    - npx --no-install gongkai verify dist
  artifacts:
    # In a merge request this is the preview.
    expose_as: preview
    paths: [dist/]
    expire_in: 2 weeks

# Nothing of a package runs here.
pages:
  stage: publish
  needs: [build]
  interruptible: false
  rules:
    - if: $CI_COMMIT_BRANCH == "${branch}"
  variables:
    GIT_STRATEGY: none
  script:
    - test -f dist/index.html
  publish: dist
  artifacts:
    paths: [dist]
`;
