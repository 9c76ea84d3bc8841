import type { Finding } from '../finding.ts';
import { type CollectionName, collectionNames, isCollectionName } from '../schema/collections.ts';

/** What the path of a file says about it. */
export interface Identity {
  readonly collection: CollectionName;
  /** Path below the collection without extension, e.g. `2020/rule-of-law`. */
  readonly id: string;
}

const segment = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that the site itself uses inside a collection's address space. */
const reserved = new Set(['index', 'page', 'feed', 'history', 'v', 'compare']);

/** Reads collection and id from a path below `content/`, e.g. `reports/2020/rule-of-law.mdx`. */
export function identify(path: string, file: string): Identity | Finding {
  const [collection = '', ...rest] = path.split('/');
  if (!isCollectionName(collection) || rest.length === 0) return misplaced(path, file);
  const parts = rest
    .join('/')
    .replace(/\.mdx?$/, '')
    .split('/');
  const bad = parts.find((part) => !segment.test(part) || reserved.has(part));
  if (bad !== undefined) return badName(bad, file);
  return { collection, id: parts.join('/') };
}

function misplaced(path: string, file: string): Finding {
  return {
    rule: 'file-place',
    severity: 'error',
    file,
    position: null,
    message: {
      'zh-CN': `文件“${path}”不在任何集合的文件夹里。`,
      en: `The file “${path}” is in no collection's folder.`,
    },
    fix: {
      'zh-CN': `把它移到这些文件夹之一：${collectionNames.join('、')}，如 content/documents/2024/notice.mdx。`,
      en: `Move it to one of the folders ${collectionNames.join(', ')}, e.g. content/documents/2024/notice.mdx.`,
    },
  };
}

function badName(name: string, file: string): Finding {
  const suggestion = suggestSlug(name);
  return {
    rule: 'file-name',
    severity: 'error',
    file,
    position: null,
    message: reserved.has(name)
      ? {
          'zh-CN': `文件或文件夹名“${name}”是网站自己要用的。`,
          en: `The name “${name}” is used by the site itself.`,
        }
      : {
          'zh-CN': `文件或文件夹名“${name}”不能用作网址：只能是小写英文字母、数字和连字符 -。`,
          en: `The name “${name}” cannot be an address: only lower-case letters a–z, digits and single hyphens.`,
        },
    fix: {
      'zh-CN': `改名，例如“${suggestion}”；名字发布后就是网址，请一次定好。`,
      en: `Rename it, e.g. “${suggestion}”; once published the name is the address, so choose it well.`,
    },
  };
}

function suggestSlug(name: string): string {
  const ascii = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return ascii === '' || reserved.has(ascii) ? 'annual-report' : ascii;
}
