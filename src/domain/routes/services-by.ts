import { type Corpus, type EntryOf, entriesOf } from '../corpus.ts';
import { onceEach } from '../once.ts';
import { audiences, lifeEvents } from '../schema/services.ts';

type Service = EntryOf<'services'>;

/** What services are found by, beside their theme. */
export type ServiceChoice = (typeof lifeEvents)[number] | (typeof audiences)[number];

/** A service under one of the choices that it states; it stands under each of them. */
export interface ChosenService {
  readonly choice: ServiceChoice;
  readonly service: Service;
}

/** Services by what brings somebody to them, from birth to death; those that state nothing are left out. */
export const servicesByLifeEvent = onceEach((corpus: Corpus) =>
  chosen(corpus, lifeEvents, ({ data }) => data.lifeEvents),
);

/** Services by whom they are for. */
export const servicesByAudience = onceEach((corpus: Corpus) =>
  chosen(corpus, audiences, ({ data }) => data.audience),
);

function chosen(
  corpus: Corpus,
  choices: readonly ServiceChoice[],
  choicesOf: (service: Service) => readonly ServiceChoice[] | undefined,
): readonly ChosenService[] {
  const found = new Map<ServiceChoice, Service[]>(choices.map((choice) => [choice, []]));
  for (const service of entriesOf(corpus, 'services'))
    if (!service.data.withdrawn)
      for (const choice of new Set(choicesOf(service))) found.get(choice)?.push(service);
  return [...found].flatMap(([choice, services]) =>
    services
      .sort(({ data: a }, { data: b }) => a.title.localeCompare(b.title, corpus.site.locale))
      .map((service) => ({ choice, service })),
  );
}
