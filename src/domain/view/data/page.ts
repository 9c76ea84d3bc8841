import { entriesOf, urlOf } from '../../corpus.ts';
import { manifestFile } from '../../manifest/places.ts';
import {
  dataFilePath,
  dataFormats,
  dataPath,
  descriptions,
  filledCollections,
} from '../../routes/data-addresses.ts';
import { documentFilePath } from '../../routes/document-files.ts';
import { feedsPath } from '../../routes/feeds-address.ts';
import { givesData } from '../../schema/download-formats.ts';
import { baseOf } from '../base.ts';
import { absolute, type ViewContext } from '../context.ts';
import { plain } from '../facts.ts';
import { listPanel, tablePanel } from '../item/panel.ts';
import { fill } from '../labels.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, TableCell } from '../types.ts';

/** What data the site has, and how to use it, with examples that work as they stand. */
export function dataPage(context: ViewContext): ListPage {
  const { data } = context.labels;
  const { title, lead } = data;
  return {
    ...baseOf(context, { path: dataPath, title, description: lead, column: { name: title } }),
    ...{ kind: 'list', lead, facts: [], pager: [], prose: null },
    panels: [
      ...tablePanel('files', data.files, {
        caption: data.files,
        head: [
          [data.what, data.count, ...dataFormats.map((name) => name.toUpperCase()), data.schema].map(
            (text) => ({ text }),
          ),
        ],
        rows: rowsOf(context),
      }),
      ...listPanel('how', data.how, [[plain(data.table)], [plain(data.lines)], [plain(data.one)]], false),
      examplePanel(context),
      ...listPanel(
        'descriptions',
        data.descriptions,
        descriptions.map((name) => [{ text: name, href: `/${name}` }, plain(data[name])]),
        false,
      ),
      ...listPanel(
        'whole',
        data.whole,
        [
          [{ text: manifestFile, href: `/${manifestFile}` }, plain(data.manifest)],
          [{ text: context.labels.feeds.title, href: feedsPath }, plain(data.feeds)],
        ],
        false,
      ),
    ],
  };
}

const rowsOf = ({ corpus, labels }: ViewContext): TableCell[][] =>
  filledCollections(corpus).map((name) => [
    { values: [{ text: labels.collections[name], href: `/${name}/` }], header: true },
    { values: [{ text: String(entriesOf(corpus, name).length) }], numeric: true },
    ...dataFormats.map((format) => fileCell(dataFilePath(name, format))),
    fileCell(`/schemas/${name}.json`),
  ]);

const fileCell = (path: string): TableCell => ({
  values: [{ text: path.slice(path.lastIndexOf('/') + 1), href: path }],
});

/** A script that lists titles of a collection, and one item; it runs in Node and in the console of a browser. */
function examplePanel(context: ViewContext): Panel {
  const { corpus } = context;
  const name = filledCollections(corpus).findLast((one) => one !== 'bodies') ?? 'bodies';
  const [entry] = entriesOf(corpus, name);
  const json = givesData(corpus.site);
  const one = entry && json ? absolute(context, documentFilePath(urlOf(entry), 'json')) : null;
  const lines = [
    `const lines = await (await fetch('${absolute(context, dataFilePath(name, 'jsonl'))}')).text();`,
    "const items = lines.trim().split('\\n').map((line) => JSON.parse(line));",
    'for (const { data, url } of items) console.log(data.title, url);',
    ...(one === null
      ? []
      : [`const item = await (await fetch('${one}')).json();`, 'console.log(item.title, item.data);']),
  ];
  return {
    type: 'code',
    id: 'example',
    title: fill(context.labels.data.example, { in: 'JavaScript' }),
    text: lines.join('\n'),
  };
}
