import { z } from 'zod';
import { bodyKinds } from './bodies.ts';
import { named } from './choices.ts';
import { collectionNames } from './collections.ts';
import { documentGenres } from './documents.ts';
import { field } from './field.ts';
import { pageRoles } from './pages.ts';
import { reportKinds } from './reports.ts';
import { responsibilityKinds } from './responsibilities.ts';

/** Picks items: a collection, and kinds, genres or roles in it. */
export const selector = z.strictObject({
  collection: field(
    named('collections', z.enum(collectionNames as [string, ...string[]])),
    'site.selector.collection',
  ),
  kinds: field(
    z
      .array(
        named(
          ['reportKinds', 'responsibilityKinds', 'bodyKinds'],
          z.enum([...reportKinds, ...responsibilityKinds, ...bodyKinds]),
        ),
      )
      .optional(),
    'site.selector.kinds',
  ),
  genres: field(z.array(named('genres', z.enum(documentGenres))).optional(), 'site.selector.genres'),
  roles: field(z.array(named('roles', z.enum(pageRoles))).optional(), 'site.selector.roles'),
});
export type Selector = z.output<typeof selector>;
