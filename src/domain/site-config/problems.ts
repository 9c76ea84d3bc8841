import type { z } from 'zod';
import { allRules } from '../checks/registry.ts';
import { nearestName } from '../nearest-name.ts';
import { isComponentName } from '../prose/components.ts';
import { collectionNames } from '../schema/collections.ts';
import { locales } from '../text/locale.ts';
import { type Message, say } from '../text/message.ts';
import { pageLabels } from '../text/page-labels.ts';
import { pageParts } from './site-config.ts';

/** What is wrong in a configuration: where, and what is right. */
export interface ConfigProblem {
  /** Names that lead to it: `['components', 'Map', 'props']`. */
  readonly path: readonly string[];
  readonly message: Message;
}

type Found = Readonly<Record<string, unknown>>;

const settings = ['parts', 'styles', 'components', 'rules', 'labels', 'collections'];
const severities = ['error', 'warning', 'notice'];

/** All that is wrong with the value that the file exports, in its order; nothing of it is called. */
export function configProblems(config: unknown): ConfigProblem[] {
  if (!isObject(config)) return [{ path: [], message: say('site-config.noObject') }];
  const { parts = {}, styles = [], components = {}, rules = [], labels = {}, collections = {} } = config;
  return [
    ...unknownNames([], config, settings),
    ...group('parts', parts, (all) => [
      ...unknownNames(['parts'], all, pageParts),
      ...Object.entries(all).flatMap(([name, file]) => fileProblems(['parts', name], file, '.astro')),
    ]),
    ...list('styles', styles, (file, at) => fileProblems(['styles', `${at}`], file, '.css')),
    ...group('components', components, (all) =>
      Object.entries(all).flatMap(([name, value]) => componentProblems(name, value)),
    ),
    ...list('rules', rules, ruleProblems),
    ...group('labels', labels, (all) => [
      ...unknownNames(['labels'], all, locales),
      ...locales.flatMap((locale) => labelProblems(['labels', locale], all[locale], pageLabels(locale))),
    ]),
    ...group('collections', collections, (all) => [
      ...unknownNames(['collections'], all, collectionNames),
      ...Object.entries(all).flatMap(([name, schema]) => schemaProblems(['collections', name], schema)),
    ]),
  ];
}

const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const group = (name: string, value: unknown, inner: (all: Found) => ConfigProblem[]): ConfigProblem[] =>
  isObject(value) ? inner(value) : [{ path: [name], message: say('site-config.noGroup', { name }) }];

const list = (
  name: string,
  value: unknown,
  inner: (item: unknown, at: number) => ConfigProblem[],
): ConfigProblem[] =>
  Array.isArray(value)
    ? value.flatMap(inner)
    : [{ path: [name], message: say('site-config.noList', { name }) }];

function unknownNames(path: readonly string[], value: Found, known: readonly string[]): ConfigProblem[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: [...path, name],
      message: say('site-config.unknown', {
        name,
        nearest: nearestName(name, known) ?? known[0] ?? '',
        known,
      }),
    }));
}

/** A file in a folder beside the configuration, all of whose files count as code; whether it is there others say. */
function fileProblems(path: readonly string[], file: unknown, ending: string): ConfigProblem[] {
  if (typeof file === 'string' && /^\.\/[^\\/]+\/[^\\]+$/.test(file) && file.endsWith(ending)) return [];
  return [{ path, message: say('site-config.noFile', { name: path.join('.'), ending }) }];
}

function componentProblems(name: string, value: unknown): ConfigProblem[] {
  const path = ['components', name];
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
    return [{ path, message: say('site-config.componentName', { name }) }];
  if (isComponentName(name)) return [{ path, message: say('site-config.componentTaken', { name }) }];
  if (!isObject(value)) return [{ path, message: say('site-config.noGroup', { name }) }];
  const known = ['title', 'description', 'example', 'props', 'component', 'inline', 'children', 'text'];
  return [
    ...unknownNames(path, value, known),
    ...wordProblems(path, value, ['title', 'description']),
    ...(typeof value.example === 'string' && value.example.includes(`<${name}`)
      ? []
      : [{ path: [...path, 'example'], message: say('site-config.example', { name }) }]),
    ...(isObject((value.props as Found | undefined)?.shape) ? [] : schemaProblems([...path, 'props'], null)),
    ...fileProblems([...path, 'component'], value.component, '.astro'),
  ];
}

function ruleProblems(value: unknown, at: number): ConfigProblem[] {
  const path = ['rules', `${at}`];
  if (!isObject(value)) return [{ path, message: say('site-config.noGroup', { name: path.join('.') }) }];
  const { id, severity, check } = value;
  const isId = typeof id === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id);
  return [
    ...unknownNames(path, value, ['id', 'severity', 'title', 'help', 'check']),
    ...(isId
      ? []
      : [
          {
            path: [...path, 'id'],
            message: say('site-config.ruleId', { id: typeof id === 'string' ? id : '' }),
          },
        ]),
    ...(isId && allRules.some((rule) => rule.id === id)
      ? [{ path: [...path, 'id'], message: say('site-config.ruleTaken', { id }) }]
      : []),
    ...(severities.includes(severity as string)
      ? []
      : [{ path: [...path, 'severity'], message: say('site-config.severity', { severities }) }]),
    ...wordProblems(path, value, ['title', 'help']),
    ...(typeof check === 'function'
      ? []
      : [{ path: [...path, 'check'], message: say('site-config.noCheck') }]),
  ];
}

function wordProblems(path: readonly string[], value: Found, names: readonly string[]): ConfigProblem[] {
  return names
    .filter((name) => {
      const words = value[name];
      const hasWords = isObject(words) && locales.some((locale) => typeof words[locale] === 'string');
      return !hasWords;
    })
    .map((name) => ({ path: [...path, name], message: say('site-config.words', { name, locales }) }));
}

function labelProblems(path: readonly string[], own: unknown, base: unknown): ConfigProblem[] {
  if (own === undefined) return [];
  const name = path.join('.');
  if (typeof base === 'string') {
    const left = typeof own === 'string' ? places(base).filter((place) => !own.includes(place)) : [];
    if (typeof own === 'string' && left.length === 0) return [];
    return [{ path, message: say('site-config.label', { name, base, places: places(base) }) }];
  }
  if (!isObject(own)) return [{ path, message: say('site-config.noGroup', { name }) }];
  const known = base as Found;
  return [
    ...unknownNames(path, own, Object.keys(known)),
    ...Object.entries(own).flatMap(([key, value]) =>
      Object.hasOwn(known, key) ? labelProblems([...path, key], value, known[key]) : [],
    ),
  ];
}

/** What is filled in. */
const places = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

const schemaProblems = (path: readonly string[], schema: unknown): ConfigProblem[] =>
  typeof (schema as z.ZodType | null)?.safeParse === 'function'
    ? []
    : [{ path, message: say('site-config.noSchema', { name: path.join('.') }) }];
