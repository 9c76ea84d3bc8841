import { personalNumbers } from '../personal/personal-findings.ts';
import type { FindPersonal, PersonalNumber } from '../personal/personal-number.ts';
import type { AttachmentPart, AttachmentText } from '../search/attachment-text.ts';
import { type Message, say } from '../text/message.ts';

/** A number in a file, and the part of it; null for what is not shown. */
export interface NumberInFile {
  readonly number: PersonalNumber;
  readonly place: AttachmentPart | null;
}

/** All numbers of persons in a file, each once: those of the text first, then what nobody is shown. */
export function numbersIn(text: AttachmentText, finders: readonly FindPersonal[]): NumberInFile[] {
  const parts = text.outcome === 'read' ? text.parts : [];
  const shown = parts.flatMap((place) =>
    personalNumbers(place.blocks.join('\n'), finders).map((number) => ({ number, place })),
  );
  const seen = new Set(shown.map(({ number }) => number.digits));
  const buried = personalNumbers((text.buried ?? []).join('\n\n，'), finders)
    .filter(({ digits }) => !seen.has(digits))
    .map((number) => ({ number, place: null }));
  return [...shown, ...buried];
}

/** Where in the file, in words. */
export function placeName(place: AttachmentPart | null): Message {
  switch (place?.kind) {
    case 'page':
      return say('file-place-names.page', { number: place.number });
    case 'sheet':
      return say('file-place-names.sheet', { name: place.name });
    case 'whole':
      return say('file-place-names.text');
    default:
      return say('file-place-names.hidden');
  }
}
