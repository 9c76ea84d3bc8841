import { qrCode } from '../../../domain/view/qr-code.ts';
import type { PdfFonts } from './fonts.ts';
import { breakable } from './measure.ts';
import type { PdfJob } from './pdf-writer.ts';
import { type Block, TypstBlocks } from './typst-blocks.ts';
import { type PictureName, TypstRuns } from './typst-runs.ts';

/** All that the template asks for. */
export type TypstData = Readonly<Record<string, unknown>>;

/** What is known of a file before it is set. */
interface TypstMeans {
  readonly fonts: PdfFonts;
  readonly picture: PictureName;
}

/** A document as data for the template. */
export function typstData(job: PdfJob, means: TypstMeans): TypstData {
  const { document, official, words } = job;
  const lines = new TypstRuns(document.notes, means.picture);
  const pieces = new TypstBlocks(lines, official, means.picture);
  const above = [
    ...document.banners.map((text): Block => ({ kind: 'plain', runs: [{ text, bold: true }] })),
    ...(document.standing === ''
      ? []
      : [{ kind: 'plain', runs: [{ text: document.standing, bold: true }] } as const]),
    ...document.notices.map((line): Block => ({ kind: 'plain', runs: lines.line(line) })),
  ];
  const facts = document.facts.length > 0 ? [pieces.facts(document.facts)] : [];
  const text = [...document.blocks.flatMap((block) => pieces.block(block)), ...pieces.loneNotes()];
  if (document.source !== '')
    text.push({ kind: 'plain', runs: [{ text: breakable(`${words.source}${document.source}`) }] });
  const [year = 1, month = 1, day = 1] = job.date.split('-').map(Number);
  return {
    layout: official ? 'official' : 'plain',
    indented: document.locale.startsWith('zh'),
    lang: document.locale.split('-')[0] ?? 'en',
    region: document.locale.split('-')[1] ?? null,
    title: document.title,
    kind: document.kind,
    author: job.author,
    keywords: [document.kind],
    date: { year, month, day },
    fonts: means.fonts,
    head: [job.site, document.version].filter((part) => part !== '').join('  '),
    foot: breakable(document.address),
    above,
    facts,
    blocks: text,
    colophon: [
      `${words.address}${document.address}`,
      document.version,
      document.digest === '' ? '' : `${words.digest}${document.digest}`,
    ]
      .filter((line) => line !== '')
      .map(breakable),
    code: codeOf(document.href, words.code),
  };
}

function codeOf(href: string, alt: string): { readonly svg: string; readonly alt: string } | null {
  if (href.length > longestCode) return null;
  const { path, size } = qrCode(href);
  const lines = `<path transform="translate(0 .5)" d="${path}" stroke="#000"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${lines}</svg>`;
  return { svg, alt };
}

/** Longer addresses give codes that no camera reads at the size of a stamp. */
const longestCode = 300;
