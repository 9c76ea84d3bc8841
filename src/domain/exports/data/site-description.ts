import { dateOf, entriesOf, itemsOf, newestEntries, publisherOf, urlOf } from '../../corpus.ts';
import { manifestFile, statementFile } from '../../manifest/places.ts';
import { complianceFilePath, compliancePath } from '../../routes/compliance-addresses.ts';
import { dataPath, descriptionSchemaPath, filledCollections } from '../../routes/data-addresses.ts';
import { descriptionFormat, type SiteDescription } from '../../schema/site-description.ts';
import { catalogueFile } from '../../search/document.ts';
import { absolute, type ViewContext } from '../../view/context.ts';
import { isNews } from '../../view/members/newest.ts';

/** So many items are named, the newest. */
const newestCount = 20;

/** What the site says of itself to other sites, as JSON. */
export const siteDescription = (context: ViewContext): string =>
  `${JSON.stringify(descriptionOf(context), null, 1)}\n`;

function descriptionOf(context: ViewContext): SiteDescription {
  const { corpus, labels, home, history } = context;
  const { name, description, locale } = corpus.site;
  const at = (path: string) => absolute(context, path);
  return {
    $schema: at(descriptionSchemaPath),
    format: descriptionFormat,
    name,
    ...(description ? { description } : {}),
    locale,
    url: home,
    day: corpus.today,
    bodies: entriesOf(corpus, 'bodies').map(({ id, data: { title, creditCode } }) => ({
      id,
      name: title,
      ...(creditCode ? { creditCode } : {}),
    })),
    collections: filledCollections(corpus).map((collection) => ({
      name: collection,
      title: labels.collections[collection],
      count: itemsOf(corpus, collection).length,
      url: at(`/${collection}/`),
    })),
    newest: newestOf(context),
    feeds: {
      atom: at('/feed.xml'),
      json: at('/feed.json'),
      ...(history.missing === null ? { changes: at('/changes/feed.xml') } : {}),
    },
    data: {
      page: at(dataPath),
      catalog: at('/catalog.jsonld'),
      openapi: at('/openapi.json'),
      search: at(`/${catalogueFile}`),
    },
    ...(corpus.catalogue
      ? { compliance: { page: at(compliancePath), status: at(complianceFilePath('status.json')) } }
      : {}),
    proof: { manifest: at(`/${manifestFile}`), statement: at(`/${statementFile}`) },
  };
}

/** What was taken back is no news. */
function newestOf(context: ViewContext): SiteDescription['newest'] {
  const { corpus } = context;
  return newestEntries(corpus, (entry) => isNews(entry) && !entry.data.withdrawn)
    .flatMap((entry) => {
      const published = dateOf(entry);
      return published ? [{ entry, published }] : [];
    })
    .slice(0, newestCount)
    .map(({ entry, published }) => ({
      title: entry.data.title,
      url: absolute(context, urlOf(entry)),
      published,
      collection: entry.collection,
      publisher: publisherOf(corpus, entry),
    }));
}
