import { isLocalAddress } from '../../../domain/import/links/addresses.ts';
import { noticeMessage } from '../../../domain/import/report-words.ts';
import { type Message, say } from '../../../domain/text/message.ts';
import type { ImportOptions, ImportOutcome } from '../outcome.ts';
import { addRedirects } from './add-redirects.ts';
import { type LinkedDocument, pagesByAddress, settleLinks } from './settle-links.ts';

/** An import after its links: what became of each file, and what is told of all. */
export interface SettledImport {
  readonly outcomes: readonly ImportOutcome[];
  readonly notes: readonly Message[];
}

/** Addresses of the source of each outcome, and documents of earlier runs to which links may lead. */
export interface LinkContext {
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  /** Of each source the files that are copies of others, as `Prepared` has them. */
  readonly copies: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly before: readonly LinkedDocument[];
}

/** Lets links between imported pages lead to each other, and old addresses to the pages that stand for them. */
export function settleImport(
  outcomes: readonly ImportOutcome[],
  { addresses, copies, before }: LinkContext,
  options: ImportOptions,
): SettledImport {
  const linked = outcomes.map((outcome): LinkedDocument | null =>
    outcome.type === 'imported'
      ? {
          path: outcome.document.path,
          text: outcome.document.text,
          addresses: addresses.get(outcome.source) ?? [],
          copies: copies.get(outcome.source) ?? new Map(),
        }
      : null,
  );
  const now = linked.filter((document) => document !== null);
  const pages = pagesByAddress([...now, ...before]);
  for (const document of before) settleLinks(document, pages, options);
  const settled = outcomes.map((outcome, at): ImportOutcome => {
    const document = linked[at];
    if (!document || outcome.type !== 'imported') return outcome;
    const { text, notice } = settleLinks(document, pages, options);
    const notes = [...(outcome.notes ?? []), ...(notice ? [noticeMessage(notice)] : [])];
    return { ...outcome, document: { ...outcome.document, text }, notes };
  });
  return { outcomes: settled, notes: redirectNotes(now, options) };
}

function redirectNotes(documents: readonly LinkedDocument[], options: ImportOptions): Message[] {
  const wanted = documents.flatMap(({ path, addresses }) =>
    addresses.flatMap((url) => (isLocalAddress(url) ? [] : { url, to: `/${path}/` })),
  );
  const { added, impossible } = addRedirects(options.content, wanted, options);
  return [
    ...(added.length > 0 ? [say('import-links.redirects', { count: added.length })] : []),
    ...(impossible.length > 0
      ? [say('import-links.impossible', { count: impossible.length, urls: impossible.slice(0, 20) })]
      : []),
  ];
}
