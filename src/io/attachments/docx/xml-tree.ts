import { SaxesParser } from 'saxes';
import { UnreadableError } from '../unreadable-error.ts';

/**
 * An element as far as Office files need it; `name` carries the prefix that is usual for its namespace (`w:p`),
 * whatever the file wrote.
 */
export interface XmlElement {
  readonly name: string;
  /** By their names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const namespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
};
/** Elements deeper than this no program writes. */
const deepest = 400;

/** Reads a part of an Office file; throws where it is no XML. Entities of a document type are never expanded. */
export function xmlTree(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: XmlElement = {
      name: (namespaces[uri] ?? '') + local,
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ local: own, value }): [string, string] => [own, value]),
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    if (open.push(element) > deepest) throw new UnreadableError('too-large', 'elements nested too deep');
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(decode(bytes)).close();
  return elementsOf(root)[0] ?? root;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Elements directly below one. */
export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

/** The first element of a name directly below one. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);

/** The `val` of an element directly below one. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val;

/** A switch of Word: on when it stands there, unless it says otherwise; undefined when it does not. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '');
}
