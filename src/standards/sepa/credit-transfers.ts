import { type Cents, ZERO_CENTS } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../kernel/result.ts';
import { faultsOf, type SepaFault } from './faults.ts';
import { sepaText } from './text.ts';
import { type Element, writeElement } from './xml.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

export type Account = {
  readonly name: string;
  readonly iban: string;
  /** Not asked within the euro area; then the bank finds it by the IBAN. */
  readonly bic?: string;
};

export type Transfer = {
  /** EndToEndId: travels to the receiver and comes back on the statement. At most 35 signs. */
  readonly reference: string;
  readonly creditor: Account;
  readonly cents: Cents;
  /** What the receiver reads; cut at 140 signs. */
  readonly description: string;
};

/** Transfers from one account on one day. */
export type CreditTransferFile = {
  /** MsgId: unique for the sender; the bank refuses a second file with the same one. */
  readonly reference: string;
  /** With the zone, such as 2026-11-22T10:00:00Z. */
  readonly createdAt: string;
  readonly executeOn: PlainDate;
  readonly debtor: Account;
  readonly transfers: readonly Transfer[];
};

export type RefusedFile = { readonly code: 'sepa.refused'; readonly faults: readonly SepaFault[] };

/**
 * A pain.001.001.09 of transfers from one account on one day, with their number and sum, or everything a bank would refuse it for.
 * The same file gives the same bytes.
 */
export function writeCreditTransfers(file: CreditTransferFile): Result<string, RefusedFile> {
  const faults = faultsOf(file);
  if (faults.length > 0) return no({ code: 'sepa.refused', faults });
  const count = ['NbOfTxs', String(file.transfers.length)] as const;
  const sum = ['CtrlSum', euros(sumOf(file.transfers))] as const;
  const name = sepaText(file.debtor.name, 70);
  const header: Element = [
    'GrpHdr',
    [['MsgId', file.reference], ['CreDtTm', file.createdAt], count, sum, ['InitgPty', [['Nm', name]]]],
  ];
  const block: Element = [
    'PmtInf',
    [
      ['PmtInfId', file.reference],
      ['PmtMtd', 'TRF'],
      ['BtchBookg', 'false'],
      count,
      sum,
      ['PmtTpInf', [['SvcLvl', [['Cd', 'SEPA']]]]],
      ['ReqdExctnDt', [['Dt', file.executeOn]]],
      ['Dbtr', [['Nm', name]]],
      account('DbtrAcct', file.debtor),
      agent('DbtrAgt', file.debtor) ?? ['DbtrAgt', [['FinInstnId', [['Othr', [['Id', 'NOTPROVIDED']]]]]]],
      ['ChrgBr', 'SLEV'],
      ...file.transfers.map(transferElement),
    ],
  ];
  const document: Element = ['Document', [['CstmrCdtTrfInitn', [header, block]]], { xmlns: NAMESPACE }];
  return yes(`<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(document)}`);
}

/** The sum of transfers, in cents. */
export const sumOf = (transfers: readonly Pick<Transfer, 'cents'>[]): Cents =>
  transfers.reduce((sum, { cents }) => (sum + cents) as Cents, ZERO_CENTS);

const transferElement = ({ reference, creditor, cents, description }: Transfer): Element => {
  const text = sepaText(description, 140);
  return [
    'CdtTrfTxInf',
    [
      ['PmtId', [['EndToEndId', reference]]],
      ['Amt', [['InstdAmt', euros(cents), { Ccy: 'EUR' }]]],
      agent('CdtrAgt', creditor),
      ['Cdtr', [['Nm', sepaText(creditor.name, 70)]]],
      account('CdtrAcct', creditor),
      text === '' ? undefined : ['RmtInf', [['Ustrd', text]]],
    ],
  ];
};

const account = (name: string, { iban }: Account): Element => [name, [['Id', [['IBAN', iban]]]]];
const agent = (name: string, { bic }: Account): Element | undefined =>
  bic === undefined ? undefined : [name, [['FinInstnId', [['BICFI', bic]]]]];

/** Cents as euros with a point and two decimals. */
const euros = (cents: Cents): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
