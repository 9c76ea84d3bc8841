/** Writes whole numbers from 0 (7 bits a byte, the lowest first), texts and bytes behind each other. */
export class NumberWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** With room for so many bytes to begin with. */
  constructor(room = 1 << 12) {
    this.#bytes = new Uint8Array(room);
  }

  number(value: number): this {
    this.#room(8);
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 0x80;
    this.#bytes[this.#length++] = rest;
    return this;
  }

  /** A text behind the number of its bytes in UTF-8. */
  text(value: string): this {
    const bytes = encoder.encode(value);
    return this.number(bytes.length).bytes(bytes);
  }

  bytes(bytes: Uint8Array): this {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** A copy of what was written; the writer is empty afterwards. */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what `NumberWriter` wrote; throws where it is cut off. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  /** Where the next value begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let unit = 1; unit <= largestUnit; unit *= 128) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new Error('A list is cut off.');
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
    throw new Error('A list is damaged.');
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()));
  }

  bytes(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) throw new Error('A list is cut off.');
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; left--) while ((this.#bytes[this.at++] ?? 0) > 0x7f);
  }
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
/** Numbers have five bytes at most. */
const largestUnit = 128 ** 4;
