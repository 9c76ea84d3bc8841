import { type Corpus, type EntryOf, entriesOf } from '../corpus.ts';
import { onceEach } from '../once.ts';

type Service = EntryOf<'services'>;

/** A material, named once, with the services that ask for it in the order of their titles. */
export interface AskedMaterial {
  readonly name: string;
  readonly services: readonly Service[];
  /** How often it is needed as what: forms and origins, each that any of the services names. */
  readonly forms: readonly NonNullable<Material['form']>[];
  readonly origins: readonly NonNullable<Material['origin']>[];
}
type Material = Service['data']['materials'][number];

/**
 * Every material of the site, what most services ask for first. Materials are the same where their names are, brackets
 * and spaces aside: `身份证 (原件)` and `身份证（原件）`.
 */
export const askedMaterials: (corpus: Corpus) => readonly AskedMaterial[] = onceEach((corpus: Corpus) => {
  const found = new Map<string, { name: string; all: Material[]; services: Set<Service> }>();
  const services = entriesOf(corpus, 'services').filter(({ data }) => !data.withdrawn);
  for (const service of services)
    for (const material of service.data.materials) {
      const key = keyOf(material.name);
      const known = found.get(key) ?? { name: material.name, all: [], services: new Set<Service>() };
      known.all.push(material);
      known.services.add(service);
      found.set(key, known);
    }
  const named = <T>(values: readonly (T | undefined)[]): T[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  return [...found.values()]
    .map(({ name, all, services }) => ({
      name,
      services: [...services].sort((a, b) => compare(a.data.title, b.data.title)),
      forms: named(all.map(({ form }) => form)),
      origins: named(all.map(({ origin }) => origin)),
    }))
    .sort((a, b) => b.services.length - a.services.length || compare(a.name, b.name));
});

/** The materials that two services or more ask for: whoever applies for several brings them once. */
export const sharedMaterials = (corpus: Corpus): readonly AskedMaterial[] =>
  askedMaterials(corpus).filter(({ services }) => services.length > 1);

const keyOf = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
