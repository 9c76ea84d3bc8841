/**
 * A title without the blanks that set its letters apart (`工 作 报 告`, `的 通 知`): between Chinese characters that stand
 * alone. Other blanks stay.
 */
export const closedTitle = (title: string): string =>
  title.replace(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, '');
