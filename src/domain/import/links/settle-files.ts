import type { Block, Run, SourceTree } from '../blocks.ts';
import type { Grid } from '../tables/grid.ts';
import { isLocalAddress, isOfDisk, localPath } from './addresses.ts';

/** A file that comes along with a text: how it is found, and the name that says its format. */
export interface NamedSource {
  readonly key: string;
  readonly name: string;
}

/** A tree whose pictures and attachments have addresses of the site. */
export interface SettledTree {
  readonly tree: SourceTree;
  /** What its pictures and attachments are in the source, by their address below `public/`. */
  readonly files: ReadonlyMap<string, NamedSource>;
  /** Files of the source that are named and are not there, or that are no pictures for a page. */
  readonly missing: readonly string[];
}

/** Pictures that browsers show and in which no program can be. */
const pictures = /\.(?:png|jpe?g|gif)$/i;
const pages = /\.s?html?$/i;

/** Gives pictures and files that a tree names their addresses below `public/`, in the order of the text. */
export function settleFiles(
  tree: SourceTree,
  slug: string,
  fileAt: (address: string) => NamedSource | null,
): SettledTree {
  const files = new Map<string, NamedSource>();
  const given = new Map<string, string>();
  const missing = new Set<string>();
  const counts = { picture: 0, file: 0 };
  const give = (file: NamedSource, kind: 'picture' | 'file'): string => {
    const before = given.get(file.key);
    if (before !== undefined) return before;
    const ending = /\.[a-z0-9]{1,8}$/i.exec(file.name)?.[0].toLowerCase() ?? '';
    const src = `/files/imported/${slug}-${kind}-${++counts[kind]}${ending}`;
    given.set(file.key, src);
    files.set(src, file);
    return src;
  };
  const settledRun = (run: Run): Run => {
    if (run.href === undefined) return run;
    const file = fileAt(run.href);
    if (file && !pages.test(file.name)) return { ...run, href: give(file, 'file') };
    if (file || !(isLocalAddress(run.href) || isOfDisk(run.href))) return run;
    missing.add(isOfDisk(run.href) ? run.href : localPath(run.href));
    const { href: _gone, ...plain } = run;
    return plain;
  };
  const settledGrid = ({ rows }: Grid): Grid => ({
    rows: rows.map((cells) =>
      cells.map((cell) => (cell.runs ? { ...cell, runs: cell.runs.map(settledRun) } : cell)),
    ),
  });
  const settledPicture = (block: Extract<Block, { kind: 'picture' }>): Block => {
    const file = fileAt(block.src);
    if (file && pictures.test(file.name)) return { ...block, src: give(file, 'picture') };
    missing.add(isLocalAddress(block.src) ? localPath(block.src) : block.src.slice(0, 200));
    return block;
  };
  const blocks = tree.blocks.map((block): Block => {
    if (block.kind === 'picture') return settledPicture(block);
    if (block.kind === 'table') return { ...block, grid: settledGrid(block.grid) };
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => ({ ...item, runs: item.runs.map(settledRun) })) };
    return 'runs' in block ? { ...block, runs: block.runs.map(settledRun) } : block;
  });
  return { tree: { ...tree, blocks }, files, missing: [...missing] };
}
