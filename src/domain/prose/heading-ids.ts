import { recogniseNumbering } from './numbering.ts';

/** Gives ids to headings and articles of one document, in order. */
export interface IdGiver {
  heading(text: string): string;
  /** Id of a paragraph that begins an article (`第二十条 …`), else null. */
  article(text: string): string | null;
}

/** Ids that survive a rewording: by number where the heading has one, else by order among those without. */
export function makeIdGiver(): IdGiver {
  const used = new Set<string>();
  /** The last number put behind an id that came again. */
  const repeated = new Map<string, number>();
  const levels = [0, 0, 0, 0];
  let part = '';
  let chapter = 0;
  let plain = 0;

  const unique = (id: string): string => {
    let candidate = id;
    while (used.has(candidate)) {
      const n = (repeated.get(id) ?? 1) + 1;
      repeated.set(id, n);
      candidate = `${id}-${n}`;
    }
    used.add(candidate);
    return candidate;
  };

  const byNumber = (text: string): string | null => {
    const found = recogniseNumbering(text);
    if (!found) return null;
    if (typeof found.level === 'number') {
      levels[found.level - 1] = found.n;
      levels.fill(0, found.level);
      return `s${levels.slice(0, found.level).join('-')}`;
    }
    if (found.level === 'part') part = `pt${found.n}`;
    if (found.level === 'part') return part;
    if (found.level === 'article') return `art${found.n}`;
    if (found.level === 'chapter') chapter = found.n;
    const name = `${part === '' ? '' : `${part}-`}ch${chapter}`;
    return found.level === 'chapter' ? name : `${name}-${found.n}`;
  };

  return {
    heading: (text) => unique(byNumber(text) ?? asciiId(text) ?? `h${++plain}`),
    article(text) {
      // Few paragraphs are articles: one look spares the others eight.
      if (!text.startsWith('第')) return null;
      const found = recogniseNumbering(text);
      return found?.level === 'article' ? unique(`art${found.n}`) : null;
    },
  };
}

function asciiId(text: string): string | null {
  if (!/^[\x20-\x7e]+$/.test(text)) return null;
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return /^[a-z]/.test(id) ? id : null;
}
