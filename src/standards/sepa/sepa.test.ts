import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type CreditTransferFile, writeCreditTransfers } from './credit-transfers.ts';
import { readStatements } from './statement.ts';

/** IBANs of the examples in ISO 13616 and of Dutch banks' own documentation: nobody's account. */
const OURS = { name: 'Gemeente Öss & Zo', iban: 'NL91ABNA0417164300' };
const THEIRS = { name: 'Stichting De Meander', iban: 'NL20INGB0001234567' };
const transfer = (reference: string, amount: number) => ({
  reference,
  creditor: THEIRS,
  cents: cents(amount),
  description: 'Declaratie 2026-10',
});
const file = (over: Partial<CreditTransferFile> = {}): CreditTransferFile => ({
  reference: 'RD-2026-0001',
  createdAt: '2026-11-22T10:00:00Z',
  executeOn: '2026-11-24' as PlainDate,
  debtor: OURS,
  transfers: [transfer('B1-1', 123_456), transfer('B1-2', 5)],
  ...over,
});

const written = (one: CreditTransferFile): string => {
  const result = writeCreditTransfers(one);
  assert.ok(result.ok);
  return result.value;
};
const faults = (one: CreditTransferFile) => {
  const result = writeCreditTransfers(one);
  return result.ok ? [] : result.refusal.faults.map(({ at, code }) => (at ? `${at} ${code}` : code));
};

test('pain.001: number and sum stand in header and block, amounts have two decimals, names only signs that banks pass on', () => {
  const xml = written(file());
  assert.equal(xml.match(/<NbOfTxs>2</g)?.length, 2);
  assert.equal(xml.match(/<CtrlSum>1234\.61</g)?.length, 2);
  assert.match(xml, /<InstdAmt Ccy="EUR">0\.05</);
  assert.match(xml, /<Nm>Gemeente Oss \+ Zo</);
  assert.equal(xml, written(file()));
});

test('pain.001: everything a bank would refuse is named at once, by transfer', () => {
  const wrong = file({
    reference: 'x'.repeat(36),
    transfers: [
      { ...transfer('A', 0), creditor: { ...THEIRS, iban: 'NL21INGB0001234567' } },
      transfer('A', 1),
      { ...transfer('/B', 1), creditor: { name: '€', iban: 'BR1500000000000010932840814P2' } },
    ],
  });
  assert.deepEqual(faults(wrong), [
    'message-reference',
    'A iban',
    'A amount',
    'A reference-twice',
    '/B reference',
    '/B outside-sepa',
    '/B name',
  ]);
  assert.deepEqual(faults(file({ transfers: [] })), ['no-transfers']);
});

const statement = (entries: string, closing = '900.00', version = '08') =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt>
<Id>S1</Id><Acct><Id><IBAN>${OURS.iban}</IBAN></Id></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${closing}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
${entries}</Stmt></BkToCstmrStmt></Document>`);

const OUT = `<Ntry><Amt Ccy="EUR">150.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-24</Dt></BookgDt>
<NtryDtls><TxDtls><Refs><EndToEndId>B1-1</EndToEndId></Refs><Amt Ccy="EUR">100.00</Amt><RltdPties><CdtrAcct><Id><IBAN>${THEIRS.iban}</IBAN></Id></CdtrAcct></RltdPties></TxDtls>
<TxDtls><Refs><EndToEndId>B1-2</EndToEndId></Refs><Amt Ccy="EUR">50.00</Amt></TxDtls></NtryDtls></Ntry>`;
const BACK = `<Ntry><Amt Ccy="EUR">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt>
<NtryDtls><TxDtls><Refs><EndToEndId>B1-2</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>`;
const ANNOUNCED = `<Ntry><Amt Ccy="EUR">7.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt></Ntry>`;

test('camt.053: a batch opens into its transfers, a return has its reason, and what is only announced is left out', async () => {
  const read = await readStatements(statement(OUT + BACK + ANNOUNCED));
  assert.ok(read.ok);
  assert.deepEqual(
    read.value[0]?.entries.flatMap((one) => one.transfers.map((t) => [t.reference, t.cents, t.iban, t.returnReason])),
    [
      ['B1-1', -10_000n, THEIRS.iban, null],
      ['B1-2', -5_000n, null, null],
      ['B1-2', 5_000n, null, 'AC04'],
    ],
  );
});

test('camt.053: what does not close, is not in euro, misses an amount, or is no statement is refused by name', async () => {
  const refusal = async (bytes: Uint8Array) => {
    const read = await readStatements(bytes);
    return read.ok ? null : read.refusal;
  };
  assert.deepEqual(await refusal(statement(OUT, '851.00')), {
    code: 'sepa.does-not-close',
    statement: 'S1',
    differenceCents: 100n,
  });
  assert.equal((await refusal(statement(OUT.replace('"EUR">150', '"USD">150'))))?.code, 'sepa.currency');
  assert.equal((await refusal(statement(OUT.replace('150.00', '150.001'))))?.code, 'sepa.incomplete');
  assert.equal((await refusal(statement(OUT, '850.00', '09')))?.code, 'sepa.not-a-statement');
  assert.equal((await refusal(new TextEncoder().encode('<a>')))?.code, 'sepa.not-xml');
  const doctype = new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
  assert.equal((await refusal(doctype))?.code, 'sepa.not-xml');
});
