import { child, valOf, type XmlElement } from './xml-tree.ts';

/** The colour behind text as `RRGGBB`; null where the file does not tell it plainly. */
export type Ground = string | null;
export const paper: Ground = 'FFFFFF';

/** The ground that these properties (of a run, paragraph or cell) give; `below` where they give none. */
export function groundOf(properties: XmlElement | undefined, below: Ground): Ground {
  const shading = child(properties, 'w:shd')?.attributes;
  if (!shading) return below;
  const { val = 'clear', fill = 'auto', themeFill } = shading;
  // Patterns and colours of the theme: nobody knows here how dark they are.
  if (themeFill !== undefined || !/^(?:clear|nil)$/.test(val)) return null;
  return fill === 'auto' ? below : fill.toUpperCase();
}

/** True for a run whose colour is that of the ground, or so near that nobody tells them apart. */
export function isLikeGround(run: XmlElement, below: Ground): boolean {
  const properties = child(run, 'w:rPr');
  const color = child(properties, 'w:color')?.attributes;
  if (!color || !isPlain(color)) return false;
  const highlight = valOf(properties, 'w:highlight') ?? 'none';
  if (!/^(?:none|white)$/.test(highlight)) return false;
  const ground = highlight === 'white' ? paper : groundOf(properties, below);
  return ground !== null && isNear(color.val ?? '', ground);
}

/** Given in full, or as the paper of the theme: what Word writes for the white of its palette. */
const isPlain = ({ themeColor, themeShade }: XmlElement['attributes']): boolean =>
  themeColor === undefined || (themeColor === 'background1' && themeShade === undefined);

/** Steps of 256 in each of red, green and blue. */
const near = 8;

function isNear(one: string, other: string): boolean {
  if (!/^[\da-f]{6}$/i.test(one) || !/^[\da-f]{6}$/i.test(other)) return false;
  return [0, 2, 4].every((at) => {
    const [a, b] = [one, other].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.abs((a ?? 0) - (b ?? 0)) <= near;
  });
}
