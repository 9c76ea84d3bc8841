import { formatLog } from '../../domain/manifest/chain.ts';
import { loadContext } from './context.ts';

/** What the site said of itself at each publication on record. */
export const publicationLog = (): string => formatLog(loadContext().history.publications);
