import { pinyin } from 'pinyin-pro';

const longest = 60;
const reserved = new Set(['', 'index', 'page', 'feed', 'history', 'v', 'compare']);

/**
 * A free ASCII slug of a title by its pinyin, at most 60 characters, cut between syllables: 蒲台乡通知 is
 * `pu-tai-xiang-tong-zhi`.
 */
export function slugify(title: string): string {
  const words = pinyin(title.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .flatMap((word) => word.toLowerCase().split(/[^a-z0-9]+/))
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return reserved.has(slug) ? `${slug || 'document'}-1` : slug;
}
