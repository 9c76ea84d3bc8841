import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler';
import { handedFile } from './compiler.ts';
import type { PdfFonts } from './fonts.ts';
import type { PdfFile, PdfJob, PdfWriter } from './pdf-writer.ts';
import { template } from './template.ts';
import { type TypstData, typstData } from './typst-data.ts';

/** What files are written with. */
export interface TypstPlace {
  readonly fonts: (job: PdfJob) => PdfFonts;
  /** The bytes of a picture below the public folder; null when it is not there. */
  readonly picture: (src: string) => Uint8Array | null;
}

/** A writer that sets documents with Typst. */
export class TypstWriter implements PdfWriter {
  readonly #compiler: Compiler;
  readonly #place: TypstPlace;
  readonly #pictures = new Map<string, string | null>();

  constructor(compiler: Compiler, place: TypstPlace) {
    this.#compiler = compiler;
    this.#place = place;
  }

  write(job: PdfJob): PdfFile {
    const unknown: string[] = [];
    const picture = (src: string) => {
      const name = this.#pictureNamed(src);
      if (name === null && !unknown.includes(src)) unknown.push(src);
      return name;
    };
    const data = typstData(job, { fonts: this.#place.fonts(job), picture });
    const missing = new Set<string>();
    try {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const result = this.#set(jsonOf(data, missing));
        if (result instanceof Uint8Array)
          return { bytes: result, missing: [...missing].sort(), pictures: unknown };
        for (const text of result) for (const character of namedOf(text, missing)) missing.add(character);
      }
      throw new Error(`No font has ${[...missing].join(' ')}`);
    } finally {
      // What it remembers of one document is of no use for the next, and would fill the memory.
      this.#compiler.evictCache(1);
    }
  }

  /** A file, or texts that no font has: single characters with all that is put on them. */
  #set(document: string): Uint8Array | string[] {
    const set = this.#compiler.compile({ mainFileContent: template, inputs: { document } });
    if (!set.result) throw new Error(JSON.stringify(set.takeDiagnostics()?.shortDiagnostics ?? []));
    try {
      return this.#compiler.pdf(set.result, { pdfStandard: 'a-2a', pdfTags: true });
    } catch (error) {
      const said = String(error);
      const texts = [...said.matchAll(unknownText)].map(([, text = '']) => unescaped(text));
      if (texts.length === 0) throw error;
      return texts;
    }
  }

  /** Hands a picture to the compiler, once it is known that it can show it. */
  #pictureNamed(src: string): string | null {
    const known = this.#pictures.get(src);
    if (known !== undefined) return known;
    const name = `picture-${this.#pictures.size}`;
    const bytes = this.#place.picture(src);
    const isShown = bytes !== null && this.#canShow(name, bytes);
    this.#pictures.set(src, isShown ? name : null);
    return isShown ? name : null;
  }

  #canShow(name: string, bytes: Uint8Array): boolean {
    this.#compiler.mapShadow(handedFile(name), Buffer.from(bytes));
    try {
      const set = this.#compiler.compile({ mainFileContent: `${oneDay}#image("/${name}", alt: "x")` });
      if (set.result) return this.#compiler.pdf(set.result, { pdfStandard: 'a-2a' }).length > 0;
    } catch {
      // Nobody can tell what is wrong with it: it is not shown.
    }
    this.#compiler.unmapShadow(handedFile(name));
    return false;
  }
}

/** Times that a document is set again with other characters named. */
const attempts = 5;
const oneDay = '#set document(title: "x", date: datetime(year: 2000, month: 1, day: 1))\n';
/** What the compiler says of text that it cannot set, as Rust writes strings. */
const unknownText = /(?:the text|contains the codepoint) `\\?"((?:[^"\\]|\\.)*?)\\?"`/g;

const unescaped = (text: string): string =>
  text
    .replace(/\\+u\{([0-9a-f]+)\}/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('\\', '');

/** Which characters of such a text are named next: what is put on the first, then that itself. */
function namedOf(text: string, missing: ReadonlySet<string>): string[] {
  const [first = '', ...others] = text;
  const open = others.filter((character) => !missing.has(character));
  return open.length > 0 ? open : [first];
}

/** Data as JSON in which characters stand as their numbers. */
function jsonOf(data: TypstData, missing: ReadonlySet<string>): string {
  if (missing.size === 0) return JSON.stringify(data);
  const number = (character: string) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const named = (text: string) =>
    Array.from(text, (character) => (missing.has(character) ? `[U+${number(character)}]` : character)).join(
      '',
    );
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? named(value) : value));
}
