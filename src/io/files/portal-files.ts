import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PortalFile, portalParts } from '../../domain/portal/portal.ts';
import type { Site } from '../../domain/schema/site.ts';
import { type Settings, shownPath } from '../settings.ts';

/** The folder of the portal: beside the content, where maintainers work and editors do not. */
export const portalFolder = ({ content }: Pick<Settings, 'content'>): string => join(content, '../portal');

/** The parts of every page that `site.yaml` names; their HTML is shown as it is. */
export const readPortal = (
  settings: Pick<Settings, 'content'>,
  { portal }: Pick<Site, 'portal'>,
): PortalFile[] =>
  portalParts.flatMap((part) => {
    const name = portal?.[part];
    if (name === undefined) return [];
    const path = join(portalFolder(settings), name);
    return [{ part, file: shownPath(path), html: existsSync(path) ? readFileSync(path, 'utf8') : null }];
  });
