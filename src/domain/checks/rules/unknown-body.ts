import type { Entry } from '../../corpus.ts';
import type { Text } from '../../finding.ts';
import { nearestName } from '../../nearest-name.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';

type Mention = readonly [id: string, field: readonly PropertyKey[]];

/** A body that is named by its id must stand in the collection `bodies`. */
export const unknownBody: Rule = {
  id: 'unknown-body',
  severity: 'error',
  title: { 'zh-CN': '没有这个机构', en: 'Unknown body' },
  help: {
    'zh-CN':
      '发布机构、上级机构等字段写的是 content/bodies/ 里的文件名（不带扩展名），如 putai。先建机构文件，再引用它。',
    en: 'Fields such as publisher hold the name of a file in content/bodies/ without extension, e.g. putai.',
  },
  *check({ corpus, broken }) {
    const isKnown = (id: string) => corpus.byPath.has(`bodies/${id}`) || broken.has(`bodies/${id}`);
    for (const entry of corpus.entries)
      for (const [id, field] of mentionsIn(entry))
        if (!isKnown(id)) yield offence({ corpus }, entry, id, field);
    for (const [id, field] of mentionsInSite({ corpus }))
      if (!isKnown(id)) yield offence({ corpus }, null, id, field);
  },
};

function mentionsIn({ collection, data }: Entry): Mention[] {
  const found: Mention[] = [];
  if (data.publisher) found.push([data.publisher, ['publisher']]);
  data.jointly?.forEach((id, index) => {
    found.push([id, ['jointly', index]]);
  });
  if (collection === 'bodies' && data.parent) found.push([data.parent, ['parent']]);
  if (collection === 'bodies' && data.successor) found.push([data.successor, ['successor']]);
  return found;
}

function mentionsInSite({ corpus }: Pick<CheckContext, 'corpus'>): Mention[] {
  const { publisher, banners = [] } = corpus.site;
  const inBanners = banners.flatMap(({ bodies = [] }, banner) =>
    bodies.map((id, index): Mention => [id, ['banners', banner, 'bodies', index]]),
  );
  return [[publisher, ['publisher']], ...inBanners];
}

function offence(
  { corpus }: Pick<CheckContext, 'corpus'>,
  entry: Entry | null,
  id: string,
  field: readonly PropertyKey[],
): Offence {
  const known = corpus.entries.filter(({ collection }) => collection === 'bodies').map((body) => body.id);
  const nearest = nearestName(id, known);
  return {
    entry,
    at: { field },
    message: { 'zh-CN': `没有编号为“${id}”的机构。`, en: `There is no body “${id}”.` },
    fix: nearest
      ? { 'zh-CN': `是不是想写“${nearest}”？`, en: `Did you mean “${nearest}”?` }
      : otherBody(id, known[0]),
  };
}

const otherBody = (id: string, example: string | undefined): Text =>
  example
    ? {
        'zh-CN': `先建 content/bodies/${id}.mdx，或改用已有的机构编号，如“${example}”。`,
        en: `Make content/bodies/${id}.mdx first, or use a body that exists, e.g. “${example}”.`,
      }
    : { 'zh-CN': `先建 content/bodies/${id}.mdx。`, en: `Make content/bodies/${id}.mdx first.` };
