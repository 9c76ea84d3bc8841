import { dataFilePath, dataFormats, dataPath, filledCollections } from '../../routes/data-addresses.ts';
import type { Locale } from '../../text/locale.ts';
import { absolute, type ViewContext } from '../../view/context.ts';
import { fill } from '../../view/labels.ts';

/** Terms of the catalogue, so that nothing has to be fetched to understand it. */
const terms = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
};
const link = (address: string) => ({ '@id': address });
const csvType = 'https://www.iana.org/assignments/media-types/text/csv';
/** JSON lines have no registered type. */
const jsonLines = 'https://jsonlines.org/';
/** A language as DCAT wants it named: a resource of the Library of Congress (ISO 639-1). */
const languageOf = (locale: Locale) => `http://id.loc.gov/vocabulary/iso639-1/${locale.split('-')[0]}`;

/** The data of the site as a catalogue in DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), in JSON-LD. */
export function catalog(context: ViewContext): string {
  const { corpus, labels, home } = context;
  const { site } = corpus;
  const text = (value: string) => ({ '@value': value, '@language': labels.locale });
  const publisher = {
    '@id': absolute(context, `/bodies/${site.publisher}/`),
    '@type': 'foaf:Agent',
    'foaf:name': text(corpus.byPath.get(`bodies/${site.publisher}`)?.data.title ?? site.name),
  };
  const datasets = filledCollections(corpus).map((name) => {
    const { [name]: title } = labels.collections;
    return {
      '@id': absolute(context, `${dataPath}#${name}`),
      '@type': 'dcat:Dataset',
      'dcterms:title': text(title),
      'dcterms:description': text(fill(labels.data.about, { what: title })),
      'dcterms:publisher': link(publisher['@id']),
      'dcterms:language': link(languageOf(labels.locale)),
      'dcat:landingPage': link(absolute(context, `/${name}/`)),
      'dcat:distribution': dataFormats.map((format) => {
        const address = absolute(context, dataFilePath(name, format));
        return {
          '@id': address,
          '@type': 'dcat:Distribution',
          'dcterms:title': text(`${title} · ${format.toUpperCase()}`),
          'dcat:accessURL': link(absolute(context, dataPath)),
          'dcat:downloadURL': link(address),
          ...(format === 'csv' ? { 'dcat:mediaType': link(csvType) } : { 'dcterms:format': link(jsonLines) }),
          'dcterms:conformsTo': link(
            absolute(context, format === 'csv' ? '/datapackage.json' : `/schemas/${name}.json`),
          ),
        };
      }),
    };
  });
  return `${JSON.stringify(
    {
      '@context': terms,
      '@id': absolute(context, '/catalog.jsonld'),
      '@type': 'dcat:Catalog',
      'dcterms:title': text(site.name),
      ...(site.description ? { 'dcterms:description': text(site.description) } : {}),
      'dcterms:publisher': publisher,
      'dcterms:language': link(languageOf(labels.locale)),
      'foaf:homepage': link(home),
      'dcat:dataset': datasets,
    },
    null,
    1,
  )}\n`;
}
