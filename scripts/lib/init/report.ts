import type { Initiated, InitWish } from '../../../src/app/init-site.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import type { Locale } from '../../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import type { FirstCommit } from '../../../src/io/start/first-commit.ts';
import type { Placed } from '../../../src/io/start/place-files.ts';

/** So many names of what stands in the way are told. */
const most = 5;

/** Why nothing was made; null where something was. */
export function whyNot(placed: Placed, folder: string): Message | null {
  if (placed.type === 'written') return null;
  if (placed.type === 'holds') {
    const names = [...placed.names.slice(0, most), ...(placed.names.length > most ? ['…'] : [])];
    return say('init.holds', { folder, names });
  }
  if (placed.type === 'file') return say('init.file', { folder });
  if (placed.type === 'denied') return say('init.denied', { folder });
  if (placed.type === 'full') return say('init.full');
  return say('init.failed', { folder, reason: placed.reason });
}

/** What was made, what is to be done next, and what is to be filled in. */
export function reportLines({ commit, files, left }: Initiated, wish: InitWish, locale: Locale): string[] {
  const { folder } = wish;
  const said = (message: Message) => textIn(message, locale);
  return [
    said(say('init.written', { folder, files })),
    ...(commit ? [said(aboutCommit(commit, folder))] : []),
    '',
    said(say('init.left', { n: left.length })),
    ...[...Map.groupBy(left, ({ file }) => file)].map(([file, found], at) =>
      said(say('init.leftIn', { at: at + 1, file, n: found.length, lines: linesOf(found) })),
    ),
    '',
    said(say('init.next')),
    ...(folder === '.' ? [] : [`  cd ${quoted(folder)}`]),
    '  npm install',
    '  npm start',
    '  npm run check',
  ];
}

const linesOf = (found: readonly Finding[]): number[] => found.map(({ position }) => position?.line ?? 1);

function aboutCommit(commit: FirstCommit, folder: string): Message {
  if (commit.state === 'committed') return say('init.committed');
  if (commit.state === 'no-user') return say('init.noUser', { folder });
  if (commit.state === 'refused') return say('init.refused', { folder });
  if (commit.state === 'within') return say('init.within', { root: commit.root });
  if (commit.state === 'failed') return say('init.notCommitted', { folder, reason: commit.reason });
  return say('init.noGit', { folder });
}

const quoted = (path: string): string => (/[\s'"]/.test(path) ? JSON.stringify(path) : path);
