import type { Preset, PresetId } from '../domain/schema/preset.ts';
import type { Site } from '../domain/schema/site.ts';
import { cn } from './cn.ts';
import { generic } from './generic.ts';

const presets: Readonly<Record<PresetId, Preset>> = { cn, generic };

/** What is particular to the country of a site: what it names, else what goes with its language. */
export const presetOf = ({ preset, locale }: Pick<Site, 'preset' | 'locale'>): Preset =>
  presets[preset ?? (locale.startsWith('zh') ? 'cn' : 'generic')];
