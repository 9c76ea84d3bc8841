import type { TextBlock } from '../prose/types.ts';
import { articleName, onlyArticleName } from './article-name.ts';
import type { Hindrance } from './instruction.ts';
import type { Part } from './parts.ts';

/** A part that an instruction names, and whether another one follows it, so that its end is known. */
export interface FoundPart {
  readonly part: Part;
  readonly isFollowed: boolean;
}

/** Finds the article, or the section by the beginning of its heading, that a name means. */
export function findPart(parts: readonly Part[], name: string): FoundPart | Hindrance {
  const article = onlyArticleName(name);
  const named = parts.filter((part) =>
    article ? part.article?.key === article.key : part.heading && isHeading(part.heading.text, name),
  );
  const [part, ...others] = named;
  if (!part) return { obstacle: 'no-article', found: firstAndLast(parts) };
  if (others.length > 0) return { obstacle: 'several' };
  const next = parts[parts.indexOf(part) + 1];
  // Where a section has sections of its own it is not one text.
  const depth = part.heading?.depth ?? 6;
  if (next?.heading ? next.heading.depth > depth : next?.article && part.heading && !part.article)
    return { obstacle: 'unclear' };
  return { part, isFollowed: next !== undefined };
}

function isHeading(heading: string, name: string): boolean {
  const [said, asked] = [heading.trim().toLowerCase(), name.trim().toLowerCase()];
  return asked !== '' && said.startsWith(asked) && !/^[\p{L}\p{N}]/u.test(said.slice(asked.length));
}

/** What may be named: 第一条…第八条. */
function firstAndLast(parts: readonly Part[]): string {
  const articles = parts.filter(({ article }) => article);
  const names = (articles.length > 0 ? articles : parts.slice(1)).map(nameOf);
  return names.length > 2 ? `${names[0]}…${names.at(-1)}` : names.join('…');
}

/** What an article or a section is called where it stands. */
export const nameOf = ({ article, heading }: Part): string => article?.name ?? heading?.text ?? '';

/** What it says, line by line, without its name. */
export function wordsOf({ article, heading, blocks }: Pick<Part, 'article' | 'heading' | 'blocks'>): string {
  const said = heading ? blocks.slice(1) : blocks;
  const lines = said.map(({ text }: TextBlock) => text.replace(/\t$/, '').replaceAll('\t', ' '));
  const [first = '', ...others] = lines;
  const own = article && !heading ? first.slice(articleName(first)?.length ?? 0) : first;
  return [own, ...others].join('\n');
}
