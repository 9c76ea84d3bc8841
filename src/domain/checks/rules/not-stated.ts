import type { Entry } from '../../corpus.ts';
import type { Offence, Rule } from '../rule.ts';

/** What was not entered is not shown: the page says nothing in its place, and the editor is asked. */
export const notStated: Rule = {
  id: 'not-stated',
  severity: 'notice',
  title: { 'zh-CN': '读者要问的事项没有写', en: 'Something that readers ask for is not stated' },
  help: {
    'zh-CN':
      '没有写的，网页上就不显示，网站不会替您下结论。不收费的写 fees: []；材料是否必要写 required: true 或 false；规范性文件写施行日期 from，或写 status。',
    en: 'What is not entered is not shown: the site states nothing on its own. Write fees: [] for a service that is free, required: true or false for each document to bring, and from or status for a normative document.',
  },
  *check({ corpus }) {
    for (const entry of corpus.entries) yield* asked(entry);
  },
};

function* asked(entry: Entry): Generator<Offence> {
  if (entry.collection === 'services') {
    if (entry.data.fees === undefined) yield ask(entry, ['fees'], fees);
    const open = entry.data.materials.findIndex(({ required }) => required === undefined);
    if (open >= 0) yield ask(entry, ['materials', open], required(entry.data.materials[open]?.name ?? ''));
  }
  if (entry.collection === 'documents' && entry.data.genre === 'normative') {
    const { from, until, status } = entry.data;
    if (!from && !until && !status) yield ask(entry, ['genre'], validity);
  }
}

type Words = Pick<Offence, 'message' | 'fix'>;

const ask = (entry: Entry, field: readonly PropertyKey[], words: Words): Offence => ({
  entry,
  at: { field },
  ...words,
});

const fees: Words = {
  message: {
    'zh-CN': '没有写收费，网页上不显示是否收费。',
    en: 'Fees are not stated; the page does not say whether there are any.',
  },
  fix: {
    'zh-CN': '不收费的加一行 fees: []；收费的逐项写 item（项目）、standard（标准）、basis（依据）。',
    en: 'Add fees: [] if it is free; else list item, standard and basis of each charge.',
  },
};

const required = (name: string): Words => ({
  message: {
    'zh-CN': `材料“${name}”没有写是否必要，网页上这一格是空的。`,
    en: `Whether “${name}” is required is not stated; its cell is empty on the page.`,
  },
  fix: {
    'zh-CN': '在这份材料下加一行 required: true（必要）或 required: false（可以容缺）；其余材料也看一下。',
    en: 'Add required: true or required: false below it, and look at the other documents too.',
  },
});

const validity: Words = {
  message: {
    'zh-CN': '没有写施行日期和有效状态，网页上不显示这份文件是否有效。',
    en: 'Neither the day it takes effect nor its status is stated; the page does not say whether it is in force.',
  },
  fix: {
    'zh-CN': '加一行施行日期，如 from: 2024-03-01；有有效期的再写 until。',
    en: 'Add the day it takes effect, e.g. from: 2024-03-01, and until if it ends.',
  },
};
