import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { verifyPlace } from '../src/app/verify/bundle.ts';
import type { Verification } from '../src/app/verify-site.ts';
import { formatStatement } from '../src/domain/manifest/statement.ts';
import { defaultLocale, locales } from '../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { sha256 } from '../src/io/manifest/file-digests.ts';
import { packageOf } from '../src/io/program-package.ts';
import { makeSettings } from '../src/io/settings.ts';
import { openFolder } from '../src/io/verify/folder-source.ts';
import { NoSiteError, type SiteSource } from '../src/io/verify/site-source.ts';
import { openWeb } from '../src/io/verify/web-source.ts';
import { openZip } from '../src/io/verify/zip-source.ts';
import { rebuildAndCompare } from './lib/rebuild.ts';
import { printFindings } from './lib/report.ts';

const given = process.argv.slice(2);
const valued = ['--locale', '--signers', '--authority', '--rebuild'];
const optionOf = (name: string) => (given.includes(name) ? given[given.indexOf(name) + 1] : undefined);
const asked = locales.find((locale) => locale === optionOf('--locale'));
const language = asked ?? readSiteFile(makeSettings({}).content).site?.locale ?? defaultLocale;
const places = given.filter((name, at) => !name.startsWith('-') && !valued.includes(given[at - 1] ?? ''));
const signers = optionOf('--signers');
const authority = optionOf('--authority');
const repository = optionOf('--rebuild');
const print = (message: Message) => console.log(textIn(message, language));

const [place] = places;
const isAsking = given.includes('--help') || (given.includes('--rebuild') && !repository);
if (place === undefined || places.length > 1 || isAsking) {
  print(say('verify.command'));
  print(say('verify.usage'));
  process.exitCode = given.includes('--help') ? 0 : 2;
} else process.exitCode = await verify(place);

async function verify(place: string): Promise<number> {
  try {
    const source = await open(place);
    try {
      const wishes = {
        signers: signers ? readFileSync(signers) : null,
        authorities: authority ? readFileSync(authority) : null,
        today: new Date().toISOString().slice(0, 10),
      };
      const program = packageOf(makeSettings({}).root).version;
      const status = tell(await verifyPlace(source, wishes, program));
      // What is not as it was published is not compared with anything else.
      return repository === undefined || status !== 0
        ? status
        : await rebuildAndCompare(source, repository, program, language);
    } finally {
      source.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof NoSiteError) print(say('verify.noZip', { place, reason: message }));
    else if (code === 'ENOENT') print(say('verify.noPlace', { place: signers ?? place }));
    else throw error;
    return 2;
  }
}

async function open(place: string): Promise<SiteSource> {
  if (/^https?:\/\//.test(place)) return openWeb(place);
  const path = resolve(place);
  if (!existsSync(path)) throw Object.assign(new Error(path), { code: 'ENOENT' });
  return statSync(path).isDirectory() ? openFolder(path) : openZip(path);
}

function tell({ findings, statement, signer, stamp, files, right }: Verification): number {
  printFindings(findings, language);
  if (statement) {
    const { site, day, commit } = statement;
    const wrong = findings.length;
    print(
      say('verify.said', {
        site,
        day,
        commit: commit ?? say('verify.noCommit'),
        digest: sha256(formatStatement(statement)),
      }),
    );
    if (signer) print(signers ? say('verify.signed', { signer }) : say('verify.signedByOwn', { signer }));
    if (stamp) print(say(stamp.trusted ? 'verify.stamped' : 'verify.stampedBySome', stamp));
    print(say('verify.right', { files, right, wrong }));
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
