import { indent } from './body-xml.ts';
import { main, xmlHead } from './namespaces.ts';
import { type ListKind, listKinds, type StartedList } from './word-parts.ts';

const bullets = ['•', '◦', '▪'];

const markOf = (kind: ListKind, level: number): string =>
  kind === 'bullet' ? (bullets[level % bullets.length] ?? '•') : `%${level + 1}${kind === 'dot' ? '.' : ')'}`;

/** The part of the lists (ECMA-376 part 1, 17.9): three kinds, and a list for each that begins. */
export function listsXml(lists: readonly StartedList[]): string {
  const level = (kind: ListKind, at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${kind === 'bullet' ? 'bullet' : 'decimal'}"/>` +
    `<w:lvlText w:val="${markOf(kind, at)}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:ind w:left="${(at + 1) * indent}" w:hanging="${indent - 160}" w:firstLineChars="0"/></w:pPr></w:lvl>`;
  const kinds = listKinds.map(
    (kind, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="multilevel"/>` +
      `${Array.from({ length: 9 }, (_none, depth) => level(kind, depth)).join('')}</w:abstractNum>`,
  );
  const started = lists.map(
    ({ kind, level: at, start }, index) =>
      `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${listKinds.indexOf(kind)}"/>` +
      `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return `${xmlHead}<w:numbering xmlns:w="${main}">${kinds.join('')}${started.join('')}</w:numbering>`;
}
