import { dateOf, type Entry, type EntryOf, publisherOf, urlOf } from '../corpus.ts';
import { absolute, type ViewContext } from './context.ts';
import { kindOf, publisherName } from './entries.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Structured data about an item in the vocabulary of schema.org. */
export function jsonLdOf(context: ViewContext, entry: Entry): Thing[] {
  switch (entry.collection) {
    case 'bodies':
      return [organisation(context, entry)];
    case 'services':
      return [service(context, entry)];
    case 'reports':
      return entry.data.figures || entry.data.disclosure
        ? [work(context, entry, 'Report'), dataset(context, entry)]
        : [work(context, entry, 'Report')];
    case 'documents':
      return [work(context, entry, entry.data.genre === 'normative' ? 'Legislation' : 'DigitalDocument')];
    default:
      return [work(context, entry, 'WebPage')];
  }
}

/** Drops keys without a value. */
const thing = (type: string, values: Thing): Thing =>
  Object.fromEntries([['@type', type], ...Object.entries(values).filter(([, value]) => value !== undefined)]);

const publisher = (context: ViewContext, entry: Entry): Thing =>
  thing('GovernmentOrganization', {
    name: publisherName(context, entry),
    url: absolute(context, `/bodies/${publisherOf(context.corpus, entry)}/`),
  });

function organisation(context: ViewContext, { data, ...entry }: EntryOf<'bodies'>): Thing {
  return thing('GovernmentOrganization', {
    name: data.title,
    alternateName: data.aliases,
    url: absolute(context, urlOf(entry)),
    address: data.address,
    telephone: data.phone,
    faxNumber: data.fax,
    email: data.email,
    identifier: data.creditCode,
    foundingDate: data.from,
    dissolutionDate: data.to,
    parentOrganization: data.parent && { '@id': absolute(context, `/bodies/${data.parent}/`) },
  });
}

function service(context: ViewContext, entry: EntryOf<'services'>): Thing {
  const { data } = entry;
  return thing('GovernmentService', {
    name: data.title,
    alternateName: data.aliases,
    url: absolute(context, urlOf(entry)),
    serviceType: kindOf(context, entry),
    serviceOperator: publisher(context, entry),
    description: data.summary,
    availableChannel: thing('ServiceChannel', {
      serviceUrl: data.online,
      servicePhone: thing('ContactPoint', { telephone: data.phone, hoursAvailable: data.hours }),
      serviceLocation: thing('Place', { address: data.place }),
    }),
  });
}

function work(context: ViewContext, entry: Entry, type: string): Thing {
  return thing(type, {
    name: entry.data.title,
    alternateName: entry.data.aliases,
    headline: entry.data.title,
    url: absolute(context, urlOf(entry)),
    inLanguage: context.labels.locale,
    datePublished: dateOf(entry) ?? undefined,
    description: entry.data.summary,
    keywords: entry.data.keywords,
    identifier: entry.data.identifier,
    publisher: publisher(context, entry),
    about: kindOf(context, entry),
  });
}

function dataset(context: ViewContext, entry: EntryOf<'reports'>): Thing {
  return thing('Dataset', {
    name: entry.data.title,
    description: entry.data.summary ?? entry.data.title,
    url: absolute(context, urlOf(entry)),
    temporalCoverage: String(entry.data.year),
    variableMeasured: Object.values(entry.data.figures ?? {}).map(({ label, value, unit }) =>
      thing('PropertyValue', { name: label, value: value ?? undefined, unitText: unit }),
    ),
    creator: publisher(context, entry),
  });
}
