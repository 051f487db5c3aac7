import { isSEPACountry, isValidIBAN } from 'ibantools';
import type { CreditTransferFile, Transfer } from './credit-transfers.ts';
import { isReference, sepaText } from './text.ts';

/** Why a bank would send a file back. `at` is the reference of the transfer; absent for the file itself. */
export type SepaFault = {
  readonly at?: string;
  readonly code:
    | 'no-transfers'
    | 'iban'
    | 'outside-sepa'
    | 'amount'
    | 'reference'
    | 'reference-twice'
    | 'name'
    | 'message-reference';
};

/** The largest amount of one transfer: 11 digits before the point (rule of the scheme). */
const LARGEST = 99_999_999_999n;

/** Everything that is wrong with a file, each fault by the reference of its transfer. Empty: it can be written. */
export function faultsOf(file: CreditTransferFile): SepaFault[] {
  const faults: SepaFault[] = [];
  if (!isReference(file.reference)) faults.push({ code: 'message-reference' });
  if (file.transfers.length === 0) faults.push({ code: 'no-transfers' });
  const debtor = ibanFault(file.debtor.iban);
  if (debtor) faults.push({ code: debtor });
  if (sepaText(file.debtor.name, 70) === '') faults.push({ code: 'name' });
  const seen = new Set<string>();
  for (const transfer of file.transfers) {
    for (const code of transferFaults(transfer)) faults.push({ at: transfer.reference, code });
    if (seen.has(transfer.reference)) faults.push({ at: transfer.reference, code: 'reference-twice' });
    seen.add(transfer.reference);
  }
  return faults;
}

function transferFaults({ reference, creditor, cents }: Transfer): SepaFault['code'][] {
  const faults: SepaFault['code'][] = [];
  if (!isReference(reference)) faults.push('reference');
  const iban = ibanFault(creditor.iban);
  if (iban) faults.push(iban);
  if (sepaText(creditor.name, 70) === '') faults.push('name');
  if (cents <= 0n || cents > LARGEST) faults.push('amount');
  return faults;
}

function ibanFault(iban: string): 'iban' | 'outside-sepa' | null {
  if (!isValidIBAN(iban)) return 'iban';
  return isSEPACountry(iban.slice(0, 2)) ? null : 'outside-sepa';
}
