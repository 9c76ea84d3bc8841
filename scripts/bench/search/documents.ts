import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withSearchSources } from '../../../src/app/index-site.ts';
import { noVersions } from '../../../src/domain/revisions/history.ts';
import { readVersion } from '../../../src/domain/revisions/version.ts';
import { schemas } from '../../../src/domain/schema/collections.ts';
import type { SearchDocument, SearchSection } from '../../../src/domain/search/document.ts';
import { corpusOf, readContent } from '../../../src/io/content/read-content.ts';
import { makeSettings } from '../../../src/io/settings.ts';

/** What is searched: a content folder of a site, or any folder of Markdown files. */
export interface Source {
  readonly type: 'content' | 'markdown';
  readonly folder: string;
  /** Folder for what is kept between builds. */
  readonly state: string;
}

/** The documents of a source as search sees them. */
export async function documentsOf({ type, folder, state }: Source): Promise<SearchDocument[]> {
  if (type === 'markdown')
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.mdx?$/.test(name))
      .sort()
      .map((name, at) => markdownDocument(join(folder, name), at));
  const settings = { ...makeSettings({ content: folder, today: '2026-11-23' }), state };
  const corpus = corpusOf(readContent(settings), settings);
  if (!corpus) throw new Error('The site is not valid.');
  const sources = { history: noVersions('off'), attachments: new Map(), files: new Map(), keys: new Map() };
  return withSearchSources(settings, corpus, sources, ({ current }) =>
    current.map((source) => source.document()),
  );
}

function markdownDocument(file: string, at: number): SearchDocument {
  const text = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  const { prose, version } = readVersion({
    identity: { collection: 'documents', id: '' },
    text,
    locale: 'zh-CN',
    schemas,
  });
  const groups = Map.groupBy(prose.blocks, ({ section }) => section);
  const sections = [...groups].map(
    ([id, blocks]): SearchSection => ({
      id,
      heading: prose.headings.find((heading) => heading.id === id)?.text ?? null,
      blocks: blocks.map((block) => block.text),
    }),
  );
  const title = version.title || basename(file).replace(/(?:\([\d-]+\))?\.mdx?$/, '');
  const [year] = /\d{4}/.exec(basename(file)) ?? [];
  const facets = { year: year ?? null, kind: '文件', body: '', board: null, state: null };
  return {
    url: `/documents/${at}/`,
    title,
    date: null,
    kind: '文件',
    body: '',
    state: null,
    past: false,
    facets,
    names: [],
    sections,
  };
}
