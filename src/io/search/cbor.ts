/** A growing buffer of CBOR (RFC 8949): the few types of which Pagefind's files consist. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** Begins a list of so many values. */
  list(count: number): this {
    return this.#head(4, count);
  }

  /** A whole number, below zero too. */
  integer(value: number): this {
    return value < 0 ? this.#head(1, -1 - value) : this.#head(0, value);
  }

  text(value: string): this {
    const size = Buffer.byteLength(value);
    this.#head(3, size);
    this.#room(size);
    this.#length += this.#bytes.write(value, this.#length, 'utf8');
    return this;
  }

  /** Values that were written before. */
  bytes(bytes: Buffer): this {
    this.#room(bytes.length);
    this.#length += bytes.copy(this.#bytes, this.#length);
    return this;
  }

  /** A copy of what was written; the writer is empty afterwards. */
  take(): Buffer {
    const bytes = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return bytes;
  }

  #head(type: number, value: number): this {
    this.#room(9);
    const [bytes, lead] = [this.#bytes, type << 5];
    if (value < 24) bytes[this.#length++] = lead | value;
    else if (value < 0x100) {
      bytes[this.#length++] = lead | 24;
      bytes[this.#length++] = value;
    } else if (value < 0x1_0000) {
      bytes[this.#length++] = lead | 25;
      this.#length = bytes.writeUInt16BE(value, this.#length);
    } else {
      bytes[this.#length++] = lead | 26;
      this.#length = bytes.writeUInt32BE(value, this.#length);
    }
    return this;
  }

  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
