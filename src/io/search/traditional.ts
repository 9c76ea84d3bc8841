import { existsSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { formsMap, type SearchDocument, type TraditionalForms } from '../../domain/search/document.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** Where Chinese characters of common texts stand in Unicode. */
const [firstCharacter, lastCharacter] = [0x3400, 0x9fff];
/** A document with a larger share of traditional characters is written in them; single ones stand in names. */
const fewTraditional = 0.02;
/** Characters at the beginning of a document that tell in what it is written. */
const sample = 1_000;

let made: TraditionalForms | null = null;

/** Traditional characters with their simplified forms, from OpenCC's tables. */
export function traditionalForms(): TraditionalForms {
  made ??= makeForms();
  return made;
}

/** The same, kept in a file: to try every character takes longer than to read what came of it. */
export function keepTraditionalForms(file: string, version: string): void {
  const kept = load(file, version);
  made ??= kept;
  if (!kept) writeFileWhole(file, JSON.stringify({ version, forms: traditionalForms() }));
}

function load(file: string, version: string): TraditionalForms | null {
  if (!existsSync(file)) return null;
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { version: string; forms: TraditionalForms };
    return stored.version === version ? stored.forms : null;
  } catch {
    // Cut off: it is made anew.
    return null;
  }
}

function makeForms(): TraditionalForms {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs: [string, string][] = [];
  for (let code = firstCharacter; code <= lastCharacter; code++) {
    const character = String.fromCodePoint(code);
    const simplified = convert(character);
    if (simplified !== character && [...simplified].length === 1) pairs.push([character, simplified]);
  }
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}

/** True when a document is written in traditional characters. */
export function isTraditional({ title, sections }: SearchDocument): boolean {
  const forms = formsOf();
  let text = title;
  for (const { blocks } of sections) if (text.length < sample) text += blocks.join('');
  text = text.slice(0, sample);
  let [count, limit] = [0, text.length * fewTraditional];
  for (let at = 0; at < text.length; at++) if (forms.has(text[at] ?? '') && ++count > limit) return true;
  return false;
}

let map: ReadonlyMap<string, string> | null = null;

/** The same as a map, made once. */
export function formsOf(): ReadonlyMap<string, string> {
  map ??= formsMap(traditionalForms());
  return map;
}
