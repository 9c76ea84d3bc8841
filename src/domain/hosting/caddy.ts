import { hostName, howToPublish, serverFolder } from './plain-server.ts';
import type { HostRecipe } from './recipe.ts';

/** A server of one's own with Caddy. */
export const caddy: HostRecipe = {
  id: 'caddy',
  files: (settings) => [
    {
      path: 'deploy/Caddyfile',
      text: `${howToPublish('sudo systemctl reload caddy')}
# Import this file in /etc/caddy/Caddyfile. Caddy gets certificates by itself where the internet is reached.
${hostName(settings)} {
	root * ${serverFolder}/dist
	# Every build writes headers, types, caching and redirects anew.
	import ${serverFolder}/dist/site.caddy
}
`,
    },
  ],
};
