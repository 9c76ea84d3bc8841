import { getSurt } from 'warcio';

/** The key by which indexes of web archives sort addresses: the host backwards, then the path. */
export const surtOf = (url: string): string => getSurt(url);
