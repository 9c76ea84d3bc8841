import { type NumberStyle, numbersOfWord } from '../domain/view/numbers.ts';

/** How the site of this page writes numbers. */
export const pageNumbers = (): NumberStyle => numbersOfWord(document.documentElement.dataset.numbers);
