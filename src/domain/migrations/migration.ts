import type { z } from 'zod';
import type { Edit } from '../finding.ts';
import type { Preset } from '../schema/preset.ts';
import type { Message } from '../text/message.ts';

/** A file with fields below `content/`, as a migration is given it. */
export interface FormatFile {
  /** Path below `content/`, e.g. `site.yaml`, `documents/2024/notice.mdx`. */
  readonly path: string;
  readonly text: string;
  /** What its fields are read against now. */
  readonly schema: z.ZodType;
  /** How numbers and codes are written in the country of the site. */
  readonly forms: Pick<Preset, 'hasForm' | 'meantForm'>;
}

/** One thing that has to be written otherwise. */
export interface Step {
  /** What becomes of what, in one sentence. */
  readonly about: Message;
  /** Changes of single lines; comments, quotes and order stay. None where the file is as it has to be. */
  edits(file: FormatFile): readonly Edit[];
}

/** What brings content of one format to the next. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly Step[];
}
