import { hostName, howToPublish, serverFolder } from './plain-server.ts';
import type { HostRecipe } from './recipe.ts';

/** A server of one's own with nginx. */
export const nginx: HostRecipe = {
  id: 'nginx',
  files: (settings) => [
    {
      path: 'deploy/nginx.conf',
      text: `${howToPublish('sudo nginx -s reload')}
# Put this file into /etc/nginx/conf.d/. Certificates: add listen 443 ssl and the two lines ssl_certificate.
server {
  listen 80;
  server_name ${hostName(settings)};
  server_tokens off;
  set $gongkai_site ${serverFolder}/dist;
  # Every build writes headers, types, caching and redirects anew.
  include ${serverFolder}/dist/*.nginx.conf;
}
`,
    },
  ],
};
