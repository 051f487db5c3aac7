import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { PdfHead } from '../../../../platform/documents/index.ts';
import type { TextPart } from '../../domain/document/text-differences.ts';
import type { ContractRecord } from '../../domain/register/contract-record.ts';
import { listTariffs } from '../../storage/contract-detail.ts';
import { loadNames, type RecordNames } from '../../storage/document/record-names.ts';
import { contractWords } from './contract-text.nl.ts';
import { contractText, signingPart, tariffAnnex } from './contract-text.ts';

type Contract = { readonly id: number; readonly record: ContractRecord };

/** A contract as it is printed: its text, for the present version the tariffs of the day, and room to sign. */
export async function wholeText(
  tx: Tx,
  { id, record }: Contract,
  tariffsOn: PlainDate | null,
): Promise<{ parts: TextPart[]; names: RecordNames }> {
  const names = await loadNames(tx, [record]);
  const tariffs = tariffsOn === null ? [] : tariffAnnex(await listTariffs(tx, id), tariffsOn);
  return { parts: [...contractText(record, names), ...tariffs, signingPart(record, names)], names };
}

export const documentHead = (
  { version, record }: { readonly version: number; readonly record: ContractRecord },
  { organisations }: RecordNames,
  today: PlainDate,
): PdfHead => ({
  title: contractWords.title(record.number, record.name),
  author: organisations.get(record.purchaserId) ?? '',
  subject: contractWords.subject,
  madeAt: new Date(`${today}T00:00:00Z`),
  footer: contractWords.footer(record.number, version),
});
