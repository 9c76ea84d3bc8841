/** A file that the data of an item names: its path below the public folder, and the field. */
export interface NamedFile {
  readonly path: string;
  readonly field: readonly PropertyKey[];
  /** What readers know it by; null where nothing says it. */
  readonly title: string | null;
}

type Data = Readonly<Record<string, unknown>>;

/** Every file that front matter names, whatever collection it is of; data of old versions may have any form. */
export function filesInData(data: Data): NamedFile[] {
  return [
    ...listOf(data.attachments).flatMap((file, at) => named(file, 'href', ['attachments', at], file.title)),
    ...listOf(data.materials).flatMap((material, at) =>
      ['blank', 'sample'].flatMap((key) => named(material, key, ['materials', at], material.name)),
    ),
    ...listOf(data.people).flatMap((person, at) => {
      const [photo] = listOf([person.photo]);
      return photo ? named(photo, 'src', ['people', at, 'photo'], person.name) : [];
    }),
  ];
}

/** The same data with other paths in the place of its files; `moved` gives the new path of one, or null. */
export function withFiles(data: Data, moved: (path: string) => string | null): Record<string, unknown> {
  const copy = structuredClone(data) as Record<string, unknown>;
  for (const { path, field } of filesInData(copy)) {
    const holder = field.slice(0, -1).reduce<unknown>((value, key) => (value as Data)[key as string], copy);
    const other = moved(path);
    if (other !== null) (holder as Record<PropertyKey, unknown>)[field.at(-1) ?? ''] = other;
  }
  return copy;
}

const listOf = (value: unknown): Data[] =>
  Array.isArray(value)
    ? value.map((one: unknown) => (typeof one === 'object' && one ? (one as Data) : {}))
    : [];

function named(holder: Data, key: string, field: readonly PropertyKey[], title: unknown): NamedFile[] {
  const path = holder[key];
  if (typeof path !== 'string') return [];
  return [{ path, field: [...field, key], title: typeof title === 'string' ? title : null }];
}
