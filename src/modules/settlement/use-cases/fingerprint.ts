import { createHash } from 'node:crypto';
import type { SettledYear } from '../domain/settled-year.ts';

/** SHA-256 over terms, facts and outcome of a settlement: the same fingerprint is the same settlement to the cent. */
export const fingerprintOf = (settled: SettledYear): string =>
  createHash('sha256')
    .update(JSON.stringify(settled, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)))
    .digest('hex');
