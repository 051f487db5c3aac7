import { isBsn } from '../../src/kernel/bsn.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { vault } from './world.ts';

const [FIRST, LAST] = [999_900_006, 999_999_990];
const ENOUGH = 200;

/** Numbers of the test range that no child in this database has, highest first. */
export async function freeTestBsns(db: Database): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let number = LAST; number >= FIRST && numbers.length < ENOUGH; number--) {
    if (isBsn(String(number))) numbers.push(String(number));
  }
  const hashes = numbers.map((bsn) => vault.hash(bsn));
  const taken = await asOwner(db, (tx) =>
    tx.query<{ hash: Buffer }>(
      `select bsn_hash as hash from client where bsn_hash = any($1::bytea[])
        union select client_hash from care_request where client_hash = any($1::bytea[])`,
      [hashes],
    ),
  );
  const known = new Set(taken.map(({ hash }) => hash.toString('hex')));
  return numbers.filter((_, index) => !known.has((hashes[index] as Buffer).toString('hex')));
}
