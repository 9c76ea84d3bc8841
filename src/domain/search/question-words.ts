/** Words with which people begin to ask, the longest first; only what a text does not say is taken off. */
const openings = [
  ...['请问一下', '想问一下', '我想问', '我想知道', '请问', '想问', '我要', '我想'],
  ...['how do i', 'how can i', 'how to', 'where can i', 'where is', 'where do i', 'what is', 'what are'],
  ...['who is', 'when is', 'can i', 'please'],
];
/** Words with which they end. */
const endings = [
  ...['应该怎么办理', '怎么办理', '如何办理', '怎么申请', '如何申请', '怎么办', '怎么弄', '怎样办', '咋办'],
  ...[
    '在哪里办理',
    '在哪里办',
    '在哪里',
    '在哪办',
    '在哪儿',
    '在哪',
    '到哪里办',
    '去哪里办',
    '去哪办',
    '哪里办',
  ],
  ...[
    '需要什么材料',
    '要什么材料',
    '需要什么',
    '是什么',
    '什么时候',
    '多少钱',
    '是多少',
    '多少',
    '有哪些',
    '是谁',
  ],
  ...['可以吗', '行不行', '吗', '呢', '呀', '啊'],
];
const marks = '?？!！。.,， \t\n\u3000';

/**
 * A question without the words of asking and politeness around it (`请问低保怎么办？` is `低保`); as it is where nothing else
 * would be left.
 */
export function withoutAsking(question: string): string {
  let text = question.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    while (text !== '' && marks.includes(text.slice(-1))) text = text.slice(0, -1);
    const lower = text.toLowerCase();
    const opening = openings.find((word) => lower.startsWith(word) && isWhole(word, text[word.length]));
    const ending = endings.find((word) => lower.endsWith(word));
    if (opening) text = text.slice(opening.length).trimStart();
    else if (ending) text = text.slice(0, -ending.length).trimEnd();
  }
  return text === '' ? question.trim() : text;
}

/** English words end at a space. */
const isWhole = (word: string, next: string | undefined): boolean =>
  !/[a-z]$/.test(word) || next === undefined || /\s/.test(next);
