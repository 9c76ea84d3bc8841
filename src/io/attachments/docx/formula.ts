import { child, elementsOf, type XmlElement } from './xml-tree.ts';

/** Children of a formula that say how it looks. */
const looks =
  /^(?:m:(?:r|f|sSup|sSub|sSubSup|sPre|rad|d|nary|func|acc|bar|box|m|eqArr|groupChr|lim(?:Low|Upp)|ctrl)Pr|w:rPr)$/;

/**
 * A formula of Word in one line, as it is typed: `(a+b)/c`, `x^2`, `√(n)`. `isPlain` is true where nothing stands above
 * or below something else.
 */
export function formulaText(formula: XmlElement): { readonly text: string; readonly isPlain: boolean } {
  const text = linear(formula);
  return { text, isPlain: text === flat(formula) };
}

function linear(element: XmlElement): string {
  const part = (name: string) => linear(child(element, name) ?? empty);
  const whole = (name: string) => grouped(part(name));
  switch (element.name) {
    case 'm:t':
      return flat(element);
    case 'm:f':
      return `${whole('m:num')}/${whole('m:den')}`;
    case 'm:sSup':
      return `${whole('m:e')}^${whole('m:sup')}`;
    case 'm:sSub':
      return `${whole('m:e')}_${whole('m:sub')}`;
    case 'm:sSubSup':
      return `${whole('m:e')}_${whole('m:sub')}^${whole('m:sup')}`;
    case 'm:rad':
      return `${part('m:deg')}√${whole('m:e')}`;
    case 'm:nary': {
      const limits = below('_', whole('m:sub')) + below('^', whole('m:sup'));
      return signOf(element, 'm:naryPr', 'chr', '∫') + limits + part('m:e');
    }
    case 'm:d': {
      const inside = elementsOf(element).filter(({ name }) => name === 'm:e');
      const [open, close] = [
        signOf(element, 'm:dPr', 'begChr', '('),
        signOf(element, 'm:dPr', 'endChr', ')'),
      ];
      return open + inside.map(linear).join(signOf(element, 'm:dPr', 'sepChr', '|')) + close;
    }
    default:
      return looks.test(element.name) ? '' : elementsOf(element).map(linear).join('');
  }
}

const empty: XmlElement = { name: '', attributes: {}, children: [] };

const below = (sign: string, text: string): string => (text === '' ? '' : sign + text);

/** What is longer than one name or number needs brackets. */
const grouped = (text: string): string =>
  text === '' || /^(?:[\p{L}\p{M}]|[\d.,%]+|\([^()]*\))$/u.test(text) ? text : `(${text})`;

/** The sign that a formula names in its properties. */
function signOf(element: XmlElement, properties: string, name: string, usual: string): string {
  const named = child(child(element, properties) ?? empty, `m:${name}`);
  return named ? (named.attributes.val ?? '') : usual;
}

/** All text of an element, part behind part. */
const flat = ({ name, children }: XmlElement): string =>
  looks.test(name)
    ? ''
    : children.map((one) => (typeof one === 'string' ? (name === 'm:t' ? one : '') : flat(one))).join('');
