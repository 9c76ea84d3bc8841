import type { Endpoint } from '../astro/routes/endpoint.ts';

/** Everything may be read; the handbook is for editors. */
export const GET: Endpoint = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const sitemap = new URL(`${base}sitemap-index.xml`, site);
  return new Response(`User-agent: *\nAllow: /\nDisallow: ${base}handbook/\n\nSitemap: ${sitemap}\n`);
};
