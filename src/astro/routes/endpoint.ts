import type { APIContext } from 'astro';

/** Makes a file of the site. It may use only what is made without a request. */
export type Endpoint = (
  context: Pick<APIContext, 'params' | 'props' | 'site'>,
) => Response | Promise<Response>;
