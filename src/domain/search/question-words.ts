/** What somebody wants to know of what the question names; null where it does not say. */
export type Wish =
  | 'how'
  | 'where'
  | 'when'
  | 'phone'
  | 'time'
  | 'fee'
  | 'materials'
  | 'who'
  | 'validity'
  | 'amount';

type Words = readonly (readonly [wish: Wish | null, words: readonly string[]])[];

/** Words with which people begin to ask. */
const openings: Words = [
  [null, ['今年的', '今年', '本年度', '目前', '现在', '最新的', '去年的', '去年', '我们', '我家', '本地']],
  [null, ['请问一下', '想问一下', '我想问', '我想知道', '请问', '想问', '我要', '我想', 'please', 'can i']],
  ['how', ['怎么办理', '怎么申请', '怎样申请', '如何办理', '如何申请', '怎么办', '怎么', '怎样', '如何']],
  ['how', ['how do i', 'how do you', 'how can i', 'how to', 'how do we']],
  ['time', ['how long does it take to', 'how long does', 'how long is', 'how long']],
  ['where', ['在哪里办', '哪里办', '在哪办', '去哪里办', '去哪办', '哪里能办', '哪里可以']],
  ['where', ['where can i', 'where is', 'where are', 'where do i', 'address of']],
  [
    'who',
    [
      '哪个领导',
      '哪位领导',
      '谁来',
      '谁',
      'who is in charge of',
      'who is responsible for',
      'who looks after',
    ],
  ],
  ['who', ['who deals with', 'who runs', 'who is', 'who are', 'who']],
  ['phone', ['phone number of', 'phone number for', 'telephone number of', 'how do i contact', 'contact']],
  ['materials', ['办理需要什么材料', '需要什么材料', 'what do i need to', 'what do i need for']],
  [
    'when',
    ['when is', 'when are', 'when does', 'when do', 'what time does', 'what time is', 'opening hours of'],
  ],
  ['fee', ['how much is', 'how much are', 'how much does', 'how much do i pay for', 'what does it cost to']],
  ['amount', ['多少', 'how much', 'how many']],
  [
    null,
    [
      '什么是',
      '什么叫',
      'what is',
      'what are',
      'what does',
      'i want to',
      'i would like to',
      'is there',
      'may i',
    ],
  ],
  [null, ['do i have to', 'do i need', 'are there', 'is the', 'can we', 'tell me about']],
];

/** Words with which they end. */
const endings: Words = [
  [
    'how',
    ['应该怎么办理', '怎么办理', '如何办理', '怎样办理', '怎么申请', '如何申请', '怎样申请', '怎么申领'],
  ],
  [
    'how',
    ['怎么办', '怎么弄', '怎样办', '咋办', '怎么领', '怎么交', '怎么缴', '怎么登记', '怎么报', '怎么查'],
  ],
  ['how', ['怎么备案', '怎么补', '怎么参保', '怎么公开', '如何', '怎么', '怎样', '可以办吗', '能办吗']],
  [
    'where',
    ['在哪里办理', '在哪里申请', '去哪里申请', '去哪申请', '在哪里办', '在哪里', '在哪办', '在哪儿', '在哪'],
  ],
  ['where', ['到哪里办', '去哪里办', '去哪办', '哪里办', '去哪', '哪里', '的地址', '地址']],
  ['when', ['几点上班', '几点下班', '几点开门', '上班时间', '办公时间', '工作时间', '开门时间']],
  [
    'when',
    [
      '什么时候',
      '什么时间',
      '几号',
      '何时',
      '周末上班吗',
      '周末开门吗',
      '周末上不上班',
      '中午上班吗',
      '开门吗',
    ],
  ],
  ['when', [' opening hours', ' open']],
  ['time', ['要多久', '需要多久', '多久能办好', '多久', '要几天', '几天', '多长时间']],
  [
    'phone',
    [
      '的联系电话',
      '联系电话',
      '的电话号码',
      '电话号码',
      '的电话',
      '电话',
      '联系方式',
      'phone number',
      'telephone number',
      'telephone',
      'phone',
    ],
  ],
  ['fee', ['要交多少钱', '要多少钱', '收多少钱', '要钱吗', '收费吗', '收费标准', ' cost', ' costs']],
  [
    'materials',
    ['需要准备什么材料', '需要带什么', '要带什么', '带什么', '需要什么材料', '要什么材料', '需要哪些材料'],
  ],
  [
    'materials',
    [
      '需要办什么手续',
      '要办什么手续',
      '需要什么手续',
      '要什么手续',
      '需要什么',
      '什么条件',
      '的材料',
      '材料',
    ],
  ],
  ['who', ['归谁管', '是谁管', '谁管', '由谁负责', '谁负责', '是谁', '找谁', '谁分管']],
  ['validity', ['还有效吗', '是否有效', '有效吗', '失效了吗', '废止了吗', '作废了吗', '过期了吗', '还有效']],
  ['validity', [' still in force', ' still valid', ' in force']],
  [
    'amount',
    ['是多少', '有多少件', '有多少', '多少件', '多少户', '多少人', '多少', '有几件', '几件', '有哪些'],
  ],
  [
    null,
    [
      '是多少钱',
      '多少钱',
      '是什么',
      '是什么意思',
      '什么意思',
      ' mean',
      '要申请吗',
      '要办证吗',
      '可以吗',
      '行不行',
      '了吗',
      '能吗',
      '吗',
      '呢',
      '呀',
      '啊',
      '的',
    ],
  ],
];

const marks = '?？!！。.,，、 \t\n\u3000';

interface Asked {
  /** What the question names. */
  readonly text: string;
  readonly wish: Wish | null;
}

const longestFirst = (words: Words) =>
  words
    .flatMap(([wish, list]) => list.map((word) => ({ word, wish })))
    .sort((a, b) => b.word.length - a.word.length);
const [begins, ends] = [longestFirst(openings), longestFirst(endings)];

/**
 * A question without the words of asking and politeness around it (`请问低保怎么办？` is `低保`), and what they ask for; as it is
 * where nothing else would be left.
 */
export function withoutAsking(question: string): Asked {
  let text = question.trim();
  let wish: Wish | null = null;
  for (let before = ''; before !== text; ) {
    before = text;
    while (text.length > 1 && marks.includes(text.slice(-1))) text = text.slice(0, -1);
    const lower = text.toLowerCase();
    const opening = begins.find(({ word }) => lower.startsWith(word) && isWhole(word, text[word.length]));
    const ending = ends.find(({ word }) => lower.endsWith(word));
    const rest = opening
      ? text.slice(opening.word.length).trimStart()
      : text.slice(0, text.length - (ending?.word.length ?? 0)).trimEnd();
    if (rest === '') return { text: question.trim(), wish: null };
    text = rest;
    wish ??= (opening ?? ending)?.wish ?? null;
  }
  return { text, wish };
}

/** Words of asking within a question, where it stands nowhere whole. */
const inner =
  /怎么申请|怎么办理|如何申请|如何办理|怎么办|怎么|有没有|要不要|怎样|如何|在哪里|哪里|在哪|哪儿|什么|哪些|哪个|有多少件?|多少件?|多久|几天|几件|几户|谁|可以|能不能|是否|需要|要不要/g;

/** What stands around the words of asking within a question, and what they ask for; nothing where there are none. */
export function aroundAsking(text: string): {
  readonly parts: readonly string[];
  readonly wish: Wish | null;
} {
  const parts = text.split(inner).map((part) => part.trim());
  if (parts.length === 1) return { parts: [], wish: null };
  const words = text.match(inner)?.join(' ') ?? '';
  const [wish = null] = innerWishes.flatMap(([word, meant]) => (word.test(words) ? meant : []));
  return { parts: parts.filter((part) => [...part].length > 1), wish };
}

const innerWishes: readonly (readonly [RegExp, Wish])[] = [
  [/谁/, 'who'],
  [/多少|几件|几户/, 'amount'],
  [/多久|几天/, 'time'],
  [/哪/, 'where'],
  [/怎|如何/, 'how'],
];

/** English words end at a space. */
const isWhole = (word: string, next: string | undefined): boolean =>
  !/[a-z]$/.test(word) || next === undefined || /\s/.test(next);
