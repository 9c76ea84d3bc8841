import { z } from 'zod';
import { field } from './field.ts';
import { text } from './vocabulary.ts';

/** A single character is part of too many other words. */
const word = text.min(2).max(40);

const group = z.strictObject({ words: field(z.array(word).min(2).max(12), 'synonyms.words') });

/** `content/synonyms.yaml`: groups of words that mean the same to whoever searches, on the whole site. */
export const synonymsSchema = z.array(group).max(1000);
export type Synonyms = z.output<typeof synonymsSchema>;
