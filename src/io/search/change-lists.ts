import { compareCodePoints, sortByCodePoints } from './code-points.ts';
import { type FilledFile, ListCutter } from './list-cutter.ts';
import { loadLists, type PlacedFile } from './list-packs.ts';
import { changeList, type TokenList } from './token-lists.ts';

/** For each token that changes: the documents in which it stands elsewhere now, or no more (null). */
export type ListChanges = ReadonlyMap<string, ReadonlyMap<number, Uint32Array | null>>;

/**
 * The files of an index after changes, in order, the same as if all lists had been cut anew: only files that hold a
 * changed token are read, and those behind them until a border is where it was.
 */
export async function changeFiles(
  output: string,
  files: readonly PlacedFile[],
  changes: ListChanges,
): Promise<(FilledFile | PlacedFile)[]> {
  const touched = tokensByFile(files, changes);
  const known = new Map(files.map((file) => [file.digest, file]));
  const result: (FilledFile | PlacedFile)[] = [];
  const put = (file: FilledFile | null) => file && result.push(known.get(file.digest) ?? file);
  const cutter = new ListCutter();
  const cut = (lists: readonly TokenList[], tokens: readonly string[]) => {
    for (const list of changeLists(lists, tokens, changes)) {
      put(cutter.before(list.bytes.length));
      put(cutter.take(list));
    }
  };
  for (const [at, file] of files.entries()) {
    const tokens = touched[at] ?? [];
    // Where a file ends may depend on the first list of the next one.
    if (tokens.length === 0 && touched[at + 1]?.[0] !== files[at + 1]?.first) {
      put(cutter.before(file.head));
      if (cutter.isEmpty) {
        result.push(file);
        continue;
      }
    }
    cut(await loadLists(output, file), tokens);
  }
  if (files.length === 0) cut([], sortByCodePoints([...changes.keys()]));
  put(cutter.close());
  return result;
}

/** Tokens that change, in order, by the file that holds them or would. */
function tokensByFile(files: readonly PlacedFile[], changes: ListChanges): string[][] {
  const touched: string[][] = files.map(() => []);
  let at = 0;
  for (const token of sortByCodePoints([...changes.keys()])) {
    while (at + 1 < files.length && compareCodePoints(files[at + 1]?.first ?? '', token) <= 0) at++;
    touched[at]?.push(token);
  }
  return touched;
}

/** Lists in order, with those of some tokens changed, added or taken away. */
function* changeLists(
  lists: readonly TokenList[],
  tokens: readonly string[],
  changes: ListChanges,
): Generator<TokenList> {
  const waiting = [...tokens];
  const next = (list: TokenList | null) => {
    const token = waiting.shift() ?? '';
    return changeList(token, list, changes.get(token) ?? new Map());
  };
  for (const list of lists) {
    while (waiting[0] !== undefined && compareCodePoints(waiting[0], list.token) < 0) {
      const added = next(null);
      if (added) yield added;
    }
    const own = waiting[0] === list.token ? next(list) : list;
    if (own) yield own;
  }
  while (waiting.length > 0) {
    const added = next(null);
    if (added) yield added;
  }
}
