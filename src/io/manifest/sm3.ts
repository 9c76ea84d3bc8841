import { createHash, getHashes } from 'node:crypto';

/** SM3 (GB/T 32905-2016) of bytes, hexadecimal; computed here where the system's library does not know it. */
export const sm3: (bytes: Uint8Array) => string = getHashes().includes('sm3')
  ? (bytes) => createHash('sm3').update(bytes).digest('hex')
  : ownSm3;

const block = 64;
const start = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
];

/** The same without the system's library: some forty times slower. */
export function ownSm3(bytes: Uint8Array): string {
  const state = Uint32Array.from(start);
  const words = new Uint32Array(68);
  const whole = bytes.length - (bytes.length % block);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole; at += block) compress(state, words, view, at);
  const rest = padded(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < rest.byteLength; at += block) compress(state, words, rest, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The end of the bytes, a bit, zeros, and the length of all in bits. */
function padded(rest: Uint8Array, length: number): DataView {
  const end = new Uint8Array(rest.length < block - 8 ? block : 2 * block);
  end.set(rest);
  end[rest.length] = 0x80;
  const view = new DataView(end.buffer);
  view.setBigUint64(end.length - 8, BigInt(length) * 8n);
  return view;
}

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const at = (words: Uint32Array, index: number): number => words[index] as number;

function compress(state: Uint32Array, words: Uint32Array, bytes: DataView, offset: number): void {
  for (let j = 0; j < 16; j++) words[j] = bytes.getUint32(offset + 4 * j);
  for (let j = 16; j < 68; j++) {
    const mixed = at(words, j - 16) ^ at(words, j - 9) ^ turn(at(words, j - 3), 15);
    words[j] = mixed ^ turn(mixed, 15) ^ turn(mixed, 23) ^ turn(at(words, j - 13), 7) ^ at(words, j - 6);
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight;
  for (let j = 0; j < 64; j++) {
    const early = j < 16;
    const constant = turn(early ? 0x79cc4519 : 0x7a879d8a, j % 32);
    const first = turn((turn(a, 12) + e + constant) | 0, 7);
    const second = first ^ turn(a, 12);
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
    const next = (ff + d + second + (at(words, j) ^ at(words, j + 4))) | 0;
    const other = (gg + h + first + at(words, j)) | 0;
    [a, b, c, d] = [next, a, turn(b, 9), c];
    [e, f, g, h] = [other ^ turn(other, 9) ^ turn(other, 17), e, turn(f, 19), g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, j) => {
    state[j] = at(state, j) ^ word;
  });
}

type Eight = [number, number, number, number, number, number, number, number];
