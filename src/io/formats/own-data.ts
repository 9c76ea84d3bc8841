import { itemNamespace, type OwnItem, ownItem } from '../../domain/import/own-item.ts';
import { xmlTree } from '../attachments/docx/xml-tree.ts';

/** What a Word file that the site itself gave away says of its item; null for any other file. */
export function ownData(files: ReadonlyMap<string, Uint8Array>): OwnItem | null {
  for (const [path, bytes] of files) {
    if (!/^customxml\/item\d+\.xml$/.test(path)) continue;
    try {
      const { attributes, children } = xmlTree(bytes);
      if (attributes.xmlns !== itemNamespace) continue;
      const { data, text } = JSON.parse(children.filter((child) => typeof child === 'string').join(''));
      return ownItem(attributes.path, data, text);
    } catch {
      // Data of other programs, or changed by hand: the text says what there is.
    }
  }
  return null;
}
