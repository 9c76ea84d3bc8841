import { join } from 'node:path';
import { type Corpus, pathOf } from '../domain/corpus.ts';
import type { Member } from '../domain/members/member.ts';
import type { BuildSource } from '../io/build-source.ts';
import { codeVersion } from '../io/code-version.ts';
import { digest } from '../io/files/digest.ts';
import { readPortal } from '../io/files/portal-files.ts';
import { signingKey } from '../io/manifest/sign-statement.ts';
import { guardOutput } from '../io/publish/output-guard.ts';
import type { Publication } from '../io/publish/publish.ts';
import { type Settings, workFolders } from '../io/settings.ts';
import type { SiteCheck } from './check-site.ts';

/** All code that has a part in what is published. */
const code = ['src', 'astro.config.mjs'];

/** Digests of what a build makes its output from. */
interface Inputs {
  /** Of all that any page may be made from, but for texts and histories of items and the day. */
  readonly common: string;
  /** Of everything. */
  readonly all: string;
}

/** What there is beside the content. */
type InputSources = Pick<SiteCheck, 'history' | 'attachments' | 'files'> & {
  readonly members: readonly Member[];
  /** Digest of the fonts of this machine, where files are set in them. */
  readonly fonts: string;
};

/** Digest of all that anything made of a site may be made from, but for texts and histories of items and the day. */
function commonInput(settings: Settings, corpus: Corpus, { files }: Pick<InputSources, 'files'>): string {
  const entries = corpus.entries.map((entry) => [pathOf(entry), entry.file, entry.data]);
  const portal = readPortal(settings, corpus.site);
  const { site, catalogue, calendar, glossary, members } = corpus;
  const shared = [
    { ...settings, today: null },
    site,
    catalogue,
    calendar,
    glossary,
    members,
    portal,
    entries,
    [...files],
  ];
  return digest(`${codeVersion(settings.root, code)}\n${JSON.stringify(shared)}`);
}

/** What a build makes its output from. */
export function inputsOf(
  settings: Settings,
  corpus: Corpus,
  { history, attachments, files, members: said, fonts }: InputSources,
  source: BuildSource,
): Inputs {
  const common = commonInput(settings, corpus, { files });
  const texts = corpus.entries.map(({ prose }) => prose.digest);
  return {
    common,
    all: digest(
      common +
        JSON.stringify([
          source,
          texts,
          history,
          said,
          [...attachments],
          corpus.synonyms,
          fonts,
          signingKey(),
        ]),
    ),
  };
}

/** Places of a publication before anything is known of it. */
export type PublicationPlaces = Omit<Publication, 'files' | 'known' | 'untouched'> & {
  readonly record: string;
};

/**
 * Where a site is published, and what belongs to that; a folder in which something else stands is refused with an
 * `OutputRefusedError`.
 */
export function publicationOf(settings: Settings): PublicationPlaces {
  const { output } = workFolders(settings);
  const beside = (name: string) => join(output, '..', name);
  const record = beside('published.json');
  const { path, ours } = guardOutput(settings, record);
  return {
    output,
    target: path,
    ours,
    spare: beside('spare'),
    trash: beside('trash'),
    record,
  };
}
