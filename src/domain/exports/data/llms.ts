import { byDateDescending, type Entry, itemsOf, urlOf } from '../../corpus.ts';
import { dataFilePath, dataPath, filledCollections } from '../../routes/data-addresses.ts';
import { documentFilePath } from '../../routes/document-files.ts';
import { usualDownloads } from '../../schema/download-formats.ts';
import { absolute, type ViewContext } from '../../view/context.ts';
import { fill } from '../../view/labels.ts';

/** So many items of a collection are named, the newest; all of them stand in the files of the data. */
const mostItems = 200;

/**
 * The site for language models: what it is, and every item as Markdown, or as JSON that holds it, where the site gives
 * these (https://llmstxt.org).
 */
export function llmsText(context: ViewContext): string {
  const { corpus, labels, home } = context;
  const { site } = corpus;
  const given = site.downloads ?? usualDownloads;
  const twin = (['md', 'json'] as const).find((format) => given.includes(format));
  const addressOf = (entry: Entry) =>
    absolute(context, twin ? documentFilePath(urlOf(entry), twin) : urlOf(entry));
  const line = (entry: Entry) => {
    const { title, summary } = entry.data;
    return `- [${oneLine(title)}](${addressOf(entry)})${summary ? `: ${oneLine(summary)}` : ''}`;
  };
  const sections = filledCollections(corpus).map((name) => {
    const title = labels.collections[name];
    const entries = [...itemsOf(corpus, name)].sort(byDateDescending);
    const all = `- [${fill(labels.data.about, { what: title })}](${absolute(context, dataFilePath(name, 'jsonl'))})`;
    const rest = entries.length > mostItems ? [all] : [];
    return [`## ${title}`, '', ...entries.slice(0, mostItems).map(line), ...rest].join('\n');
  });
  return `${[
    `# ${oneLine(site.name)}`,
    `> ${oneLine(site.description ?? labels.data.lead)}`,
    `${home}\n${labels.data.lead} ${absolute(context, dataPath)}`,
    ...sections,
  ].join('\n\n')}\n`;
}

/** Brackets would end the text of a link. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
