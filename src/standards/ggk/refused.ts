import type { GgkRefusal } from './refusal.ts';

/** Ends reading or building from deep within; read.ts and build.ts turn it into a value, so it never leaves this folder. */
export class Refused extends Error {
  readonly refusal: GgkRefusal;
  constructor(refusal: GgkRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
