/** A list of whole numbers below 2^32 that grows. */
export class Numbers {
  values = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** Takes all numbers out; the memory is kept for others. */
  clear(): void {
    this.length = 0;
  }
}

/** Share of places that may be taken before the table grows. */
const fill = 0.6;

/**
 * A map from whole numbers above 0 (exact up to 2^53) to numbers from 0: a fraction of the time and memory of a
 * `Map`.
 */
export class NumberTable {
  #keys = new Float64Array(1 << 16);
  #values = new Uint32Array(1 << 16);
  #size = 0;

  /** The value of a key, -1 when there is none. */
  get(key: number): number {
    const place = this.#placeOf(key);
    return this.#keys[place] === key ? (this.#values[place] ?? -1) : -1;
  }

  /** Sets the value of a key that is not there yet. */
  set(key: number, value: number): void {
    if (++this.#size > this.#keys.length * fill) this.#grow();
    const place = this.#placeOf(key);
    this.#keys[place] = key;
    this.#values[place] = value;
  }

  /** Takes all keys out; the memory is kept for others. */
  clear(): void {
    this.#keys.fill(0);
    this.#size = 0;
  }

  /** Where the key is, or where it would be. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue;
      const place = this.#placeOf(key);
      this.#keys[place] = key;
      this.#values[place] = values[at] ?? 0;
    }
  }
}
