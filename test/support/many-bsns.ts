import { isBsn } from '../../src/kernel/bsn.ts';

/** Numbers that pass the eleven-test, from the test range on and past it: tests that stay
 * within some hundreds are inside it, benches go past. */
export function* bsnsFromTestRange(): Generator<string> {
  for (let candidate = 999_900_020; ; candidate = candidate === 999_999_999 ? 100_000_000 : candidate + 1) {
    const text = String(candidate);
    if (isBsn(text)) yield text;
  }
}
