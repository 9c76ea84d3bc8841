import type { z } from 'zod';
import { referencesIn } from '../schema/references.ts';

/** A file that the data of an item names: its path below the public folder, and the field. */
interface NamedFile {
  readonly path: string;
  readonly field: readonly PropertyKey[];
  /** What readers know it by; null where nothing says it. */
  readonly title: string | null;
}

type Data = Readonly<Record<string, unknown>>;

/** Every file that front matter names, as the schema of its collection says; data of old versions may have any form. */
export const filesInData = (schema: z.ZodType, data: Data): NamedFile[] =>
  referencesIn(schema, data).flatMap(({ kind, value, field, title }) =>
    kind === 'file' ? [{ path: value, field, title }] : [],
  );

/** The same data with other paths in the place of its files; `moved` gives the new path of one, or null. */
export function withFiles(
  schema: z.ZodType,
  data: Data,
  moved: (path: string) => string | null,
): Record<string, unknown> {
  const copy = structuredClone(data) as Record<string, unknown>;
  for (const { path, field } of filesInData(schema, copy)) {
    const holder = field.slice(0, -1).reduce<unknown>((value, key) => (value as Data)[key as string], copy);
    const other = moved(path);
    if (other !== null) (holder as Record<PropertyKey, unknown>)[field.at(-1) ?? ''] = other;
  }
  return copy;
}
