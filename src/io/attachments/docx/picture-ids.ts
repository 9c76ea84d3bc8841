import type { XmlElement } from './xml-tree.ts';

/** Relations of a picture: to one that the file holds, then to one that it only names. */
export function pictureIds({ name, attributes: { embed, link, id, href } }: XmlElement): string[] {
  const ids = name === 'blip' ? [embed, link] : name === 'imagedata' ? [id, href] : [];
  return ids.flatMap((one) => one || []);
}
