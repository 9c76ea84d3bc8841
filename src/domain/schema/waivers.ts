import { z } from 'zod';
import { field } from './field.ts';
import { isoDate, text } from './vocabulary.ts';

const waiver = z.strictObject({
  rule: field(text, 'waivers.waiver.rule'),
  file: field(text, 'waivers.waiver.file'),
  reason: field(text, 'waivers.waiver.reason'),
  who: field(text, 'waivers.waiver.who'),
  until: field(isoDate, 'waivers.waiver.until'),
});

/** `content/waivers.yaml`: findings that somebody answers for, each for one rule and one file, up to a day. */
export const waiversSchema = z.array(waiver);
export type Waiver = z.output<typeof waiver>;
