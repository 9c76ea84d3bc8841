/** Reads what `CborWriter` wrote. */
export class CborReader {
  readonly #bytes: Buffer;
  /** Where the next value begins. */
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The number of the next value: of a whole number itself, of a list how many follow, of a text its bytes. */
  head(): number {
    const bytes = this.#bytes;
    const short = (bytes[this.at++] ?? 0) & 31;
    if (short < 24) return short;
    let value = 0;
    for (const end = this.at + 2 ** (short - 24); this.at < end; this.at++)
      value = value * 256 + (bytes[this.at] ?? 0);
    return value;
  }

  text(): string {
    const size = this.head();
    const text = this.#bytes.toString('utf8', this.at, this.at + size);
    this.at += size;
    return text;
  }

  /** Passes over values. */
  skip(count: number): void {
    for (let open = count; open > 0; open--) {
      const type = (this.#bytes[this.at] ?? 0) >> 5;
      const value = this.head();
      if (type === 4) open += value;
      else if (type === 3) this.at += value;
    }
  }
}
