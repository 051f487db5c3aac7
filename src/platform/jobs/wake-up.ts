/** Lets a loop sleep until something happened, without missing what happened while it was awake. */
export class WakeUp {
  #woken = false;
  #rise: (() => void) | undefined;

  /** The loop also wakes when the signal aborts. */
  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.now(), { once: true });
  }

  now(): void {
    this.#woken = true;
    this.#rise?.();
  }

  /** Resolves at the next `now()`, at once if there was one since the last sleep, and at the latest after `ms`. */
  async within(ms: number): Promise<void> {
    if (!this.#woken) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      this.#rise = resolve;
      await promise;
      clearTimeout(timer);
      this.#rise = undefined;
    }
    this.#woken = false;
  }
}
