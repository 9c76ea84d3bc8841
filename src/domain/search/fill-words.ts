/** Chinese words, as a dictionary cuts them, that say nothing of what a question is about. */
const chinese = [
  ...'的了吗呢呀啊有没不在是和与及或要能会想去到来给让把被得着过我你您他她它家这那个些也都还就才很交办',
  ...['家里', '家中', '我家', '我们', '你们', '本人', '自己', '人家', '没有', '有没有', '是不是', '能不能'],
  ...['可不可以', '要不要', '可以', '需要', '想要', '应该', '必须', '怎么', '怎样', '如何', '什么', '哪里'],
  ...['哪个', '哪些', '哪儿', '哪位', '多少', '多久', '几个', '几次', '一个', '一下', '一次', '一般', '一共'],
  ...['一年', '每年', '每月', '每个月', '一个月', '每次', '现在', '目前', '请问', '知道', '咨询', '怎么办'],
  ...['多少钱', '得了', '花了', '的话', '什么样', '这个', '那个'],
];

/** English words that stand in every question and every text. */
const english = [
  ...'a an the is are was were be been to of in on at for from by with and or as if so my our your'.split(
    ' ',
  ),
  ...'i we me us you it its this that these those there any some do does did can could will would'.split(' '),
  ...'should may might must have has had get make need want find see please about into when what who'.split(
    ' ',
  ),
  ...'where which how much many long next'.split(' '),
];

const fillWords = new Set([...chinese, ...english]);

/** True for a word that stands in a question without saying what it is about. */
export const isFillWord = (word: string): boolean => fillWords.has(word.toLowerCase());

const betweenWords = /[\s?？!！。.,，、]+/;

/** A question whose words are parted by spaces without those (`the clerk` is `clerk`); whole where nothing is left. */
export function withoutFillWords(question: string): string {
  const words = question.split(betweenWords).filter((word) => word !== '');
  const said = words.filter((word) => !isFillWord(word));
  return said.length > 0 && said.length < words.length ? said.join(' ') : question;
}
