import { z } from 'zod';
import { field } from './field.ts';
import { text, webUrl } from './vocabulary.ts';

/** A legal basis: law, article, and its words where they are quoted. */
export const legalBasis = z.strictObject({
  title: field(text, {
    zh: ['依据名称', '法律、法规、规章或文件的全称'],
    en: ['Title', 'Law, regulation or document'],
  }),
  article: field(text.optional(), {
    zh: ['条款', '如“第二十条第一项”'],
    en: ['Article', 'e.g. Article 20 (1)'],
  }),
  text: field(text.optional(), { zh: ['条文', '照录的条文'], en: ['Wording', 'The words of the article'] }),
  url: field(webUrl.optional(), { zh: ['网址', '依据原文网址'], en: ['Address', 'Where it can be read'] }),
});
