import type { Log } from '../../platform/log/index.ts';

/** What must be closed, in the order opposite to opening; one that fails does not keep the others open. */
export class Closers {
  readonly #steps: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];

  add(name: string, close: () => Promise<unknown>): void {
    this.#steps.push({ name, close });
  }

  async closeAll(log: Log): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      const { name } = step;
      await step.close().catch((error: unknown) => log.error({ err: error, what: name }, 'closing failed'));
    }
  }
}
