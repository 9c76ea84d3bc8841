import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Edit, Finding, Position, Span } from '../finding.ts';
import { lineIndex } from './line-index.ts';
import { mergeConflict } from './merge-marks.ts';
import { typedAt } from './typed-at.ts';
import { alteredValues } from './yaml-as-typed.ts';
import type { Mend, YamlText } from './yaml-lines.ts';
import { aliasText, brokenYaml, duplicateText, lineSlips, tagText } from './yaml-texts.ts';

/** YAML as plain data, with a way back to the place of every field. */
export interface ParsedYaml {
  /** Null when the YAML is broken. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** True where no data can be read. */
  readonly isBroken: boolean;
  /** True where a finding was made about this very field. */
  isReported(path: readonly PropertyKey[]): boolean;
  /** Position of a field, of its nearest parent, or of the whole; `offset` lines are added. */
  locate(path: readonly PropertyKey[]): Position;
  /** Where the key or the value of a field is typed; null where it is not typed on one line. */
  span(path: readonly PropertyKey[], part: 'key' | 'value'): Span | null;
}

/**
 * Parses YAML 1.2 (core schema): unique keys, no aliases, every value as it was typed; `lineOffset` lines stand
 * before it in the file.
 */
export function parseYaml(yaml: string, file: string, lineOffset: number): ParsedYaml {
  const at = lineIndex(yaml, lineOffset);
  const conflict = mergeConflict(yaml, file);
  if (conflict?.position) {
    const { line, column } = conflict.position;
    return broken([{ ...conflict, position: { line: line + lineOffset, column } }], at);
  }
  const document = parseDocument(yaml, {
    uniqueKeys: false,
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  });
  const problem = (offset: number, { mend, ...text }: YamlText, rule = 'yaml'): Finding => ({
    rule,
    severity: 'error',
    file,
    position: at(offset),
    ...text,
    ...(mend ? { edits: [mended(mend, offset, at)] } : {}),
  });
  const { contents, errors, warnings } = document;
  if (errors.length > 0)
    return broken(
      brokenYaml(yaml, errors).map(({ offset, ...text }) => problem(offset, text)),
      at,
    );
  const unsupported = unsupportedParts(contents, [...warnings].length > 0).map(({ offset, ...text }) =>
    problem(offset, text),
  );
  if (unsupported.length > 0) return broken(unsupported, at);
  const altered = alteredValues(contents, yaml);
  // Lines that were meant as fields were read as text: what is wrong with them says more.
  const isText = isScalar(contents) || altered.some(({ isJoined }) => isJoined);
  const slips = isText ? lineSlips(yaml) : [];
  if (slips.length > 0)
    return broken(
      slips.map(({ offset, ...text }) => problem(offset, text)),
      at,
    );
  const reported = new Set(altered.map(({ path }) => JSON.stringify(path)));
  const offsetOf = fieldOffsets(contents);
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    findings: altered.map(({ offset, message, fix }) => problem(offset, { message, fix }, 'value-typed')),
    isBroken: false,
    isReported: (path) => reported.has(JSON.stringify(path)),
    locate: (path) => at(offsetOf(path)),
    span(path, part) {
      const found = typedAt(contents, path, part);
      if (!found || yaml.slice(...found).includes('\n')) return null;
      return { at: at(found[0]), length: found[1] - found[0] };
    },
  };
}

const mended = ({ from, length, text }: Mend, offset: number, at: (offset: number) => Position): Edit => ({
  ...{ at: at(offset + from), length, text },
});

const broken = (findings: readonly Finding[], at: (offset: number) => Position): ParsedYaml => ({
  data: null,
  findings,
  isBroken: true,
  isReported: () => false,
  locate: () => at(0),
  span: () => null,
});

/** Anchors, aliases, tags and keys that stand twice, in order of their place. */
function unsupportedParts(root: Node | null, hasWarnings: boolean): (YamlText & { offset: number })[] {
  const found: (YamlText & { offset: number })[] = [];
  let hasAlias = false;
  const reportAlias = (offset = 0) => {
    if (!hasAlias) found.push({ offset, ...aliasText });
    hasAlias = true;
  };
  const look = (node: Node) => {
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node) || node.anchor) reportAlias(offset);
    else if (node.tag) found.push({ offset, ...tagText });
  };
  visit(root, {
    Alias: (_key, node) => look(node),
    Scalar: (_key, node) => look(node),
    Seq: (_key, node) => look(node),
    Map: (_key, node) => {
      look(node);
      found.push(...repeatedKeys(node));
    },
  });
  return hasWarnings && found.length === 0 ? [{ offset: 0, ...tagText }] : found;
}

function* repeatedKeys({ items }: YAMLMap): Generator<YamlText & { offset: number }> {
  const seen = new Set<string>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (seen.has(name)) yield { offset: key.range?.[0] ?? 0, ...duplicateText(name) };
    seen.add(name);
  }
}

/** Where fields stand; the keys of a group are looked through once. */
function fieldOffsets(root: Node | null): (path: readonly PropertyKey[]) => number {
  const groups = new Map<YAMLMap, Map<string, { offset: number; value: unknown }>>();
  const fieldsOf = (map: YAMLMap) => {
    const known = groups.get(map);
    if (known) return known;
    const fields = new Map(
      map.items.flatMap(({ key, value }) =>
        isScalar(key) ? [[String(key.value), { offset: key.range?.[0] ?? 0, value }] as const] : [],
      ),
    );
    groups.set(map, fields);
    return fields;
  };
  return (path) => {
    let node: unknown = root;
    let offset = root?.range?.[0] ?? 0;
    for (const key of path) {
      if (isMap(node)) {
        const field = fieldsOf(node).get(String(key));
        if (!field) return offset;
        ({ offset, value: node } = field);
      } else if (isSeq(node) && typeof key === 'number') {
        node = node.items[key];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else return offset;
    }
    return offset;
  };
}
