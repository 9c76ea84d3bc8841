import type { RecipeFile } from '../../domain/hosting/recipe.ts';
import { cnCountyDepartment, cnTownship } from './cn-site.ts';
import { commonFiles } from './common-files.ts';
import { hostFiles, type Start, type StartWish } from './start.ts';
import { ukParish } from './uk-site.ts';

/** Kinds of sites that `gongkai init` makes. */
export const startIds = ['cn-township', 'cn-county-department', 'uk-parish'] as const;
export type StartId = (typeof startIds)[number];

/** What a site of each kind begins with. */
export const starts: Readonly<Record<StartId, Start>> = {
  'cn-township': cnTownship,
  'cn-county-department': cnCountyDepartment,
  'uk-parish': ukParish,
};

/** Every file of a new site: content first, in the order in which it is to be filled in. */
export function startFiles(id: StartId, wish: StartWish): readonly RecipeFile[] {
  const start = starts[id];
  return [...start.files(wish), ...commonFiles(wish, start.config), ...hostFiles(wish, start.timezone)];
}
