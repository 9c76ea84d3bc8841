import type { Entry } from '../../corpus.ts';
import { nearestName } from '../../nearest-name.ts';
import type { Rule } from '../rule.ts';

const relations = ['amends', 'repeals', 'interprets'] as const;

/** An item that another one names must exist. */
export const unknownItem: Rule = {
  id: 'unknown-item',
  severity: 'error',
  title: { 'zh-CN': '没有这个条目', en: 'Unknown item' },
  help: {
    'zh-CN':
      '修改、废止、解读、替代文件等字段写的是“集合/编号”，即 content/ 下的路径去掉扩展名，如 documents/2021/water-rules。',
    en: 'Fields such as amends or repeals hold a path below content/ without extension, e.g. documents/2021/water-rules.',
  },
  *check({ corpus, broken }) {
    const known = [...corpus.byPath.keys()];
    for (const entry of corpus.entries)
      for (const [path, field] of mentionsIn(entry)) {
        if (corpus.byPath.has(path) || broken.has(path)) continue;
        const nearest = nearestName(path, known);
        yield {
          entry,
          at: { field },
          message: { 'zh-CN': `没有“${path}”这个条目。`, en: `There is no item “${path}”.` },
          fix: nearest
            ? { 'zh-CN': `是不是想写“${nearest}”？`, en: `Did you mean “${nearest}”?` }
            : {
                'zh-CN': '对照 content/ 里的文件名改正；草稿不能被引用。',
                en: 'Compare with the files in content/; a draft cannot be named.',
              },
        };
      }
  },
};

function mentionsIn({ collection, data }: Entry): (readonly [string, readonly PropertyKey[]])[] {
  const successor = data.withdrawn?.successor;
  const inData =
    collection === 'documents'
      ? relations.flatMap((relation) =>
          (data[relation] ?? []).map((path, index) => [path, [relation, index]] as const),
        )
      : [];
  return successor ? [...inData, [successor, ['withdrawn', 'successor']] as const] : inData;
}
