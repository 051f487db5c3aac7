import { fieldsOf, isFields } from './scenario.ts';

/**
 * Whether what was produced says everything that was expected. A scenario only tells what it is about, so what it leaves
 * out is not compared; null says that something is absent, `gevuld` that it is there. Lists are as long as expected.
 */
export function says(produced: unknown, expected: unknown): boolean {
  if (expected === null) return produced === null || produced === undefined;
  if (expected === 'gevuld') return produced !== undefined && produced !== null && produced !== '';
  if (Array.isArray(expected)) {
    return (
      Array.isArray(produced) &&
      produced.length === expected.length &&
      (areCodes(expected) && areCodes(produced)
        ? expected.toSorted().join() === produced.toSorted().join()
        : expected.every((one, index) => says(produced[index], one)))
    );
  }
  if (isFields(expected)) {
    return isFields(produced) && Object.entries(expected).every(([name, value]) => says(produced[name], value));
  }
  return plain(produced) === plain(expected);
}

/** Retourcodes at one place have no order. */
const areCodes = (list: readonly unknown[]): boolean =>
  list.length > 0 && list.every((one) => typeof one === 'string' && /^[0-9A-Z]\d{3}$/.test(one));

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** Lists of codes as a scenario writes them: without their collecting element. */
export function codesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(codesOf);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name === 'RetourCodes') return [name, fieldsOf(member).RetourCode];
      return [name, codesOf(member)];
    }),
  );
}
