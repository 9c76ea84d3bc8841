import type { SearchDocument } from '../document.ts';
import { layBlocks, partOf, regionOf, type TextPart } from '../layout.ts';
import { stemOf } from '../stem.ts';
import { pairsOfTokens, placeTokens } from '../tokens.ts';
import type { Unit } from '../units.ts';

/** A part of a long text: its tokens, each once, and its sections as JSON. */
export interface IndexedPart {
  readonly tokens: string;
  readonly stems: string;
  readonly shown: string;
}

/** Tokens, one string for each block and one for single units; and of blocks with stems the same by stems. */
interface Indexed {
  readonly tokens: readonly string[];
  readonly stems: readonly string[];
}

/** A text, and what is shown of it. */
interface IndexedText extends Indexed {
  /** Sections of its parts as JSON, of all or of the first alone. */
  readonly passages: readonly string[];
  /** All parts where `passages` has the first alone. */
  readonly parts: readonly IndexedPart[];
}

interface Zones {
  readonly title: Indexed;
  readonly heading: Indexed;
  /** All that is said, the title too. */
  readonly text: IndexedText;
}

/** Tokens of blocks as they are gathered, and those that differ by stems; with single units of all of them. */
interface Zone {
  readonly tokens: string[];
  readonly stems: string[];
  readonly units: Set<string>;
  readonly stemmed: Set<string>;
}

/** A text of more characters is not given whole to readers, who look for passages in it. */
const mostCharacters = 6_000;

/** What a document is found by. */
export function zonesOf(document: SearchDocument): Zones {
  const newZone = (): Zone => ({ tokens: [], stems: [], units: new Set(), stemmed: new Set() });
  const [title, heading, text] = [newZone(), newZone(), newZone()];
  const blocks = new Map<number, (readonly Unit[])[]>();
  const parts = layBlocks(document, (units, start) => {
    const region = regionOf(start);
    if (region === 'heading') return add(heading, units);
    if (region === 'title') add(title, units);
    add(text, units);
    const part = partOf(start) ?? 0;
    const all = blocks.get(part);
    if (all) all.push(units);
    else blocks.set(part, [units]);
  });
  const shown = [...new Set(parts)].map((part) => JSON.stringify(part));
  const isLong = shown.reduce((sum, { length }) => sum + length, 0) > mostCharacters;
  return {
    title: indexed(title),
    heading: indexed(heading),
    text: {
      ...indexed(text),
      passages: isLong ? shown.slice(0, 1) : shown,
      parts: isLong ? [...blocks].map(([part, all]) => partOfText(all, parts[part] ?? [])) : [],
    },
  };
}

function partOfText(blocks: readonly (readonly Unit[])[], sections: TextPart): IndexedPart {
  const [tokens, stems] = [new Set<string>(), new Set<string>()];
  for (const units of blocks) {
    addHeld(placeTokens(units), tokens);
    if (isStemmed(units)) addHeld(placeTokens(units, true), stems);
  }
  return { tokens: [...tokens].join(' '), stems: [...stems].join(' '), shown: JSON.stringify(sections) };
}

function addHeld(all: readonly string[], held: Set<string>): void {
  for (const token of [...all, ...pairsOfTokens(all)]) held.add(token);
}

function add({ tokens, stems, units, stemmed }: Zone, all: readonly Unit[]): void {
  addTokens(placeTokens(all), tokens, units);
  if (isStemmed(all)) addTokens(placeTokens(all, true), stems, stemmed);
}

const isStemmed = (units: readonly Unit[]): boolean =>
  units.some(({ type, text }) => type === 'word' && stemOf(text) !== null);

function addTokens(all: readonly string[], blocks: string[], units: Set<string>): void {
  for (const token of all) units.add(token);
  blocks.push(pairsOfTokens(all).join(' '));
}

const indexed = ({ tokens, stems, units, stemmed }: Zone): Indexed => ({
  tokens: tokensOf(tokens, units),
  stems: tokensOf(stems, stemmed),
});

/** Where a single unit stands nobody asks. */
const tokensOf = (blocks: readonly string[], units: ReadonlySet<string>): string[] =>
  units.size > 0 ? [...blocks, [...units].join(' ')] : [];
