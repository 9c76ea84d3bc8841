/** Work under way: no more than so many pieces at a time. */
export class Pending {
  #work = new Set<Promise<unknown>>();
  #failed: unknown;
  readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /**
   * Takes note of a piece of work; waits while there are too many. An error of any piece is thrown here or by `all`.
   */
  async add(piece: Promise<unknown>): Promise<void> {
    const noted: Promise<unknown> = piece
      .catch((error: unknown) => {
        this.#failed ??= error;
      })
      .finally(() => this.#work.delete(noted));
    this.#work.add(noted);
    if (this.#work.size >= this.most) await Promise.race(this.#work);
    if (this.#failed) throw this.#failed;
  }

  /** Waits for everything. */
  async all(): Promise<void> {
    await Promise.all(this.#work);
    if (this.#failed) throw this.#failed;
  }
}
