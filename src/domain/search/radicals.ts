/**
 * Radicals of the block U+2E80 that are whole characters, each before the character that it looks like: fonts of PDF
 * files name the radical, and Unicode gives it no compatible form (EquivalentUnifiedIdeograph.txt of the Unicode
 * Character Database has these pairs).
 */
const pairs =
  '⺁厂⺈刀⺌小⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺬示⺮竹⺯糸⺰纟⺶羊⺷羊⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长' +
  '⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const forms = new Map(
  Array.from(pairs.matchAll(/(.)(.)/gu), ([, radical = '', form = '']) => [radical, form]),
);

/** A text with its radicals as the characters that they look like. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2EF3]/g, (radical) => forms.get(radical) ?? radical);
