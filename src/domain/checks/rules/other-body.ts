import { type Entry, entriesOf, isOf } from '../../corpus.ts';
import { type Message, say } from '../../text/message.ts';
import type { NamedBody } from '../../wording/mentions/mentions.ts';
import { ownBodies } from '../own-bodies.ts';
import type { RuleOf } from '../rule.ts';

/**
 * The name of another township or village that was left in a text taken over from it: it signs, it is what a report
 * says of itself, or the text says 我乡 where a 镇 publishes. Only bodies of the publisher's own level are told, and
 * none that belongs to it, publishes with it, was it before, or stands in the title; texts with a source are left
 * alone. It does not see a name in the middle of a sentence, nor one that no government of the text or site has.
 */
export const otherBody: RuleOf<'corpus'> = {
  id: 'other-body',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('other-body.title'),
  help: say('other-body.help'),
  *check({ corpus, mentions }) {
    const ownOf = ownBodies(corpus);
    const known = new Set(entriesOf(corpus, 'bodies').flatMap((body) => namesOf(body).map(baseOf)));
    for (const entry of corpus.entries) {
      const said = mentions(entry);
      if (!said || isTaken(entry)) continue;
      const { above, all } = ownOf(entry);
      const names = all.flatMap(namesOf);
      const others = said.bodies.filter(
        (body) =>
          levelOf(body.name) !== null &&
          above.some((own) => namesOf(own).some((name) => isOfLevel(name, body, own === above[0]))) &&
          !names.some((name) => isSame(name, body.name)) &&
          !entry.data.title.includes(stemOf(body.name)) &&
          (body.isFull || known.has(body.name)),
      );
      const [first] = others;
      const own = above[0]?.data.title ?? '';
      if (first)
        yield {
          entry,
          at: { position: first.position },
          message: wordsFor(first, own),
          fix: say('other-body.fix', { name: first.name, own: baseOf(above[0]?.data.shortName ?? own) }),
        };
      const units = new Set(names.flatMap((name) => unitOf(baseOf(name)) ?? []));
      const strange = units.size === 1 ? said.selves.find(({ unit }) => !units.has(unit)) : undefined;
      if (strange && !first)
        yield {
          entry,
          at: { position: strange.position },
          message: say('other-body.self', { said: strange.said, own }),
          fix: say('other-body.selfFix', { right: strange.said.charAt(0) + [...units].join('') }),
        };
    }
  },
};

function wordsFor({ name, as }: NamedBody, own: string): Message {
  if (as === 'signature') return say('other-body.signature', { name, own });
  return as === 'heading'
    ? say('other-body.heading', { name, own })
    : say('other-body.subject', { name, own });
}

/** Taken over as it stands, or withdrawn: nobody is to change it. */
const isTaken = ({ data }: Entry): boolean =>
  data.source !== undefined || data.withdrawn !== undefined || ('genre' in data && data.genre === 'statute');

const namesOf = (entry: Entry): string[] =>
  isOf(entry, 'bodies') ? [entry.data.title, entry.data.shortName ?? ''].filter(Boolean) : [];

/** A name without the words for its government. */
const baseOf = (name: string): string => {
  const base = name.replace(/(?:人民政府|街道办事处|村民委员会|居民委员会)$/u, '');
  if (name.endsWith('街道办事处')) return `${base}街道`;
  return name.endsWith('村民委员会') && !base.endsWith('村') ? `${base}村` : base;
};

/** 镇, 乡 or 街道 at the end of a name; null for others. */
const unitOf = (name: string): string | null => /(?:镇|乡|街道)$/u.exec(name)?.[0] ?? null;

/** Townships, or villages; null for others. */
const levelOf = (name: string): 'township' | 'village' | null => {
  if (unitOf(name) !== null) return 'township';
  return /(?:村|社区)$/u.test(name) ? 'village' : null;
};

/** A village speaks for itself alone; a township also by its offices. */
const isOfLevel = (own: string, { name }: NamedBody, isPublisher: boolean): boolean => {
  const level = levelOf(baseOf(own));
  return level === levelOf(name) && (level === 'township' || isPublisher);
};

const stemOf = (name: string): string => name.replace(/(?:镇|乡|街道|村|社区)$/u, '');

/** One stands within the other: 样本县栖云镇财政所 belongs to 栖云镇. */
const isSame = (own: string, name: string): boolean => {
  const stem = stemOf(baseOf(own));
  return own.includes(stemOf(name)) || (stem !== '' && name.includes(stem));
};
