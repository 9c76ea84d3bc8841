import { SaxesParser } from 'saxes';
import { endingOf } from './publishable.ts';

/** Elements of SVG that draw; none of them runs, loads or links. */
const drawing: ReadonlySet<string> = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs symbol use marker ' +
    'pattern linearGradient radialGradient stop clipPath mask switch metadata'
  ).split(' '),
);
const svgNamespace = 'http://www.w3.org/2000/svg';
/** Namespaces of attributes that say nothing to a browser but names of places in the file. */
const harmlessNames = /^(?:xmlns(?::[\w-]+)?|xml:(?:space|lang)|version|id|class|role|aria-[\w-]+|lang)$/;

/**
 * What in a file of markup could run, load or lead elsewhere: the first thing found, in its own words; null when
 * there is nothing. SVG may hold drawings alone, XML no page and no style sheet, HTML (which only `site.yaml` lets
 * through, to prove to a host whose site it is) no tag at all.
 */
export function markupProblem(path: string, text: string): string | null {
  const ending = endingOf(path);
  if (ending !== 'svg' && ending !== 'xml') return /<[^>\n]{0,40}/.exec(text)?.[0] ?? null;
  const parser = new SaxesParser({ xmlns: true });
  let problem: string | null = null;
  const note = (what: string) => {
    problem ??= what;
  };
  parser.on('doctype', () => note('<!DOCTYPE'));
  parser.on('processinginstruction', ({ target }) => note(`<?${target}`));
  parser.on('error', (error) => note(error.message));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (ending === 'xml') {
      if (/^http:\/\/www\.w3\.org\/(?:1999\/(?:xhtml|XSL)|2000\/svg|1998\/Math)/.test(uri))
        note(`<${local}>`);
      return;
    }
    if (uri !== svgNamespace || !drawing.has(local)) note(`<${local}>`);
    for (const { name, local: own, value } of Object.values(attributes)) {
      const attribute = own.toLowerCase();
      if (harmlessNames.test(name)) continue;
      if (attribute.startsWith('on') || attribute === 'base' || attribute === 'src') note(`${name}="…"`);
      else if (attribute === 'href' && !/^#[\w.-]+$/.test(value)) note(`${name}="${value.slice(0, 40)}"`);
      else if (loads(value)) note(`${name}="${value.slice(0, 40)}"`);
    }
  });
  parser.write(text).close();
  return problem;
}

/**
 * True for a value that names something outside of the file: an address in `url(…)`, an import, a scheme; escapes
 * hide them.
 */
const loads = (value: string): boolean =>
  /\\|@import|expression\(|image-set\(|^\s*(?:javascript|data|vbscript|https?|file):|\/\//i.test(value) ||
  /url\(\s*(?!["']?#[\w.-]+["']?\s*\))/i.test(value);
