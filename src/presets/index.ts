import type { Preset, PresetId } from '../domain/schema/preset.ts';
import type { Site } from '../domain/schema/site.ts';
import { cn } from './cn.ts';
import { generic } from './generic.ts';
import { personalByCountry } from './personal/countries.ts';

const presets: Readonly<Record<PresetId, Preset>> = { cn, generic };

/**
 * What is particular to the country of a site: what it names, else what goes with its language. Numbers of persons are
 * those of `country` where it is named.
 */
export function presetOf({ preset, locale, country }: Pick<Site, 'preset' | 'locale' | 'country'>): Preset {
  const chosen = presets[preset ?? (locale.startsWith('zh') ? 'cn' : 'generic')];
  return country ? { ...chosen, personal: personalByCountry[country] } : chosen;
}
