import type { Edit } from '../../domain/finding.ts';

/** Edits in few signs: what they put in the place of how many signs, and for each which of these, line and column. */
export interface PackedEdits {
  readonly kinds: readonly (readonly [length: number, text: string])[];
  readonly at: readonly number[];
}

/** Packs edits for keeping: a file may have thousands of a kind. */
export function packEdits(edits: readonly Edit[]): PackedEdits {
  const kinds = new Map<string, number>();
  const at = edits.flatMap(({ length, text, at: { line, column } }) => {
    const key = JSON.stringify([length, text]);
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return [kind, line, column];
  });
  return { kinds: [...kinds.keys()].map((key) => JSON.parse(key) as [number, string]), at };
}

/** The edits that were packed. */
export function unpackEdits({ kinds, at }: PackedEdits): Edit[] {
  const edits: Edit[] = [];
  for (let next = 0; next < at.length; next += 3) {
    const [length, text] = kinds[at[next] ?? 0] ?? [0, ''];
    edits.push({ at: { line: at[next + 1] ?? 1, column: at[next + 2] ?? 1 }, length, text });
  }
  return edits;
}
