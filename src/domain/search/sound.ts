/** Beginnings and rests of syllables in pinyin; not every pair is a syllable, and every syllable is one of them. */
const initials = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const finals =
  'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang v ve ue';
const alone = 'a o e ai ei ao ou an en ang eng er bo po mo fo wo lo yo'.split(' ');
const syllables = new Set([
  ...alone,
  ...initials.flatMap((initial) => finals.split(' ').map((final) => initial + final)),
]);
const longestSyllable = 6;
const mostLetters = 40;

/** Letters with which no syllable begins. */
const noInitial = /[iuv]/;
const mostInitials = 8;

/** True for what may be the sound of Chinese characters, the last perhaps not whole, or the initials of some. */
export function maySound(letters: string): boolean {
  if (letters.length < 2 || letters.length > mostLetters) return false;
  return (letters.length <= mostInitials && !noInitial.test(letters)) || isSyllables(letters);
}

/** Whether letters are syllables in a row. */
function isSyllables(letters: string): boolean {
  const ends = new Set([0]);
  for (let at = 0; at < letters.length; at++)
    for (let length = 1; ends.has(at) && length <= longestSyllable; length++)
      if (syllables.has(letters.slice(at, at + length))) ends.add(at + length);
  return [...ends].some((end) => isBegun(letters.slice(end)));
}

/** The beginning of a syllable, or nothing. */
const isBegun = (letters: string): boolean =>
  letters === '' ||
  (letters.length < longestSyllable && [...syllables].some((all) => all.startsWith(letters)));
