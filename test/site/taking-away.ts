import type { Repository } from '../repository.ts';
import type { MarkedItem } from './marked-items.ts';

/** What hides versions of an item. */
export const redaction = ({ item }: MarkedItem, revisions: readonly number[]): string =>
  `- item: ${item}\n  revisions: [${revisions}]\n  reason: 含个人信息\n  date: 2024-03-01\n`;

export const hide = (repository: Repository, entries: readonly string[]) =>
  repository.write({ 'content/redactions.yaml': entries.join('') || '[]\n' });

const removeAll = (repository: Repository, { files }: MarkedItem, besides: readonly string[] = []) => {
  for (const file of Object.keys(files)) if (!besides.includes(file)) repository.remove(file);
};
const removeFiles = (repository: Repository, marked: MarkedItem) =>
  removeAll(repository, marked, [marked.file]);
const asDraft = ({ harmless }: MarkedItem) => harmless.replace('---\n', '---\ndraft: true\n');

interface Way {
  readonly isCommitted: boolean;
  /** Takes it away; gives what redactions.yaml must say besides. */
  readonly take: (repository: Repository, marked: MarkedItem) => readonly number[];
}

/** Ways in which something is taken away for good. */
export const ways: Readonly<Record<string, Way>> = {
  'deleted and its versions are hidden': {
    isCommitted: true,
    take(repository, marked) {
      removeAll(repository, marked);
      repository.commit('撤下');
      return [1];
    },
  },
  'corrected and the version is hidden': {
    isCommitted: true,
    take(repository, marked) {
      removeFiles(repository, marked);
      repository.write({ [marked.file]: marked.harmless });
      repository.commit('更正');
      return [1];
    },
  },
  'made a draft again and its versions are hidden': {
    isCommitted: true,
    take(repository, marked) {
      removeFiles(repository, marked);
      repository.write({ [marked.file]: asDraft(marked) });
      repository.commit('退回');
      return [1];
    },
  },
  'deleted before it was committed': {
    isCommitted: false,
    take(repository, marked) {
      removeAll(repository, marked);
      return [];
    },
  },
  'a draft again before it was committed': {
    isCommitted: false,
    take(repository, marked) {
      removeFiles(repository, marked);
      repository.write({ [marked.file]: asDraft(marked) });
      return [];
    },
  },
};
