import type { Corpus, Entry } from '../../domain/corpus.ts';
import { linkedFiles } from '../../domain/revisions/linked-files.ts';

const pictureFormats = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Paths of the pictures of the public folder that an item shows; files that hold their bytes depend on them. */
export const linkedPictures = ({ schemas }: Corpus, entry: Entry): string[] =>
  linkedFiles(schemas[entry.collection], entry, entry.data, entry.prose.references).filter((path) =>
    pictureFormats.test(path),
  );
