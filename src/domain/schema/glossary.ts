import { z } from 'zod';
import { legalBasis } from './basis.ts';
import { field } from './field.ts';
import { text } from './vocabulary.ts';

const name = text.max(80);
const names = z.array(name).min(1).max(8);

const entry = z.strictObject({
  term: field(name, 'glossary.term'),
  means: field(text.max(400), 'glossary.means'),
  aliases: field(names.optional(), 'glossary.aliases'),
  see: field(names.optional(), 'glossary.see'),
  basis: field(legalBasis.optional(), 'glossary.basis'),
});

/** `content/glossary.yaml`: words of offices in plain words. */
export const glossarySchema = z.array(entry).max(300);
export type Glossary = z.output<typeof glossarySchema>;
export type GlossaryEntry = Glossary[number];
