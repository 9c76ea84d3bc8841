import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { cloudflare } from './cloudflare.ts';
import { forgejo, gitea } from './gitea.ts';
import { githubPages } from './github-pages.ts';
import { gitlab } from './gitlab.ts';
import { intranet } from './intranet.ts';
import { netlify } from './netlify.ts';
import { nginx } from './nginx.ts';
import type { HostId, HostRecipe } from './recipe.ts';

/** Recipes of all hosts, by id. */
export const hostRecipes: Readonly<Record<HostId, HostRecipe>> = {
  'github-pages': githubPages,
  gitlab,
  gitea,
  forgejo,
  nginx,
  caddy,
  apache,
  netlify,
  cloudflare,
  intranet,
};
