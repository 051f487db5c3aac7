import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type {
  Bankbestandsuitkomst,
  Bankregel,
  Bankrekening,
  Betaalcontract,
  Betaalopdracht,
  BetaalopdrachtDetail,
  BetaalrondeDetail,
  Betaalvoorstel,
  Boekingsregel,
  Boekjaar,
  Geldopdracht,
  Grootboek,
  Inhouding,
  Liquiditeit,
  LiquiditeitTotaal,
} from '../api.ts';
import { entriesOfDecision, ledgerRoutes, type PaidAmount, post } from '../index.ts';

const MAKER = 2;
const CARE = 3;
const ELSEWHERE = 6;
const WORKER = 7;
const RELEASER = 12;
const OUR_IBAN = 'NL29RDEM0000000001';
const LINDE_IBAN = 'NL91ABNA0417164300';
const BEEK_IBAN = 'NL20INGB0001234567';

const db = await testDatabase();
const paid: PaidAmount[] = [];
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (12, 'tw', 'Tess Wit', 10)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (12, 'financial-officer', 10, '2020-01-01')`,
    );
  });
});
const now = () => new Date('2026-11-23T09:00:00Z');
const server = await moduleServer(db, ledgerRoutes({ today, now, onPaid: async (_, list) => paid.push(...list) }));
after(() => server.app.close());

const DAY = (text: string) => text as PlainDate;
/** A decided declaration of a provider in municipality 10, as claims posts it. */
const owe = (
  contractId: number,
  amount: number,
  { provider = WORLD.provider as number, on = '2026-10-01', refused = 0 } = {},
) =>
  withScope(db, SCOPES.officer, (tx) =>
    post(tx, {
      kind: 'claim-decided',
      regionId: WORLD.region,
      providerId: provider,
      municipalityId: WORLD.municipality,
      claimId: null,
      occurredOn: DAY(on),
      entries: entriesOfDecision([
        {
          contractId,
          productId: WORLD.guidance,
          month: DAY('2026-09-01'),
          amountCents: cents(amount),
          claimedCents: cents(amount + refused),
        },
      ]),
    }),
  );
const ask = async <T>(person: number, method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
  const reply = await server.ask(person, method, path, body ? { body } : {});
  assert.ok(reply.status < 300, `${path}: ${reply.text}`);
  return reply.json as T;
};
const refused = async (person: number, method: 'GET' | 'POST', path: string, body?: object) => {
  const reply = await server.ask(person, method, path, body ? { body } : {});
  const code = (reply.json as { code?: string } | undefined)?.code;
  return `${reply.status} ${code ?? ''}`;
};
const account = async (holder: number, iban: string) => {
  const body = {
    houder: holder,
    iban,
    tenaamstelling: 'Rekeninghouder',
    vanaf: '2026-01-01',
    reden: 'Brief van de houder',
  };
  const made = await ask<Bankrekening>(MAKER, 'POST', '/bankrekeningen', body);
  await ask(RELEASER, 'POST', `/bankrekeningen/${made.id}/besluit`, { akkoord: true });
};
const balances = async () => {
  const { rekeningen } = await ask<Grootboek>(MAKER, 'GET', '/grootboek?jaar=2026');
  return Object.fromEntries(rekeningen.map(({ rekening, saldoCent }) => [rekening, saldoCent]));
};
const NEW = { vervallenTot: '2026-11-23', uitvoerenOp: '2026-11-24' };
const send = async (name: string, xml: string) =>
  server.app.inject({
    method: 'POST',
    url: '/v1/bankbestanden',
    headers: {
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'x-test-person': String(MAKER),
      'content-type': 'application/xml',
      'content-disposition': `attachment; filename="${name}"`,
      'idempotency-key': crypto.randomUUID(),
    },
    payload: xml,
  });
const euros = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
type BankEntry = { ref: string; amount: number; iban?: string; back?: string };
const statement = (id: string, entries: readonly BankEntry[], iban = OUR_IBAN) => {
  const closing = 10_000_000 + entries.reduce((sum, { amount, back }) => sum + (back ? amount : -amount), 0);
  const balance = (code: string, amount: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euros(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;
  const entry = ({ ref, amount, iban: other, back }: BankEntry) =>
    `<Ntry><Amt Ccy="EUR">${euros(amount)}</Amt><CdtDbtInd>${back ? 'CRDT' : 'DBIT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt>
     <NtryDtls><TxDtls><Refs><EndToEndId>${ref}</EndToEndId></Refs>${other ? `<RltdPties><CdtrAcct><Id><IBAN>${other}</IBAN></Id></CdtrAcct></RltdPties>` : ''}
     ${back ? `<RtrInf><Rsn><Cd>${back}</Cd></Rsn></RtrInf>` : ''}</TxDtls></NtryDtls></Ntry>`;
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>${id}</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>
    ${balance('OPBD', 10_000_000)}${balance('CLBD', closing)}${entries.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>`;
};

test('a bank account counts once a second person confirmed it; a wrong IBAN is refused', async () => {
  const body = {
    houder: WORLD.provider,
    iban: 'NL91 ABNA 0417 1643 01',
    tenaamstelling: 'De Linde',
    vanaf: '2026-01-01',
    reden: 'Brief',
  };
  assert.equal(await refused(MAKER, 'POST', '/bankrekeningen', body), '422 ledger.iban-wrong');
  const made = await ask<Bankrekening>(MAKER, 'POST', '/bankrekeningen', { ...body, iban: 'NL91 ABNA 0417 1643 00' });
  assert.deepEqual([made.iban, made.akkoord, made.mag.beslissen], [LINDE_IBAN, null, false]);
  const path = `/bankrekeningen/${made.id}/besluit`;
  assert.equal(await refused(MAKER, 'POST', path, { akkoord: true }), '422 ledger.same-person');
  assert.equal((await ask<Bankrekening>(RELEASER, 'POST', path, { akkoord: true })).akkoord, true);
  assert.equal(await refused(RELEASER, 'POST', path, { akkoord: false }), '409 ledger.already-decided');
  assert.equal(await refused(CARE, 'POST', '/bankrekeningen', body), '403 access.role-lacks-right');
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update bank_account set iban = 'NL20INGB0001234567' where id = ${made.id}`)),
    /decided once/,
  );
});

test('R-238: a batch pays what is due less the withholding and the advance; maker and releaser are two people; the ledger closes', async () => {
  await account(WORLD.municipality, OUR_IBAN);
  await owe(WORLD.contract, 100_000, { refused: 2_000 });
  await owe(WORLD.contract, 40_000, { on: '2026-11-10' });
  await owe(WORLD.otherContract, 7_000, { provider: WORLD.otherProvider });
  const withheld = await ask<Inhouding>(MAKER, 'POST', '/inhoudingen', {
    aanbieder: WORLD.provider,
    percentage: '5',
    reden: 'Verantwoording over 2025 ontbreekt',
    van: '2026-11-01',
  });
  const advance = await ask<Geldopdracht>(MAKER, 'POST', '/geldopdrachten', {
    soort: 'voorschot',
    contractId: WORLD.contract,
    bedragCent: 30_000,
    reden: 'Declaraties lopen achter',
    verrekenenVanaf: '2026-11-24',
    termijnen: 3,
  });
  assert.equal(
    await refused(MAKER, 'POST', `/geldopdrachten/${advance.id}/besluit`, { akkoord: true }),
    '422 ledger.same-person',
  );
  await ask(RELEASER, 'POST', `/geldopdrachten/${advance.id}/besluit`, { akkoord: true });

  const proposal = await ask<Betaalvoorstel>(
    MAKER,
    'GET',
    '/betaalvoorstel?vervallenTot=2026-11-23&uitvoerenOp=2026-11-24',
  );
  // De Linde: 1.000,00 due (400,00 of 10 November is not) and an advance of 300,00; less 5% of 1.300,00 and a third of the advance.
  assert.deepEqual(
    proposal.aanbieders.map((one) => [
      one.aanbieder.naam,
      one.openCent,
      one.ingehoudenCent,
      one.voorschotCent,
      one.bedragCent,
    ]),
    [
      ['Jeugdhulp De Linde', 130_000, 6_500, 10_000, 113_500],
      ['Zorg aan de Beek', 7_000, 0, 0, 7_000],
    ],
  );
  const batch = await ask<BetaalrondeDetail>(MAKER, 'POST', '/betaalrondes', NEW);
  assert.deepEqual([batch.status, batch.bedragCent, batch.mag.vrijgeven], ['voorstel', 120_500, false]);
  assert.match(batch.waaromNiet ?? '', /Zonder bevestigde rekening: Zorg aan de Beek/);
  assert.equal(await refused(MAKER, 'POST', '/betaalrondes', NEW), '422 ledger.nothing-due');
  assert.equal(await refused(MAKER, 'POST', `/betaalrondes/${batch.id}/vrijgave`), '422 ledger.same-person');
  assert.equal(await refused(RELEASER, 'POST', `/betaalrondes/${batch.id}/vrijgave`), '422 ledger.accounts-missing');
  const beek = batch.betaalopdrachten.find(({ aanbieder }) => aanbieder.id === WORLD.otherProvider);
  await ask(MAKER, 'POST', `/betaalopdrachten/${beek?.id}/uitsluiting`, { reden: 'Rekening nog niet bevestigd' });

  const released = await ask<BetaalrondeDetail>(RELEASER, 'POST', `/betaalrondes/${batch.id}/vrijgave`);
  assert.deepEqual([released.status, released.bedragCent, released.uitgesloten], ['verstuurd', 113_500, 1]);
  const file = await server.ask(MAKER, 'GET', `/betaalrondes/${batch.id}/bestand`);
  assert.match(file.text, /<CtrlSum>1135\.00<[\s\S]*<EndToEndId>RD-10-1-30<[\s\S]*NL91ABNA0417164300/);
  assert.doesNotMatch(file.text, /Beek/);
  assert.deepEqual(await balances(), {
    claims: 2_000,
    refusals: 2_000,
    'care-cost': 147_000,
    payable: 47_000,
    withheld: 6_500,
    'in-transit': 113_500,
    advance: 20_000,
  });
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('delete from payment_item')),
    /stays as it is/,
  );
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('update payment_order set held_out_reason = null, held_out_by = null')),
    /stays as it is/,
  );
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('update payment_batch set released_by = 2')),
    /stays as it is/,
  );

  assert.equal(await refused(RELEASER, 'POST', `/inhoudingen/${withheld.id}/vrijgave`, { reden: 'Ontvangen' }), '200 ');
  assert.equal((await balances()).withheld, 0);
  assert.equal((await balances()).payable, 53_500);
});

test('camt.053: booked and returned by reference, amount and account; the rest waits with advice; the same file twice changes nothing', async () => {
  const ref = 'RD-10-1-30';
  const other = await send('ander.xml', statement('X1', [], BEEK_IBAN));
  assert.equal((other.json() as { code: string }).code, 'ledger.other-account');
  const lines = [
    { ref, amount: 113_500, iban: LINDE_IBAN },
    { ref: 'ONBEKEND', amount: 100 },
    { ref, amount: 113_500 },
  ];
  const first = await send('afschrift.xml', statement('S1', lines));
  const outcome = (reply: { json(): unknown }) => reply.json() as Bankbestandsuitkomst;
  assert.deepEqual(outcome(first), { afschriften: 1, alBekend: 0, betaald: 1, teruggekomen: 0, nietHerkend: 2 });
  assert.deepEqual(outcome(await send('afschrift.xml', statement('S1', lines))), {
    afschriften: 0,
    alBekend: 1,
    betaald: 0,
    teruggekomen: 0,
    nietHerkend: 0,
  });
  const changed = await send('afschrift.xml', statement('S1', lines.slice(0, 1)));
  assert.equal((changed.json() as { code: string }).code, 'ledger.statement-exists');
  assert.deepEqual([(await balances()).bank, (await balances())['in-transit']], [-113_500, 0]);
  assert.equal(
    paid.reduce((sum, one) => sum + one.paidCents, 0n),
    85_000n,
    'the part with a product: 1.000,00 less 5% and 100,00 advance',
  );

  const open = (await ask<{ items: Bankregel[] }>(MAKER, 'GET', '/bankregels')).items;
  assert.deepEqual(open.map(({ uitkomst }) => uitkomst).sort(), ['al-betaald', 'betaald', 'kenmerk-onbekend']);
  const strange = open.find(({ uitkomst }) => uitkomst === 'kenmerk-onbekend');
  assert.match(strange?.advies ?? '', /Zoek uit/);
  await ask(MAKER, 'POST', `/bankregels/${strange?.id}/afhandeling`, {
    wat: 'Bankkosten, geboekt in de financiele administratie',
  });

  const orders = await ask<{ items: Betaalopdracht[] }>(CARE, 'GET', '/betaalopdrachten');
  assert.deepEqual(
    orders.items.map(({ status, bedragCent, ingehoudenCent }) => [status, bedragCent, ingehoudenCent]),
    [['betaald', 113_500, 6_500]],
  );
  const detail = await ask<BetaalopdrachtDetail>(CARE, 'GET', `/betaalopdrachten/${orders.items[0]?.id}`);
  assert.deepEqual(
    detail.delen.map(({ soort, bedragCent }) => [soort, bedragCent]),
    [
      ['declaratie beslist', 85_000],
      ['voorschot', 28_500],
    ],
  );

  const back = await send('terug.xml', statement('S2', [{ ref, amount: 113_500, back: 'AC04' }]));
  assert.equal(outcome(back).teruggekomen, 1);
  const again = await ask<Betaalvoorstel>(
    MAKER,
    'GET',
    '/betaalvoorstel?vervallenTot=2026-11-26&uitvoerenOp=2026-11-26',
  );
  const linde = again.aanbieders.find(({ aanbieder }) => aanbieder.id === WORLD.provider);
  // What came back, and the withholding that was released; less the second third of the advance.
  assert.deepEqual([linde?.openCent, linde?.voorschotCent], [120_000, 10_000]);
  const after = await ask<BetaalopdrachtDetail>(CARE, 'GET', `/betaalopdrachten/${orders.items[0]?.id}`);
  assert.deepEqual([after.status, after.reden], ['teruggekomen', 'rekening opgeheven (AC04)']);
});

test('a proposed batch can be withdrawn, and all is due again; a recovery is set off from its own contract', async () => {
  const recovery = await ask<Geldopdracht>(MAKER, 'POST', '/geldopdrachten', {
    soort: 'terugvordering',
    contractId: WORLD.otherContract,
    bedragCent: 2_000,
    reden: 'Materiele controle 2025',
  });
  await ask(RELEASER, 'POST', `/geldopdrachten/${recovery.id}/besluit`, { akkoord: true });
  const batch = await ask<BetaalrondeDetail>(MAKER, 'POST', '/betaalrondes', NEW);
  const beek = batch.betaalopdrachten.find(({ aanbieder }) => aanbieder.id === WORLD.otherProvider);
  assert.deepEqual([beek?.terugvorderingCent, beek?.bedragCent], [2_000, 5_000]);
  assert.equal(
    (await ask<BetaalrondeDetail>(RELEASER, 'POST', `/betaalrondes/${batch.id}/intrekking`)).status,
    'ingetrokken',
  );
  assert.equal(await refused(RELEASER, 'POST', `/betaalrondes/${batch.id}/vrijgave`), '409 ledger.closed-batch');
  const next = await ask<BetaalrondeDetail>(MAKER, 'POST', '/betaalrondes', NEW);
  assert.deepEqual([next.nummer, next.bedragCent], [batch.nummer + 1, batch.bedragCent]);
  await ask(MAKER, 'POST', `/betaalrondes/${next.id}/intrekking`);
});

test('R-238: liquidity shows what is granted and not paid, and proposes an advance', async () => {
  const { items } = await ask<{ items: Liquiditeit[] }>(MAKER, 'GET', '/liquiditeit?percentage=50');
  const row = items.find(({ contract }) => contract.id === WORLD.contract);
  assert.equal(row?.voorstelVoorschotCent, Math.round(row ? row.gemiddeldeMaandCent / 2 : 0));
  assert.equal(row?.voorschotOpenCent, 20_000);
  assert.equal(await refused(CARE, 'GET', '/liquiditeit'), '403 ledger.not-yours');
});

test('R-238: liquidity comes in pages, narrowed down, added up, and as a file', async () => {
  const sum = await ask<LiquiditeitTotaal>(MAKER, 'GET', '/liquiditeit/totaal');
  const whole = await ask<{ items: Liquiditeit[]; totaal: number }>(MAKER, 'GET', '/liquiditeit?limit=200');
  const total = (key: 'toegekendNietBetaaldCent' | 'voorschotOpenCent') =>
    whole.items.reduce((all, row) => all + row[key], 0);
  assert.deepEqual(
    [sum.contracten, sum.toegekendNietBetaaldCent, sum.voorschotOpenCent],
    [whole.totaal, total('toegekendNietBetaaldCent'), total('voorschotOpenCent')],
  );
  const seen: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: Liquiditeit[]; volgende: string | null } = await ask(
      MAKER,
      'GET',
      `/liquiditeit?sorteer=aanbieder&limit=1${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    seen.push(...page.items.map(({ contract }) => contract.id));
    cursor = page.volgende;
  }
  assert.deepEqual(
    seen.toSorted(),
    whole.items.map(({ contract }) => contract.id).toSorted(),
    'page by page the same, none twice',
  );
  const advance = await ask<{ items: Liquiditeit[] }>(MAKER, 'GET', '/liquiditeit?stand=voorschot');
  assert.ok(advance.items.length > 0 && advance.items.every(({ voorschotOpenCent }) => voorschotOpenCent !== 0));
  assert.equal((await ask<{ totaal: number }>(MAKER, 'GET', '/liquiditeit?zoek=bestaat-niet')).totaal, 0);
  const file = await server.ask(MAKER, 'GET', '/liquiditeit/_exporteer?stand=voorschot&formaat=csv');
  assert.equal(file.text.trim().split('\n').length, 1 + advance.items.length);
  const xlsx = await server.ask(MAKER, 'GET', '/liquiditeit/_exporteer?formaat=xlsx');
  assert.equal(xlsx.status, 200);
  const choices = await ask<{ items: Betaalcontract[] }>(MAKER, 'GET', '/betaalcontracten');
  assert.ok(choices.items.some(({ contract }) => contract.id === WORLD.contract));
});

test('an account of the ledger can be narrowed to a contract, and its entries come in pages', async () => {
  const path = `rekening=payable&contract=${WORLD.contract}`;
  const account = await ask<Grootboek>(MAKER, 'GET', `/grootboek?${path}`);
  assert.deepEqual(account.alleen.length, 1);
  assert.equal(account.alleen[0]?.as, 'contract');
  const first = await ask<{ items: Boekingsregel[]; volgende: string; totaal: number }>(
    MAKER,
    'GET',
    `/boekingsregels?${path}&limit=2`,
  );
  const all = await ask<{ items: Boekingsregel[] }>(MAKER, 'GET', `/boekingsregels?${path}&limit=200`);
  const next = await ask<{ items: Boekingsregel[] }>(
    MAKER,
    'GET',
    `/boekingsregels?${path}&limit=198&cursor=${encodeURIComponent(first.volgende)}`,
  );
  assert.equal(first.totaal, all.items.length);
  assert.deepEqual([...first.items, ...next.items], all.items);
  assert.ok(all.items.every(({ contract }) => contract?.id === WORLD.contract));
});

test('a year closes when all of it is finished, and takes nothing any more', async () => {
  await owe(WORLD.contract, 5_000, { on: '2025-06-01' });
  const years = (await ask<{ items: Boekjaar[] }>(MAKER, 'GET', '/boekjaren')).items;
  assert.deepEqual(
    years.map(({ jaar, mag }) => [jaar, mag.afsluiten]),
    [
      [2026, false],
      [2025, true],
    ],
  );
  assert.equal(await refused(MAKER, 'POST', '/boekjaren/2026/afsluiting'), '422 ledger.year-not-over');
  assert.equal((await server.ask(MAKER, 'POST', '/boekjaren/2025/afsluiting')).status, 204);
  assert.equal(await refused(MAKER, 'POST', '/boekjaren/2025/afsluiting'), '409 ledger.already-closed');
  await assert.rejects(owe(WORLD.contract, 1, { on: '2025-12-31' }), /closed/);
  const { rekeningen } = await ask<Grootboek>(MAKER, 'GET', '/grootboek?jaar=2025');
  const of = (name: string) => rekeningen.find(({ rekening }) => rekening === name);
  assert.equal(of('care-cost')?.saldoCent, 5_000, 'the year keeps showing what it cost');
  const next = await ask<Grootboek>(MAKER, 'GET', '/grootboek?jaar=2026');
  assert.equal(next.rekeningen.find(({ rekening }) => rekening === 'care-cost')?.beginstandCent, 0);
  assert.equal(next.rekeningen.find(({ rekening }) => rekening === 'result')?.beginstandCent, 5_000);
});

test('who is elsewhere sees nothing of it, and who has no right is refused', async () => {
  assert.equal((await ask<{ totaal: number }>(ELSEWHERE, 'GET', '/betaalrondes')).totaal, 0);
  assert.deepEqual((await ask<Grootboek>(ELSEWHERE, 'GET', '/grootboek')).rekeningen, []);
  assert.equal(await refused(ELSEWHERE, 'GET', '/betaalrondes/1'), '404 ledger.batch-unknown');
  assert.equal((await server.ask(WORKER, 'GET', '/betaalrondes')).status, 403);
  assert.equal((await server.ask(CARE, 'GET', '/grootboek')).status, 403);
  assert.equal((await ask<{ totaal: number }>(CARE, 'GET', '/betaalrondes')).totaal, 0);
});

test('law: approved = paid + on its way + withheld + set off + still to pay, per contract', async () => {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ contract_id: number; difference: bigint }>(
      `select contract_id, sum(debit_cents - credit_cents)::bigint as difference from ledger_entry
        group by contract_id having sum(debit_cents - credit_cents) <> 0`,
    ),
  );
  assert.deepEqual(rows, []);
  assert.equal(TODAY, '2026-11-23');
});
