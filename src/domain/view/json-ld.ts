import { dateOf, type Entry, type EntryOf, publisherOf, urlOf } from '../corpus.ts';
import { binds, lastingPathOf } from '../routes/identifiers.ts';
import type { Validity } from '../standing.ts';
import { absolute, type ViewContext } from './context.ts';
import { kindOf, publisherName } from './entries.ts';
import { validitiesOf } from './standing.ts';

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
      return [binds(entry) ? legislation(context, entry) : work(context, entry, 'DigitalDocument')];
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

/** Hours as an office writes them. */
const hours = (stated: string | undefined): Thing | undefined =>
  stated === undefined ? undefined : thing('OpeningHoursSpecification', { description: stated });

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
      servicePhone: thing('ContactPoint', { telephone: data.phone, hoursAvailable: hours(data.hours) }),
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
    genre: kindOf(context, entry),
  });
}

/** Schema.org took these words from the European Legislation Identifier. */
function legislation(context: ViewContext, entry: EntryOf<'documents'>): Thing {
  const { data } = entry;
  const now = validitiesOf(context, entry)?.now ?? null;
  const lasting = lastingPathOf(context.corpus, entry);
  const others = (paths: readonly string[] | undefined) =>
    paths && paths.length > 0 ? paths.map((path) => ({ '@id': absolute(context, `/${path}/`) })) : undefined;
  return {
    ...work(context, entry, 'Legislation'),
    ...thing('Legislation', {
      '@id': lasting === null ? undefined : absolute(context, lasting),
      legislationIdentifier: data.number,
      legislationType: kindOf(context, entry),
      legislationDate: dateOf(entry) ?? undefined,
      legislationPassedBy: publisher(context, entry),
      legislationLegalForce: now === null ? undefined : `https://schema.org/${legalForce[now]}`,
      legislationChanges: others(data.amends),
      legislationRepeals: others(data.repeals),
    }),
  };
}

/** How far a document is in force, as schema.org tells it. */
const legalForce = {
  'in-force': 'InForce',
  amended: 'InForce',
  'partly-invalid': 'PartiallyInForce',
  expired: 'NotInForce',
  repealed: 'NotInForce',
  'not-yet': 'NotInForce',
} as const satisfies Record<Validity, string>;

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
