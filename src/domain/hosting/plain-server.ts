import type { HostSettings } from './recipe.ts';

/** Where a server of one's own keeps the repository in the examples; the built site is \`dist\` in it. */
export const serverFolder = '/srv/gongkai';

/** The name of the server of a site. */
export const hostName = ({ url }: Pick<HostSettings, 'url'>): string => new URL(url).hostname;

/** Makes the site of what the repository holds. */
const make = 'npm ci --ignore-scripts && npx --no-install gongkai build';

/**
 * Comment at the head of a configuration: how the site gets built on the server, and how the server gets to know of
 * new rules.
 */
export function howToPublish(reload: string | null): string {
  const daily = ['git pull -q', make, ...(reload ? [reload] : [])].join(' && ');
  return `# The repository stands in ${serverFolder}, the site in ${serverFolder}/dist. First, as a user of its own:
#   git clone ADDRESS ${serverFolder} && cd ${serverFolder} && ${make}
# Then with cron, soon after midnight and as often as changes are to appear:
#   5 0 * * * cd ${serverFolder} && ${daily}
# A build that finds errors leaves the published site as it is.`;
}
