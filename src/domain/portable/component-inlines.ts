import { hrefOf } from '../href.ts';
import { components, isComponentName } from '../prose/components.ts';
import type { ComponentSegment } from '../prose/types.ts';
import { basisLine } from '../view/item/panel.ts';
import { amountOf } from '../view/numbers.ts';
import type { Download } from '../view/types.ts';
import { fullAddress, type Place } from './place.ts';
import type { Inline, TextRun } from './types.ts';

export const textRun = (text: string, look: Pick<TextRun, 'marks' | 'href'> = {}): TextRun => ({
  type: 'text',
  text,
  ...look,
});

/** What an author component shows in a line; `inside` is what its own text shows. */
export function componentInlines(
  { name, props }: ComponentSegment,
  place: Place,
  inside: readonly Inline[],
): Inline[] {
  const said = (key: string): string => (props[key] === undefined ? '' : String(props[key]));
  const { labels } = place;
  switch (name) {
    case 'Figure': {
      const { value, unit } = amountOf(Number(props.n), labels.numbers, said('unit'));
      return [
        textRun(`${[said('year'), said('label')].filter(Boolean).join(' ')} `),
        textRun(value, { marks: ['bold'] }),
        textRun(unit),
      ];
    }
    case 'Attachment':
      return fileInlines(
        place.lookups.files[said('href')] ?? {
          title: said('title'),
          href: hrefOf(said('href')),
          format: '',
          size: '',
        },
        place,
      );
    case 'Basis':
      return [basisInline(props, place), ...(inside.length > 0 ? [textRun(' '), ...inside] : [])];
    case 'Withheld': {
      const reason = ['amount', 'ground', 'article'].map(said).filter(Boolean);
      return [
        textRun(labels.ui.withheld, { marks: ['bold'] }),
        textRun(` ${reason.join(labels.marks.comma)}`),
      ];
    }
    case 'Person': {
      const others = ['post', 'department', 'phone'].map(said).filter(Boolean);
      return [textRun(said('name'), { marks: ['bold'] }), textRun([' ', ...others].join(' ').slice(1))];
    }
    default:
      return [...(isComponentName(name) ? [textRun(components[name].text(props))] : []), ...inside];
  }
}

/** A legal basis as a link to its text, where there is one. */
export function basisInline(props: ComponentSegment['props'], { labels }: Place): TextRun {
  const { title, article, url } = props;
  const { text, href } = basisLine(
    { labels },
    {
      title: String(title),
      article: article === undefined ? undefined : String(article),
      url: url === undefined ? undefined : String(url),
    },
  );
  return textRun(text, href === undefined ? {} : { href });
}

/** A file as a link with its format and size. */
export function fileInlines({ title, href, format, size }: Download, place: Place): Inline[] {
  const about = [format, size].filter(Boolean).join(' · ');
  return [
    textRun(title, { href: fullAddress(place, href) }),
    ...(about === '' ? [] : [textRun(` ${about}`)]),
  ];
}
