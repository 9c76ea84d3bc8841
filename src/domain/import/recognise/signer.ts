/** Lines at the end of a text in which its signature stands. */
const edge = 8;
const offices =
  '总理|省长|市长|区长|县长|旗长|州长|盟长|镇长|乡长|主席|部长|厅长|局长|主任|院长|检察长|行长|署长|司长|书记';
const signed = new RegExp(
  `^((?:代)?(?:${offices}))\\s*[:：]?\\s*(\\p{Script=Han}{2,4}|\\p{Script=Han}\\s\\p{Script=Han}{1,2})$`,
  'u',
);

/** Who signed a text, with the office: the line `市长 张三` above its day (GB/T 9704-2012, 7.3.5 for orders); or null. */
export function recogniseSigner(lines: readonly string[]): string | null {
  const match = lines
    .slice(-edge)
    .map((line) => signed.exec(line.trim()))
    .find((found) => found !== null);
  return match ? `${match[1]} ${match[2]?.replace(/\s+/g, '')}` : null;
}
