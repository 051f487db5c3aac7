import { isBsn } from '../../../kernel/bsn.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** Range reserved for tests by the standard: never given to a person. */
const FIRST = 999_900_006;
const LAST = 999_999_990;
const ENOUGH = 12;

/** Some test numbers that no child of this database has, highest first. */
export async function freeBsns(tx: Tx, vault: BsnVault): Promise<string[]> {
  const rows = await tx.query<{ hash: Buffer }>('select bsn_hash as hash from client');
  const known = new Set(rows.map(({ hash }) => hash.toString('hex')));
  const free: string[] = [];
  for (let number = LAST; number >= FIRST && free.length < ENOUGH; number--) {
    const bsn = String(number);
    if (isBsn(bsn) && !known.has(vault.hash(bsn).toString('hex'))) free.push(bsn);
  }
  return free;
}
