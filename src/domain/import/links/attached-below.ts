import type { Run, SourceTree } from '../blocks.ts';
import { furnitureRule } from '../furniture.ts';
import type { TreeLine } from '../tree-lines.ts';

const label = /^附件?\s*\d{0,2}\s*[:：]?/;
const file = /\.(?:docx?|wps|wpt|rtf|odt|ofd|pdf|xlsx?|et|csv|pptx?|zip|rar|7z|txt|jpe?g|png)(?:$|[?#])/i;

/**
 * Lines below the text of a page that name its attachments: what is called so, and links to files, as far as nothing
 * else of the page stands before them.
 */
export function attachedBelow(
  { blocks, main }: SourceTree,
  lines: readonly TreeLine[],
): ReadonlySet<TreeLine> {
  const attached = new Set<TreeLine>();
  if (!main) return attached;
  for (const line of lines.filter(({ block }) => block > main.to)) {
    const rule = furnitureRule(line.text);
    if (rule !== null && rule !== 'page-tools' && rule !== 'share' && rule !== 'editor-mark') break;
    const links = runsOf(blocks[line.block], line.item).flatMap(({ href }) => href ?? []);
    const isNamed =
      label.test(line.text) && (links.length > 0 || /[:：]$/.test(line.text) || file.test(line.text));
    if (rule === null && (isNamed || links.some((href) => file.test(href)))) attached.add(line);
    else if (rule === null) break;
  }
  return attached;
}

const runsOf = (block: SourceTree['blocks'][number] | undefined, item: number): readonly Run[] => {
  if (block?.kind === 'list') return block.items[item]?.runs ?? [];
  return block && 'runs' in block ? block.runs : [];
};
