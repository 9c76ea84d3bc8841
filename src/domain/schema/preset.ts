import type { FindPersonal } from '../personal/personal-number.ts';
import type { Form } from './forms.ts';

/** What is particular to a country. */
export interface Preset {
  /** As `site.yaml` names it. */
  readonly id: PresetId;
  /** Whether a value has the form that the country asks for. */
  readonly hasForm: Readonly<Record<Form, (value: string) => boolean>>;
  /** Finds numbers of persons, which are not published. */
  readonly personal: readonly FindPersonal[];
  /** Pages carry the meta tags that inspections of government websites look for. */
  readonly officialTags: boolean;
  /** Titles and names are found by how they are read aloud (pinyin). */
  readonly sounds: boolean;
}

export const presetIds = ['cn', 'generic'] as const;
export type PresetId = (typeof presetIds)[number];
