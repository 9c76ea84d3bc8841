import { splitFrontMatter } from '../document/front-matter.ts';
import { type ParsedYaml, parseYaml } from '../document/parse-yaml.ts';
import type { FormatFile } from './migration.ts';

/** The fields of a file with their places in it; null where they cannot be read. */
export function fieldsOf({ path, text }: Pick<FormatFile, 'path' | 'text'>): ParsedYaml | null {
  const yaml = path.endsWith('.yaml') ? parseYaml(text, path, 0) : frontMatter(text, path);
  return yaml === null || yaml.isBroken ? null : yaml;
}

function frontMatter(text: string, path: string): ParsedYaml | null {
  const split = splitFrontMatter(text);
  return split === 'unclosed' || split.yaml === null ? null : parseYaml(split.yaml, path, 1);
}
