import { child, elementsOf, switchOf, valOf, type XmlElement } from './xml-tree.ts';

/** What styles say of paragraphs, as far as it is text; a style says what those say on which it is based. */
export interface Styles {
  /** The list to which paragraphs of a style belong, and the style that says so. */
  listOf(
    style: string | undefined,
  ): { readonly list: string; readonly level: number; readonly style: string } | null;
  /** Whether a style hides text; undefined when it does not say. */
  hides(style: string | undefined): boolean | undefined;
  /** Whether a style gives anything a ground of its own. */
  shades(style: string | undefined): boolean;
  /** Whether a style makes text bold; undefined when it does not say. */
  emboldens(style: string | undefined): boolean | undefined;
  /** How a style sets lines, e.g. `center`; undefined when it does not say. */
  alignment(style: string | undefined): string | undefined;
  /** Level of a heading from 1 on; null for what is none. */
  headingLevel(style: string | undefined): number | null;
  /** The list that a style of lists stands for. */
  linkedList(style: string): string | null;
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
}

/** True where a style says anywhere what is behind text. */
const shadesAnything = (style: XmlElement): boolean =>
  elementsOf(style).some((one) => one.name === 'w:shd' || shadesAnything(one));

/** Bases of a style are followed no further: a file may make a circle of them. */
const longestChain = 30;

/** Reads the part of the styles; null for a file without one. */
export function stylesOf(part: XmlElement | null): Styles {
  const all = part ? elementsOf(part).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(all.map((style) => [style.attributes.styleId ?? '', style]));
  const usual = all.find(
    ({ attributes }) => attributes.type === 'paragraph' && /^(?:1|true)$/.test(attributes.default ?? ''),
  );
  const usualHides = switchOf(
    child(child(child(part ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    'w:vanish',
  );
  const chainOf = (id: string | undefined): [id: string, style: XmlElement][] => {
    const chain: [string, XmlElement][] = [];
    for (let at = id; at !== undefined && chain.length < longestChain; ) {
      const style = byId.get(at);
      if (!style) break;
      chain.push([at, style]);
      at = valOf(style, 'w:basedOn');
    }
    return chain;
  };
  return {
    usual: usual?.attributes.styleId,
    listOf(id) {
      const chain = chainOf(id);
      for (const [style, element] of chain) {
        const properties = child(child(element, 'w:pPr'), 'w:numPr');
        const list = valOf(properties, 'w:numId');
        if (list !== undefined) return { list, level: Number(valOf(properties, 'w:ilvl') ?? 0), style };
      }
      return null;
    },
    hides(id) {
      for (const [, style] of chainOf(id)) {
        const says = switchOf(child(style, 'w:rPr'), 'w:vanish');
        if (says !== undefined) return says;
      }
      return id === undefined ? undefined : usualHides;
    },
    shades: (id) => chainOf(id).some(([, style]) => shadesAnything(style)),
    emboldens: (id) =>
      chainOf(id)
        .map(([, style]) => switchOf(child(style, 'w:rPr'), 'w:b'))
        .find((says) => says !== undefined),
    alignment: (id) =>
      chainOf(id)
        .map(([, style]) => valOf(child(style, 'w:pPr'), 'w:jc'))
        .find((says) => says !== undefined),
    headingLevel(id) {
      for (const [, style] of chainOf(id)) {
        const level = valOf(child(style, 'w:pPr'), 'w:outlineLvl');
        if (level !== undefined) return Number(level) < 9 ? Number(level) + 1 : null;
        const named = /^heading (\d)$/i.exec(valOf(style, 'w:name') ?? '');
        if (named) return Number(named[1]);
      }
      return null;
    },
    linkedList(id) {
      const style = byId.get(id);
      return valOf(child(child(style, 'w:pPr'), 'w:numPr'), 'w:numId') ?? null;
    },
  };
}
