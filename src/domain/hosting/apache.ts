import { hostName, howToPublish, serverFolder } from './plain-server.ts';
import type { HostRecipe } from './recipe.ts';

/** Where the site stands: at the root, or under a path. */
const placeOf = (base: string): string =>
  base === '/' ? `DocumentRoot ${serverFolder}/dist` : `Alias ${base.slice(0, -1)} ${serverFolder}/dist`;

/** A server of one's own, or rented space, with Apache. */
export const apache: HostRecipe = {
  id: 'apache',
  files: (settings) => [
    {
      path: 'deploy/apache.conf',
      text: `${howToPublish(null)}
# Put this file into /etc/apache2/sites-available/, then: a2enmod headers setenvif deflate && a2ensite apache
# On rented space copy dist/ with its .htaccess; nothing else is needed where .htaccess is read.
<VirtualHost *:80>
  ServerName ${hostName(settings)}
  ${placeOf(settings.base)}
  <Directory ${serverFolder}/dist>
    # Every build writes headers, types, caching and redirects anew into .htaccess.
    AllowOverride FileInfo Indexes
    Options -Indexes
    Require all granted
  </Directory>
</VirtualHost>
`,
    },
  ],
};
