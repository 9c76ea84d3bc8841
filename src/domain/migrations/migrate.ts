import { applyEdits } from '../document/apply-edits.ts';
import { contentFormat } from '../schema/content-format.ts';
import { fieldsOf } from './fields-of.ts';
import type { FormatFile, Step } from './migration.ts';
import { migrations } from './registry.ts';

/** A file in the format of today. */
export interface Migrated {
  readonly text: string;
  /** The steps that changed it, in order. */
  readonly steps: readonly Step[];
}

/** One change may show the next: a field by its title the day in it. */
const mostRounds = 40;

/** Brings a file from a format to that of today; a file that is as it has to be stays in every byte. */
export function migrateFile(file: FormatFile, from: number): Migrated {
  let { text } = file;
  const steps: Step[] = [];
  for (const step of migrations.filter((migration) => migration.from >= from).flatMap((one) => one.steps)) {
    const before = text;
    for (let round = 0; round < mostRounds; round++) {
      const after = applyEdits(text, step.edits({ ...file, text: asRead(text) }));
      if (after === text) break;
      text = after;
    }
    if (text !== before) steps.push(step);
  }
  return { text, steps };
}

/** Without a byte order mark, and with the line ends that edits count by. */
const asRead = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', () => '\n');

/** The format that `site.yaml` says; 1 where it says none. */
export function formatOf(siteYaml: string): number {
  const data = fieldsOf({ path: 'site.yaml', text: asRead(siteYaml) })?.data as {
    readonly format?: unknown;
  } | null;
  const format = data?.format;
  return typeof format === 'number' && Number.isInteger(format) && format >= 1 ? format : 1;
}

/** `site.yaml` with the format of today: in its field where it has one, else in front of the first field. */
export function withFormat(siteYaml: string): string {
  const yaml = fieldsOf({ path: 'site.yaml', text: asRead(siteYaml) });
  if (!yaml) return siteYaml;
  const span = yaml.span(['format'], 'value');
  return span
    ? applyEdits(siteYaml, [{ ...span, text: String(contentFormat) }])
    : applyEdits(siteYaml, [{ at: yaml.locate([]), length: 0, text: `format: ${contentFormat}\n` }]);
}
