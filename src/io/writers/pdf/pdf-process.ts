import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRegularBelow } from '../../files/walk-folder.ts';
import { openCompiler } from './compiler.ts';
import { chooseFonts } from './fonts.ts';
import type { PdfAnswer, PdfPlace } from './pdf-processes.ts';
import type { PdfJob } from './pdf-writer.ts';
import { TypstWriter } from './typst-writer.ts';

const place = JSON.parse(process.argv[2] ?? '{}') as PdfPlace;
const known = new Set(place.known);
const compiler = openCompiler(place.home);
const writer = compiler && new TypstWriter(compiler, { fonts, picture });

function fonts({ document: { locale }, official }: PdfJob) {
  const chosen = chooseFonts(locale, official, known);
  if (!chosen) throw new Error('There is no Chinese font.');
  return chosen;
}

function picture(src: string): Uint8Array | null {
  const file = join(place.public, src);
  return isRegularBelow(place.public, file) ? readFileSync(file) : null;
}

function answer(job: PdfJob): PdfAnswer {
  try {
    if (!writer) throw new Error('There is no compiler.');
    return writer.write(job);
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (job: PdfJob) => process.send?.(answer(job)));
// Whoever asked is no more.
process.on('disconnect', () => process.exit());
