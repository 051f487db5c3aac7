/**
 * Work on a transaction that goes on while its owner does something else: the pieces are done one after the other, in the
 * order they were added. The owner ends it before using the transaction again.
 */
export class InBackground {
  #last: Promise<void> = Promise.resolve();
  #open = 0;

  /**
   * Adds a piece of work. Gives a promise only when a piece was waiting already, so that no more than two are ever held:
   * `const wait = background.add(work); if (wait) await wait;` A piece that fails stops those after it; the error comes
   * out of the next wait, or of `end`.
   */
  add(work: () => Promise<unknown>): Promise<void> | undefined {
    const before = this.#last;
    this.#open += 1;
    this.#last = before.then(work).then(() => {
      this.#open -= 1;
    });
    this.#last.catch(() => undefined);
    return this.#open > 1 ? before : undefined;
  }

  /** Waits until everything is done; throws the first error. */
  end(): Promise<void> {
    return this.#last;
  }
}
