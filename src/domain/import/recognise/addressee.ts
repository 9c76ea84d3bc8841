import { recogniseNumbering } from '../../prose/numbering.ts';
import { furnitureRule } from '../furniture.ts';
import { isMetadataLine } from './metadata-lines.ts';

/** To whom a text is directed: the short line above it that ends in a colon (`各村民委员会：`); or null. */
export function recogniseAddressee(lines: readonly string[]): string | null {
  const line = lines
    .slice(0, 4)
    .find((text) => /^[^。；!！?？]{2,60}[:：]$/.test(text.trim()))
    ?.trim();
  if (line === undefined || furnitureRule(line) !== null || isMetadataLine(line)) return null;
  if (recogniseNumbering(line)) return null;
  const name = line.slice(0, -1).trim();
  return /(?:如下|以下|下列|包括|附件|通知|报告|规定|来源|时间|单位)$|[:：]/.test(name) ? null : name;
}
