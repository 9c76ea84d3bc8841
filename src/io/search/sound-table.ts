import { existsSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import type { SoundTable } from '../../domain/search/slips.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** The sounds of the characters that people use (GB 2312), kept in a file: to look up all takes longer than to read. */
export function soundTable(file: string, version: string): string {
  const kept = load(file, version);
  if (kept !== null) return kept;
  const table = JSON.stringify(makeTable());
  writeFileWhole(file, JSON.stringify({ version, table }));
  return table;
}

function load(file: string, version: string): string | null {
  if (!existsSync(file)) return null;
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { version: string; table: string };
    return stored.version === version ? stored.table : null;
  } catch {
    // Cut off: it is made anew.
    return null;
  }
}

function makeTable(): SoundTable {
  const table = new Map<string, string>();
  for (const character of commonCharacters())
    for (const syllable of new Set(
      pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }),
    ))
      if (/^[a-z]+$/.test(syllable)) table.set(syllable, (table.get(syllable) ?? '') + character);
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rows and cells of GB 2312 that hold Chinese characters. */
function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return [...new TextDecoder('gb2312').decode(Uint8Array.from(bytes))].filter((character) =>
    /\p{Script=Han}/u.test(character),
  );
}
