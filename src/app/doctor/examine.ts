import type { Settings } from '../../io/settings.ts';
import type { Diagnosis } from './diagnosis.ts';
import { cachesOf, diskOf, nodeOf } from './machine.ts';
import { repositoryOf } from './repository.ts';
import { configOf, formatOfContent, hostOf, pdfOf, programOf } from './site.ts';

/** Looks at the machine, the repository and the site, in the order in which one needs the other. */
export const examine = (settings: Settings): readonly Diagnosis[] => [
  nodeOf(process.versions.node),
  programOf(settings),
  configOf(settings),
  formatOfContent(settings),
  ...repositoryOf(settings),
  cachesOf(settings),
  diskOf(settings),
  ...hostOf(settings),
  ...pdfOf(settings),
];
