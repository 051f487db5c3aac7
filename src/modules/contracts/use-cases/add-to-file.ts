import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decideFileEntry, type FileEntry, type FileRefusal } from '../domain/contract-file.ts';
import { findContract } from '../storage/contract-detail.ts';
import { appendFileEntry, loadFileFacts } from '../storage/contract-file.ts';

/** Adds to the file of a contract; gives the id of the entry. */
export async function addToFile(
  tx: Tx,
  by: { readonly personId: number; readonly role: string; readonly today: PlainDate },
  contractId: number,
  entry: FileEntry,
): Promise<Result<bigint, FileRefusal | { readonly code: 'contracts.contract-unknown' }>> {
  const contract = await findContract(tx, contractId);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const decided = decideFileEntry(by.role, entry, await loadFileFacts(tx, contractId), by.today);
  return decided.ok ? yes(await appendFileEntry(tx, contractId, by.personId, entry)) : decided;
}
