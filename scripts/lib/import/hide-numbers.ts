import { applyEdits } from '../../../src/domain/document/apply-edits.ts';
import { maskOf } from '../../../src/domain/personal/mask.ts';
import { personalNumbers } from '../../../src/domain/personal/personal-findings.ts';
import type { PersonalForms } from '../../../src/domain/personal/personal-number.ts';

/** A text in which every number of a person is covered but for its ends: enough to find it in the file. */
export const hideNumbers = (text: string, { numbers, phones }: PersonalForms): string =>
  applyEdits(
    text,
    personalNumbers(text, [...numbers, ...phones]).flatMap((number) => maskOf(text, number)),
  );
