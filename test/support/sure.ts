import assert from 'node:assert/strict';
import type { Result } from '../../src/kernel/result.ts';

/** The value of a result, or an error that names the refusal. */
export function sure<Value>(result: Result<Value>): Value {
  if (!result.ok)
    assert.fail(
      `refused: ${JSON.stringify(result.refusal, (_, one) => (typeof one === 'bigint' ? String(one) : one))}`,
    );
  return result.value;
}
