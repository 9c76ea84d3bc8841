import type { ArticleChange, RefusedAmendment } from '../corpus.ts';
import type { Prose } from '../prose/types.ts';
import type { Locale } from '../text/locale.ts';
import { articleName, onlyArticleName } from './article-name.ts';
import { type Extent, extentOf } from './extent.ts';
import { findPart, nameOf, wordsOf } from './find-part.ts';
import type { Hindrance, Instruction } from './instruction.ts';
import { type Part, partsOf, proseOf } from './parts.ts';
import { renamedPart } from './renamed-part.ts';
import { linesOf, writtenPart } from './written-part.ts';

/** A text after what was decided of it on one day. */
export interface Amended {
  /** The text itself where nothing could be followed. */
  readonly prose: Prose;
  readonly changes: readonly ArticleChange[];
  readonly refused: readonly RefusedAmendment[];
}

/** How the text is written. */
export interface Writing {
  readonly locale: Locale;
  /** Stands for the words of an article that is repealed: （删去）. */
  readonly omitted: string;
  /** Number of the first change among all that were made of the text. */
  readonly first: number;
}

/** What becomes of a part. */
interface Edit {
  readonly instead?: Part;
  readonly behind?: readonly Part[];
}

/**
 * Follows all instructions of one day at once: each names articles as they were called before. What cannot be followed
 * to the letter is refused and changes nothing.
 */
export function amend(prose: Prose, instructions: readonly Instruction[], writing: Writing): Amended {
  const parts = partsOf(prose);
  if (!parts)
    return {
      prose,
      changes: [],
      refused: instructions.map((instruction) => refusal(instruction, { obstacle: 'unclear' })),
    };
  const edits = new Map<Part, Edit>();
  const done: Done[] = [];
  const refused: RefusedAmendment[] = [];
  for (const instruction of instructions) {
    const step = follow(parts, edits, instruction, { ...writing, first: writing.first + done.length });
    if ('obstacle' in step) refused.push(refusal(instruction, step));
    else {
      edits.set(step.at, { ...edits.get(step.at), ...step.edit });
      done.push(step);
    }
  }
  if (done.length === 0) return { prose, changes: [], refused };
  const after = parts.flatMap((part) => {
    const { instead = part, behind = [] } = edits.get(part) ?? {};
    return [instead, ...behind];
  });
  const taken = doubled(after);
  if (taken.size === 0) {
    const { prose: next, anchors } = proseOf(after, prose);
    const changes = done.map(({ made, change }) => ({
      ...change,
      anchor: anchors[after.indexOf(made)] ?? '',
    }));
    return { prose: next, changes, refused };
  }
  // Whoever gives a name that another article has is refused, and the others are followed without.
  const wrong = instructions.filter((instruction) => givesName(instruction, taken));
  const without = amend(
    prose,
    instructions.filter((instruction) => !wrong.includes(instruction)),
    writing,
  );
  return {
    ...without,
    refused: [
      ...without.refused,
      ...wrong.map((instruction) => refusal(instruction, { obstacle: 'taken', found: instruction.as ?? '' })),
    ],
  };
}

const refusal = ({ by, index }: Instruction, hindrance: Hindrance): RefusedAmendment => ({
  by,
  index,
  ...hindrance,
});

/** Names that two articles have. */
function doubled(parts: readonly Part[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const key of parts.flatMap(({ article }) => article?.key ?? []))
    if (seen.has(key)) twice.add(key);
    else seen.add(key);
  return twice;
}

const givesName = ({ as }: Instruction, taken: ReadonlySet<string>): boolean =>
  as !== undefined && taken.has(onlyArticleName(as)?.key ?? '');

/** An instruction that was followed at a part, and what it made there. */
interface Done {
  readonly at: Part;
  readonly edit: Edit;
  readonly made: Part;
  readonly change: Omit<ArticleChange, 'anchor'>;
}
type Step = Done | Hindrance;

function follow(
  parts: readonly Part[],
  edits: ReadonlyMap<Part, Edit>,
  instruction: Instruction,
  writing: Writing,
): Step {
  const lacking = lackOf(instruction);
  if (lacking) return { obstacle: lacking };
  const found = findPart(parts, instruction.article);
  if ('obstacle' in found) return found;
  const { part, isFollowed } = found;
  const edit = edits.get(part) ?? {};
  if (instruction.action === 'insert') return inserted(part, edit, instruction, writing);
  if (edit.instead) return { obstacle: 'twice' };
  if (part.isGone) return { obstacle: 'gone' };
  if (instruction.action === 'renumber') return renumbered(part, instruction, writing);
  const extent = extentOf(part, isFollowed, instruction.was);
  return 'obstacle' in extent ? extent : rewritten(part, extent, instruction, writing);
}

/** What an instruction does not say, or says too much. */
function lackOf({ action, text = '', as = '' }: Instruction): Hindrance['obstacle'] | null {
  const writes = action === 'replace' || action === 'insert';
  if (writes && linesOf(text).length === 0) return 'no-text';
  if (!writes && text !== '') return 'spare-text';
  if ((action === 'insert' || action === 'renumber') && as.trim() === '') return 'no-name';
  return action === 'repeal' && as !== '' ? 'spare-name' : null;
}

function inserted(part: Part, edit: Edit, instruction: Instruction, writing: Writing): Step {
  const name = (instruction.as ?? '').trim();
  const text = withoutName(instruction.text ?? '', name);
  if (text === null) return { obstacle: 'other-name', found: firstLine(instruction.text) };
  if ((part.article === null) !== (onlyArticleName(name) === null))
    return { obstacle: 'other-name', found: name };
  const stray = strayName(text);
  if (stray) return { obstacle: 'other-name', found: stray };
  const made = { ...writtenPart({ name, text }, part, writing.locale), changes: [writing.first] };
  return {
    at: part,
    edit: { behind: [...(edit.behind ?? []), made] },
    made,
    change: changeOf(instruction, { article: name, before: null, after: wordsOf(made) }),
  };
}

function renumbered(part: Part, instruction: Instruction, { first, locale }: Writing): Step {
  const name = (instruction.as ?? '').trim();
  const made = renamedPart(part, name, locale);
  if (!made) return { obstacle: 'other-name', found: name };
  const words = wordsOf(part);
  const whole = { ...made, changes: [...part.changes, first] };
  return {
    at: part,
    edit: { instead: whole },
    made: whole,
    change: changeOf(instruction, { article: name, before: words, after: words }),
  };
}

/** Replaces or repeals so much of a part. */
function rewritten(part: Part, extent: Extent, instruction: Instruction, writing: Writing): Step {
  const { action, as, text = '' } = instruction;
  const name = as?.trim() || nameOf(part);
  const own = action === 'repeal' ? writing.omitted : withoutName(text, name);
  if (own === null) return { obstacle: 'other-name', found: firstLine(text) };
  if (part.article && !onlyArticleName(name)) return { obstacle: 'other-name', found: name };
  const stray = strayName(own);
  if (stray) return { obstacle: 'other-name', found: stray };
  const made = writtenPart({ name, text: own }, part, writing.locale);
  const before = wordsOf({ ...part, blocks: part.blocks.slice(0, extent.blocks) });
  const whole: Part = {
    ...made,
    pieces: [...made.pieces, ...part.pieces.slice(extent.pieces)],
    blocks: [...made.blocks, ...part.blocks.slice(extent.blocks)],
    changes: [...part.changes, writing.first],
    ...(action === 'repeal' ? { isGone: true } : {}),
  };
  return {
    at: part,
    edit: { instead: whole },
    made: whole,
    change: changeOf(instruction, {
      article: name,
      before,
      after: action === 'repeal' ? null : wordsOf(made),
    }),
  };
}

const changeOf = (
  { by, index, action }: Instruction,
  said: Pick<ArticleChange, 'article' | 'before' | 'after'>,
): Done['change'] => ({ by, index, action, ...said });

/** The words of an article without its name, where they begin with it; null where they begin with another one. */
function withoutName(text: string, name: string): string | null {
  const [first = '', ...others] = linesOf(text);
  const said = articleName(first);
  if (!said) return text;
  if (said.key !== onlyArticleName(name)?.key) return null;
  return [first.slice(said.length), ...others].join('\n');
}

/** A line behind the first that would begin an article of its own. */
const strayName = (text: string): string | null => {
  const line = linesOf(text)
    .slice(1)
    .find((said) => articleName(said));
  return line === undefined ? null : firstLine(line);
};

const firstLine = (text = ''): string => [...(linesOf(text)[0] ?? '')].slice(0, 12).join('');
