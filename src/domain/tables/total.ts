/** 合计, 总计, 支出合计, Total: the sum of a whole table. */
export const isTotal = (name: string): boolean =>
  name.length <= 20 && /^(?:\p{Script=Han}*[合总共]\s*计|(?:grand )?totals?)[：:]?$/iu.test(name.trim());
