import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markupProblem } from '../../../src/domain/files/markup-problem.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

describe('a drawing', () => {
  test.each([
    readFileSync('public/favicon.svg', 'utf8'),
    svg('<title>图</title><g fill="url(#a)" style="stroke:#fff"><path d="M0 0"/><text x="1">字</text></g>'),
    svg('<defs><linearGradient id="a"><stop offset="0" stop-color="#000"/></linearGradient></defs>'),
    svg('<symbol id="s"><circle r="1"/></symbol><use href="#s"/><use xlink:href="#s"/>'),
    `<?xml version="1.0" encoding="UTF-8"?>${svg('<!-- 注 --><rect/>')}`,
  ])('that only draws passes (%#)', (text) => {
    expect(markupProblem('a/x.svg', text)).toBe(null);
  });

  test.each([
    [svg('<script>alert(1)</script>'), '<script>'],
    [svg('<SCRIPT/>'), '<SCRIPT>'],
    [svg('', 'onload="alert(1)"'), 'onload="…"'],
    [svg('<path ONCLICK="x"/>'), 'ONCLICK="…"'],
    [svg('<a href="https://x.example"><path/></a>'), '<a>'],
    [svg('<image href="x.png"/>'), '<image>'],
    [svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), '<foreignObject>'],
    [svg('<style>@import "x"</style>'), '<style>'],
    [svg('<animate attributeName="href" to="javascript:alert(1)"/>'), '<animate>'],
    [svg('<set attributeName="onmouseover" to="alert(1)"/>'), '<set>'],
    [svg('<use href="data:image/svg+xml,x#a"/>'), 'href="data:'],
    [svg('<use href="other.svg#a"/>'), 'href="other.svg#a"'],
    [svg('<use xlink:href="https://x.example/#a"/>'), 'xlink:href="https'],
    [svg('<path fill="url(https://x.example/a.svg#b)"/>'), 'fill="url(https'],
    [svg('<path fill="url(other.svg#b)"/>'), 'fill="url(other'],
    [svg('<path style="fill:\\75rl(x)"/>'), 'style="'],
    [svg('<path style="background:image-set(x)"/>'), 'style="'],
    [svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'), '<script>'],
    [svg('<x:path xmlns:x="urn:x"/>'), '<path>'],
    [`<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`, '<!DOCTYPE'],
    [`<?xml-stylesheet href="x.xsl"?>${svg('')}`, '<?xml-stylesheet'],
    [svg('<path xml:base="https://x.example/"/>'), 'xml:base="…"'],
    ['<svg><path/></svg>', '<svg>'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path></svg>', 'unexpected'],
    ['not a drawing', ''],
  ])('with what could run, load or lead elsewhere does not (%#)', (text, problem) => {
    expect(markupProblem('x.SVG', text)).toContain(problem);
    expect(markupProblem('x.SVG', text)).not.toBe(null);
  });
});

test('XML may hold data, but no page, drawing, style sheet or entity', () => {
  expect(markupProblem('x.xml', '<?xml version="1.0"?><users><user href="x">1</user></users>')).toBe(null);
  expect(markupProblem('x.xml', '<a xmlns="http://www.w3.org/1999/xhtml"/>')).toBe('<a>');
  expect(markupProblem('x.xml', `<r>${svg('')}</r>`)).toBe('<svg>');
  expect(markupProblem('x.xml', '<?xml-stylesheet href="x"?><r/>')).toBe('<?xml-stylesheet');
  expect(markupProblem('x.xml', '<!DOCTYPE r><r/>')).toBe('<!DOCTYPE');
  expect(markupProblem('x.xml', '<r>')).not.toBe(null);
});

test('a page that proves a domain holds words alone', () => {
  expect(markupProblem('google1.html', 'google-site-verification: google1.html')).toBe(null);
  expect(markupProblem('x.htm', '字<script>')).toBe('<script');
});
