import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PortalFile, portalParts } from '../../domain/portal/portal.ts';
import type { Site } from '../../domain/schema/site.ts';
import { type Settings, shownPath } from '../settings.ts';

/**
 * The parts of every page that `site.yaml` names. They stand in the folder `portal/` beside the content, where
 * maintainers work and editors do not: their HTML is shown as it is.
 */
export const readPortal = (
  { content }: Pick<Settings, 'content'>,
  { portal }: Pick<Site, 'portal'>,
): PortalFile[] =>
  portalParts.flatMap((part) => {
    const name = portal?.[part];
    if (name === undefined) return [];
    const path = join(content, '../portal', name);
    return [{ part, file: shownPath(path), html: existsSync(path) ? readFileSync(path, 'utf8') : null }];
  });
