import {
  type Corpus,
  dateOf,
  type Entry,
  type EntryOf,
  entriesOf,
  isOf,
  publisherOf,
  yearOf,
} from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { TitledName } from '../../wording/mentions/mentions.ts';
import { ownBodies } from '../own-bodies.ts';
import type { Offence, RuleOf } from '../rule.ts';

/** A person in a post, with the days between which the list vouches for it. */
interface Held {
  readonly name: string;
  /** Posts without the name of a body: 副书记, 镇长. */
  readonly posts: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly department: string;
  readonly list: EntryOf<'staff'>;
}

/**
 * Titles of persons are those of the lists of staff: 镇长张三 where the list has 张三 as 副镇长 on that day, and the head
 * of a township by a name that no list has. Lists of the publisher, of what stands above and below it are asked; where
 * no list covers the day, or all of a report's year, nothing is said. It does not see a title behind a name, other
 * posts than those of `titled-names.ts`, nor who has another post altogether.
 */
export const staffTitle: RuleOf<'corpus'> = {
  id: 'staff-title',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('staff-title.title'),
  help: say('staff-title.help'),
  *check({ corpus, mentions }) {
    const byBody = heldByBody(corpus);
    if (byBody.size === 0) return;
    const ownOf = ownBodies(corpus);
    for (const entry of corpus.entries) {
      const titled = mentions(entry)?.titled ?? [];
      const until = dateOf(entry);
      if (titled.length === 0 || !until || entry.data.withdrawn) continue;
      const { all } = ownOf(entry);
      const since = isOf(entry, 'reports') ? `${yearOf(entry)}-01-01` : until;
      const own: Own = {
        held: all.flatMap(({ id }) => byBody.get(id) ?? []),
        names: all.flatMap(({ data }) => [data.title, data.shortName ?? '']).filter(Boolean),
      };
      for (const said of titled) {
        const span = { since, until };
        const offence = contradiction(entry, said, own, span) ?? stranger(entry, said, own, span);
        if (offence) yield offence;
      }
    }
  },
};

/** Days that a text speaks of. */
interface Span {
  readonly since: string;
  readonly until: string;
}

/** The publisher's own people, and its names. */
interface Own {
  readonly held: readonly Held[];
  readonly names: readonly string[];
}

/** The person has the same post in another rank, and nobody says that it was ever the one of the text. */
function contradiction(entry: Entry, said: TitledName, { held, names }: Own, span: Span): Offence | null {
  const name = held
    .map((one) => one.name)
    .filter((one) => one.length > 1 && said.after.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  const own = held.filter((one) => one.name === name);
  if (name === undefined || own.some(({ posts }) => posts.includes(said.post))) return null;
  const other = said.post.startsWith('副') ? said.post.slice(1) : `副${said.post}`;
  const covers = ({ from, to, posts }: Held) =>
    posts.includes(other) && from !== '' && from <= span.since && span.until <= to;
  const found = own.find(covers);
  if (!found || isElsewhere(said, found, names)) return null;
  const { list } = found;
  return {
    entry,
    at: { position: said.position },
    message: say('staff-title.found', { said: said.post + name, name, post: other, list: list.file }),
    fix: say('staff-title.fix', { right: other + name, list: list.file }),
  };
}

const heads = /^(?:镇长|乡长)$/u;
const former = /[原前]|时任|历任|曾任/u;

/** The head of the publisher's own township by a name that nobody on its lists has. */
function stranger(
  entry: Entry,
  said: TitledName,
  { held, names }: Own,
  { until: day }: Span,
): Offence | null {
  const { post, exact, before, position } = said;
  if (exact === null || !heads.test(post) || former.test(before)) return null;
  if (held.some(({ name }) => name === exact)) return null;
  if (namesOthers(said, names)) return null;
  const head = held.find(
    ({ posts, from, to }) => posts.includes(post) && from !== '' && from <= day && day <= to,
  );
  if (!head) return null;
  return {
    entry,
    at: { position },
    severity: 'notice',
    message: say('staff-title.stranger', { said: post + exact, name: head.name, post, list: head.list.file }),
    fix: say('staff-title.strangerFix', { name: exact, list: head.list.file }),
  };
}

/** The sentence before the post may name another township, whose head is meant. */
const namesOthers = ({ before }: TitledName, names: readonly string[]): boolean => {
  const plain = names.reduce((text, name) => text.replaceAll(name, ''), before);
  return /[镇乡县市区]|街道/u.test(plain.replace(/[镇乡](?:党委|人大)/gu, ''));
};

/** The same person may have another post of that name: 妇联副主任. */
function isElsewhere(said: TitledName, { department }: Held, names: readonly string[]): boolean {
  if (heads.test(said.post.replace('副', ''))) return namesOthers(said, names);
  const [run = ''] = /(?<!\p{Script=Han})\p{Script=Han}*$/u.exec(said.before) ?? [];
  return run !== '' && ![...names, department].some((name) => name !== '' && run.endsWith(name));
}

/** 镇党委副书记 is 副书记, 镇长 itself. */
const plainPost = (post: string): string =>
  post.replace(/^[^副]*?(?=副|(?:党委|党工委)?书记$|[镇乡]长$)/u, '');

const forever = '9999-12-31';

function heldByBody(corpus: Corpus): ReadonlyMap<string, readonly Held[]> {
  const lists = entriesOf(corpus, 'staff').filter(({ data }) => !data.withdrawn);
  const held = lists.flatMap((list) =>
    list.data.people.map((person): readonly [string, Held] => [
      publisherOf(corpus, list),
      {
        name: person.name,
        posts: person.post.split(/[、，,\s]+/u).map(plainPost),
        from: person.from ?? list.data.issued ?? list.data.published ?? '',
        to: person.to ?? forever,
        department: person.department ?? '',
        list,
      },
    ]),
  );
  return new Map(
    [...Map.groupBy(held, ([body]) => body)].map(([body, pairs]) => [body, pairs.map(([, one]) => one)]),
  );
}
