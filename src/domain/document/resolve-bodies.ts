import type { Entry, EntryOf } from '../corpus.ts';
import { isOf } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { type Message, say } from '../text/message.ts';

/**
 * Tells of names of bodies that stand where an id belongs which id it is, now that all bodies are known; of a name that
 * no body or several have, what there is to choose from.
 */
export function resolveBodies(findings: readonly Finding[], entries: readonly Entry[]): readonly Finding[] {
  if (!findings.some(({ bodyName }) => bodyName)) return findings;
  const byName = Map.groupBy(
    entries
      .filter((entry): entry is EntryOf<'bodies'> => isOf(entry, 'bodies'))
      .flatMap((entry) => namesOf(entry).map((name) => ({ name, id: entry.id }))),
    ({ name }) => name,
  );
  return findings.map(({ bodyName, ...finding }) => {
    const ids = bodyName ? [...new Set(byName.get(bodyName.name)?.map(({ id }) => id))] : [];
    const [id] = ids;
    if (!bodyName || id === undefined) return finding;
    if (ids.length > 1) return { ...finding, fix: advised(say('meant.bodiesFix', { ids })) };
    const edits = [{ ...bodyName.span, text: id }];
    return { ...finding, fix: advised(say('meant.thisBodyFix', { id, name: bodyName.name })), edits };
  });
}

const namesOf = ({ data }: EntryOf<'bodies'>): string[] => [
  ...new Set([data.title, data.shortName].filter((name) => name !== undefined)),
];

const advised = (advice: Message): Message => say('explain.wrongValueFix', { advice });
