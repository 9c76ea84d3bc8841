import { labels, otherNames } from './languages.ts';
import type { Locale } from './locale.ts';

/** Choices whose names stand among the words of pages. */
export type ChoiceGroup =
  | 'access'
  | 'amendmentActions'
  | 'audiences'
  | 'bodyKinds'
  | 'caseTypes'
  | 'collections'
  | 'genres'
  | 'lifeEvents'
  | 'materialForms'
  | 'origins'
  | 'reportKinds'
  | 'responsibilityKinds'
  | 'roles'
  | 'serviceLevels'
  | 'serviceTypes'
  | 'timeUnits'
  | 'validity';

/** What a choice is called in a language: as pages show it, then as people say. */
export function choiceNames(group: ChoiceGroup, value: string, locale: Locale): readonly string[] {
  const shown: Readonly<Record<string, string>> = labels[locale][group];
  const others: Readonly<Record<string, readonly string[]>> = otherNames[locale];
  const name = `${group}.${value}`;
  return [
    ...(Object.hasOwn(shown, value) ? [shown[value] ?? ''] : []),
    ...(Object.hasOwn(others, name) ? (others[name] ?? []) : []),
  ];
}
