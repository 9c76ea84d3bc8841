import { pinyin } from 'pinyin-pro';
import type { SearchDocument } from '../../domain/search/document.ts';

/** The sounds by which a document is found, those of what it is called and those of names in it, each once. */
export function soundsOfDocument({ title, aliases = [], names, silent }: SearchDocument): {
  readonly title: readonly string[];
  readonly names: readonly string[];
} {
  if (silent) return { title: [], names: [] };
  return {
    title: [...new Set([title, ...aliases].flatMap((name) => soundsOf(name, 'title')))],
    names: [...new Set(names.flatMap((person) => soundsOf(person, 'person')))],
  };
}

/** Syllables of a name that a reader may type without a space, and initials. */
const [mostSyllables, mostInitials] = [6, 8];
const chinese = /[\u4E00-\u9FFF]+/g;

/**
 * The sounds by which a title or a name is found, without tones: from each character on, the syllables (`putaixiang`)
 * and their initials (`ptx`).
 */
export function soundsOf(text: string, type: 'title' | 'person'): string[] {
  const surname = type === 'person' ? 'head' : 'off';
  return (text.match(chinese) ?? []).flatMap((run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true, surname });
    return syllables.flatMap((_syllable, at) => [
      syllables.slice(at, at + mostSyllables).join(''),
      syllables
        .slice(at, at + mostInitials)
        .map(([initial]) => initial)
        .join(''),
    ]);
  });
}
