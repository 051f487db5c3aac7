/** Does the number pass the eleven-test of the citizen service number (CS002)? Nine digits as text; 000000000 does not count. */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  let sum = 0;
  for (let position = 0; position < 8; position++) sum += (9 - position) * Number(text[position]);
  return (sum - Number(text[8])) % 11 === 0;
}

/** How a number is shown to people: only the last two digits. Showing more is a logged act. */
export const maskBsn = (bsn: string): string => `•••••••${bsn.slice(-2)}`;

/** Does running text hold a citizen service number: nine digits by themselves that pass the eleven-test? */
export const holdsBsn = (text: string | null): boolean => (text?.match(/\b\d{9}\b/g) ?? []).some(isBsn);
