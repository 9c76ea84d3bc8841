import { hrefOf } from '../../href.ts';

/** The address of a picture of the public folder; `home` is that of the site, with a slash at the end. */
export const fullPicture = (home: string, src: string): string => home + hrefOf(src).replace(/^\//, '');
