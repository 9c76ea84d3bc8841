import type { Block, Notice, Run } from '../blocks.ts';
import { linkTarget } from '../escape.ts';
import { isLocalAddress, localPath } from './addresses.ts';

/** Tells the links of a block that what is written of it does not hold. */
export function lostLinks(block: Block, written = ''): Notice[] {
  const lost = runsIn(block).flatMap(({ text, href }) =>
    href === undefined || text.trim() === '' || written.includes(`](${linkTarget(href)})`)
      ? []
      : `${text.replace(/\s+/g, ' ').trim()} → ${isLocalAddress(href) ? localPath(href) : href}`,
  );
  return lost.length === 0
    ? []
    : [{ kind: 'lost-links', count: lost.length, detail: [...new Set(lost)].join('、'), place: block.place }];
}

function runsIn(block: Block): readonly Pick<Run, 'text' | 'href'>[] {
  if (block.kind === 'table') return block.grid.rows.flat().flatMap(({ runs = [] }) => runs);
  if (block.kind === 'list') return block.items.flatMap(({ runs }) => runs);
  return 'runs' in block ? block.runs : [];
}
