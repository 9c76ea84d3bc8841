import { stringify } from 'yaml';
import type { Slot, SlotContent } from '../schema/slots.ts';

/** A value as YAML on one line, in quotes only where it needs them. */
export const yamlValue = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(yamlValue).join(', ')}]`
    : stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();

/** Fields as YAML, filled in with their examples: a line each. */
export const exampleLines = (slots: readonly Slot[]): string[] =>
  slots.flatMap(({ key, content }) => fieldLines(key, content));

/** One field as YAML. */
export function fieldLines(key: string, content: SlotContent): string[] {
  if (content.type === 'value') return [`${key}: ${yamlValue(content.example)}`];
  return [`${key}:`, ...indented(linesOf(content))];
}

function linesOf(content: SlotContent): string[] {
  if (content.type === 'value') return [yamlValue(content.example)];
  if (content.type === 'group') return exampleLines(content.slots);
  return asMember(linesOf(content.member));
}

/** Lines of a member of a list. */
export const asMember = (lines: readonly string[]): string[] =>
  lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);

/** Lines one level further in. */
export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));
