import type { PersonalForms } from '../personal/personal-number.ts';
import type { Form } from './forms.ts';

/** What is particular to a country. */
export interface Preset {
  /** As `site.yaml` names it. */
  readonly id: PresetId;
  /** Whether a value has the form that the country asks for. */
  readonly hasForm: Readonly<Record<Form, (value: string) => boolean>>;
  /** What a value of a form plainly means, as the country writes it; perhaps itself. */
  readonly meantForm: (form: Form, value: string) => string;
  /** What tells persons and is not published. */
  readonly personal: PersonalForms;
  /** Pages carry the meta tags that inspections of government websites look for. */
  readonly officialTags: boolean;
  /** Titles and names are found by how they are read aloud (pinyin). */
  readonly sounds: boolean;
}

export const presetIds = ['cn', 'generic'] as const;
export type PresetId = (typeof presetIds)[number];
