import { signatureFile, signersFile, stampFile, statementFile } from '../../domain/manifest/places.ts';
import type { PagePart } from '../../domain/offline/plain-page.ts';
import { siteFolder } from '../../domain/offline/site-links.ts';
import { type Message, say } from '../../domain/text/message.ts';
import type { PublishedSite } from './published-site.ts';

/** What an evidence bundle is about. */
export interface EvidenceFacts {
  readonly item: string;
  readonly title: string;
  readonly files: readonly string[];
  /** These, and what is of the publication; all of them stand in lists. */
  readonly listed: readonly string[];
}

const within = (path: string): string => `${siteFolder}/${path}`;

/** Digests of all files, by two programs that most systems have. */
const checkFiles = [
  'sha256sum -c proof/sha256.txt',
  'while read -r sum file; do openssl dgst -sm3 -r "$file" | grep -q "^$sum " || echo "$file"; done < proof/sm3.txt',
].join('\n');

/** Follows each file into its list, each list into the list of lists, and that into the publication. */
const checkLists = [
  'while read -r sum file; do grep -rhF "[\\"${file#site/}\\"," site/manifest | grep -qF "$sum" || echo "$file"; ' +
    'done < proof/sha256.txt',
  'for list in site/manifest/*.json; do grep -q "$(sha256sum < "$list" | cut -d " " -f 1)" proof/lists.txt ' +
    '|| echo "$list"; done',
  'sha256sum < proof/lists.txt',
  `grep "^list:" ${within(statementFile)}`,
].join('\n');

/** The page on how to check a bundle without the program that made it. */
export function proofParts(
  { manifest: { statement }, isSigned, signs }: PublishedSite,
  { title, files }: EvidenceFacts,
  digest: string,
): { readonly title: Message; readonly parts: readonly PagePart[] } {
  const { site, day, commit } = statement;
  const values = { site, day, commit: commit ?? say('verify.noCommit') };
  const signed: PagePart[] = [
    { text: say('evidence.four') },
    {
      command:
        'ssh-keygen -Y find-principals -f signers.txt ' +
        `-s ${within(signatureFile)}\n` +
        `ssh-keygen -Y verify -f signers.txt -n gongkai -s ${within(signatureFile)} \\\n` +
        `  -I "$(ssh-keygen -Y find-principals -f signers.txt -s ${within(signatureFile)})" ` +
        `< ${within(statementFile)}`,
    },
  ];
  const stamped: PagePart[] = [
    { text: say('evidence.stamp') },
    {
      command: `openssl ts -verify -data ${within(statementFile)} -in ${within(stampFile)} -CAfile authority.pem`,
    },
  ];
  return {
    title: say('evidence.title', { title }),
    parts: [
      { text: say('evidence.lead', values) },
      { heading: say('evidence.files') },
      { text: say('evidence.filesLead') },
      ...files.filter(isForReaders).map((path) => ({ file: path, href: linkTo(path) })),
      { heading: say('evidence.oneTitle') },
      { text: say('evidence.one') },
      { command: checkFiles },
      { heading: say('evidence.twoTitle') },
      { text: say('evidence.two') },
      { command: checkLists },
      { heading: say('evidence.threeTitle') },
      { text: say('evidence.three') },
      { command: `sha256sum ${within(statementFile)}\n# ${digest}` },
      { text: say('evidence.log') },
      { heading: say('evidence.fourTitle') },
      ...(isSigned ? signed : [{ text: say('evidence.unsigned') }]),
      ...(signs.includes(stampFile) ? stamped : []),
      { text: say('evidence.program') },
      { command: 'npm run verify -- FILE.zip' },
    ],
  };
}

/** Files that somebody opens by themselves. */
const isForReaders = (path: string): boolean =>
  !/^_astro\/|^favicon|^verify\//.test(path) && path !== signersFile;

const linkTo = (path: string): string => within(path).split('/').map(encodeURIComponent).join('/');
