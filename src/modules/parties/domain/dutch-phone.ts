/** Ten digits from 0, a number of 0800 or 0900 (four or seven more), or that of a municipality (14 and its area code). */
const DUTCH = /^(0[1-9]\d{8}|0[89]00\d{4}(\d{3})?|140\d{2,3})$/;

/**
 * A Dutch telephone number as a message names it: digits only, as dialled within the country; undefined when it is none.
 * Spaces, dots, dashes and brackets are left out, and +31 or 0031 becomes 0.
 */
export function readDutchPhone(written: string): string | undefined {
  const dialled = written.replace(/[\s().-]/g, '').replace(/^(\+|00)310?/, '0');
  return DUTCH.test(dialled) ? dialled : undefined;
}
