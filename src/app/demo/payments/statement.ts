import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

export type DemoBankEntry = {
  readonly reference: string | null;
  readonly cents: Cents;
  readonly iban: string | null;
  readonly description: string;
  /** Code of the reason when the bank sent it back. */
  readonly returned?: string;
};

const OPENING = 5_000_000_000n as Cents;
const euros = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** A statement as a bank would send it (camt.053.001.08), of one account and day. */
export function bankStatement(iban: string, day: PlainDate, entries: readonly DemoBankEntry[]): Uint8Array {
  const closing = entries.reduce((sum, one) => sum + (one.returned ? one.cents : -one.cents), OPENING as bigint);
  const balance = (code: string, amount: bigint) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euros(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const entry = (one: DemoBankEntry) =>
    [
      `<Ntry><Amt Ccy="EUR">${euros(one.cents)}</Amt><CdtDbtInd>${one.returned ? 'CRDT' : 'DBIT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>`,
      `<BookgDt><Dt>${day}</Dt></BookgDt><NtryDtls><TxDtls>`,
      one.reference ? `<Refs><EndToEndId>${one.reference}</EndToEndId></Refs>` : '',
      one.iban && !one.returned ? `<RltdPties><CdtrAcct><Id><IBAN>${one.iban}</IBAN></Id></CdtrAcct></RltdPties>` : '',
      `<RmtInf><Ustrd>${one.description}</Ustrd></RmtInf>`,
      one.returned ? `<RtrInf><Rsn><Cd>${one.returned}</Cd></Rsn></RtrInf>` : '',
      '</TxDtls></NtryDtls></Ntry>',
    ].join('');
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>${day}</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${balance('OPBD', OPENING)}${balance('CLBD', closing)}${entries.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>`,
  );
}
