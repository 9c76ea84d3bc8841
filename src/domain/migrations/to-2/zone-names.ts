import { say } from '../../text/message.ts';
import { fieldsOf } from '../fields-of.ts';
import type { Step } from '../migration.ts';

/** A zone was taken by any name that the machine knew (`PRC`, `asia/shanghai`); now by the one all browsers know. */
export const zoneNames: Step = {
  about: say('upgrade.zoneNames'),
  edits(file) {
    if (file.path !== 'site.yaml') return [];
    const yaml = fieldsOf(file);
    const { timezone } = (yaml?.data ?? {}) as { readonly timezone?: unknown };
    const name = typeof timezone === 'string' ? zoneOf(timezone) : null;
    const span = name === null || name === timezone ? null : yaml?.span(['timezone'], 'value');
    return span && name ? [{ ...span, text: name }] : [];
  },
};

/** The name of a zone by another of its names; null where there is no such zone. */
function zoneOf(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
