import type { Locale } from '../text/locale.ts';
import { articleName, onlyArticleName } from './article-name.ts';
import type { Part } from './parts.ts';
import { writtenPart } from './written-part.ts';

/** A part under another name, its words as they are; null where the name is none for it. */
export function renamedPart(part: Part, name: string, locale: Locale): Part | null {
  const article = onlyArticleName(name);
  if ((part.article !== null) !== (article !== null)) return null;
  if (part.heading) {
    const head = writtenPart({ name, text: '' }, part, locale);
    return {
      ...part,
      article: head.article,
      heading: head.heading,
      pieces: [...head.pieces, ...part.pieces.slice(1)],
      blocks: [...head.blocks, ...part.blocks.slice(1)],
    };
  }
  const [piece, ...pieces] = part.pieces;
  const [block, ...blocks] = part.blocks;
  const [segment, ...segments] = piece?.segments ?? [];
  if (!piece || !block || segment?.type !== 'html') return null;
  const [opening = ''] = /^(?:<[^<>]+>)+\s*/.exec(segment.html) ?? [];
  const inner = renamed(segment.html.slice(opening.length), name);
  const text = renamed(block.text, name);
  if (inner === null || text === null) return null;
  return {
    ...part,
    article: articleName(text),
    pieces: [{ ...piece, segments: [{ type: 'html', html: opening + inner }, ...segments] }, ...pieces],
    blocks: [{ ...block, text }, ...blocks],
  };
}

/** A line that begins with the name of an article, with another one. */
function renamed(line: string, name: string): string | null {
  const found = articleName(line);
  if (!found) return null;
  const gap = /\s*$/.exec(line.slice(0, found.length))?.[0] ?? '';
  return name + gap + line.slice(found.length);
}
