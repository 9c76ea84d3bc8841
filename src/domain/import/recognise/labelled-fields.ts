import { recogniseDate } from './date.ts';
import { recogniseDocumentNumber } from './document-number.ts';

/** Metadata that government pages print above a text. */
export interface LabelledFields {
  readonly number: string | null;
  readonly issued: string | null;
  readonly published: string | null;
}

const names = {
  number: '发文字号|发布文号|文号',
  issued: '成文日期|发文日期|生成日期|产生日期',
  published: '发布日期|发布时间',
} as const;

/** Reads `[ 成文日期 ] 2026-02-12`, `- [ 发文字号 ] …` and `发布日期：…`; empty and missing fields are null. */
export function recogniseLabelledFields(lines: readonly string[]): LabelledFields {
  const fieldNamed = (words: string) => {
    const bracketed = new RegExp(`[[【［]\\s*(?:${words})\\s*[\\]】］]\\s*(\\S[^【［]*)`);
    const plain = new RegExp(`^\\s*(?:[-*•]\\s*)?(?:${words})\\s*[:：]\\s*(\\S.*)$`);
    const values = lines.map((line) => (bracketed.exec(line) ?? plain.exec(line))?.[1]);
    return values.find((value) => value !== undefined) ?? '';
  };
  return {
    number: recogniseDocumentNumber(fieldNamed(names.number)),
    issued: recogniseDate(fieldNamed(names.issued)),
    published: recogniseDate(fieldNamed(names.published)),
  };
}
