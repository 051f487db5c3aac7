import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { ledgerRoutes } from '../../ledger/index.ts';
import type { Afrekengegevens, Afrekening, Afrekeningen } from '../api.ts';
import { settlementRoutes } from '../index.ts';

const [MANAGER, OFFICER, CARE, NEIGHBOUR, PURCHASER, OTHER_CARE, SUPERVISOR, ADVISER] = [1, 2, 3, 5, 8, 9, 13, 14];
const YEAR = 2025;

/** Guidance by the minute with a guarantee of 80%, made up at the end of the year; day care is a task; a bonus on the process. */
const TERMS = {
  sleutel: 'garantie',
  naam: 'Garantie en taak',
  van: '2024-01-01',
  onderdelen: [
    {
      sleutel: 'daghulp',
      naam: 'Beschikbare daghulp',
      model: 'vaste-capaciteit',
      variant: 'taak',
      dekt: { productcodes: ['41A03'] },
      prijs: { soort: 'taak' },
      verschuldigd: { soort: 'termijnen', perJaar: 12, vooraf: true },
      declaratie: { per: 'geen' },
      bronnen: ['proef'],
    },
    {
      sleutel: 'begeleiding',
      naam: 'Begeleiding in minuten',
      model: 'prijs-keer-hoeveelheid',
      variant: 'inspanning',
      dekt: {},
      prijs: { soort: 'eenheid', eenheid: 'minuut', prijsregel: 'vast' },
      verschuldigd: { soort: 'per-eenheid' },
      garantie: { aandeel: '80%', betaald: 'bij-afrekening', bovenGarantie: '100%' },
      declaratie: { per: 'jeugdige', eenheidcode: '01', bovenPeriode: 'afkeuren' },
      bronnen: ['proef'],
    },
  ],
  afrekening: { bonusMalus: { afspraken: ['op-tijd-afronden'], maximumAandeel: '5%' } },
  bronnen: [{ sleutel: 'proef', titel: 'Zelf bedacht' }],
};

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `update organisation set cbs_code = case id when 10 then '0828' else '0757' end where id in (10, 11)`,
    );
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (8, 'ik', 'Ina Koop', 1), (9, 'ob', 'Ot Bos', 31),
         (13, 'tz', 'Teun Zicht', 21), (14, 'ba', 'Bea Advies', 1)`,
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (8, 'purchaser', 1, '2020-01-01'),
         (9, 'care-administrator', 31, '2020-01-01'), (13, 'supervisor', 21, '2020-01-01'), (14, 'policy-adviser', 1, '2020-01-01')`,
    );
    await tx.execute(
      `insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents, limit_cents)
       values (200, 101, 2, 2025, 1200, 2400000, null)`,
    );
    await tx.execute(
      // The system was used from January on; before it, care of a year would be elsewhere.
      `insert into utilisation (contract_id, product_id, municipality_id, month, region_id, provider_id, lines, refused_lines,
                               claimed_cents, approved_cents, refused_cents, paid_cents, approved_volume)
       values (203, 100, 10, '2024-01-01', 1, 31, 1, 0, 100, 100, 0, 0, 1), (200, 100, 11, '2025-07-01', 1, 30, 10, 0, 100000, 100000, 0, 0, 1000)`,
    );
    await tx.execute(
      `insert into funding_terms (region_id, key, number, name, from_on, content, adopted_on)
       values (1, 'garantie', 1, 'Garantie en taak', '2024-01-01', $1, '2024-01-01')`,
      [JSON.stringify(TERMS)],
    );
    await tx.execute(
      `insert into contract_funding (contract_id, terms_id, from_on)
       select c.id, t.id, '2024-01-01' from contract c, funding_terms t where c.region_id = 1`,
    );
  });
});
const server = await moduleServer(db, [
  ...settlementRoutes({ today }),
  ...ledgerRoutes({ today, now: () => new Date('2026-11-23T09:00:00Z'), onPaid: async () => {} }),
]);
after(() => server.app.close());

const preview = async (person = MANAGER, provider: number = WORLD.provider): Promise<Afrekening> => {
  const reply = await server.ask(person, 'GET', `/afrekeningen/voorbeeld?jaar=${YEAR}&aanbieder=${provider}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.json;
};
const list = async (person: number): Promise<Afrekeningen> => {
  const reply = await server.ask(person, 'GET', `/afrekeningen?jaar=${YEAR}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.json;
};
const state = (person: number, body: object, path = '/afrekeningen/gegevens') =>
  server.ask(person, 'POST', path, {
    body: { jaar: YEAR, aanbieder: WORLD.provider, bron: 'Jaarrekening 2025', ...body },
  });
const propose = async (person = MANAGER) =>
  server.ask(person, 'POST', '/afrekeningen', {
    body: {
      jaar: YEAR,
      aanbieder: WORLD.provider,
      vingerafdruk: (await preview()).vingerafdruk,
      toelichting: 'Jaar 2025',
    },
  });
const decide = (person: number, id: number, body: object = { akkoord: true }) =>
  server.ask(person, 'POST', `/afrekeningen/${id}/besluit`, { body });
const codeOf = (reply: { text: string }): string => JSON.parse(reply.text).code ?? JSON.parse(reply.text).type;

/** Balances of accounts that settlements posted for a municipality. */
const booked = (municipalityId: number) =>
  asOwner(db, (tx) =>
    tx.query<{ account: string; cents: bigint }>(
      `select e.account, sum(e.debit_cents - e.credit_cents)::bigint as cents from ledger_transaction t
         join ledger_entry e on e.transaction_id = t.id
        where t.kind = 'settlement' and t.municipality_id = $1 and t.occurred_on = '2025-12-31' group by 1 order by 1`,
      [municipalityId],
    ),
  );

test('R-080, R-084: a guarantee is made up by young people, with the sum behind it; what is lacking is said first', async () => {
  const seen = await preview();
  assert.deepEqual(
    seen.regels.map(({ regel, bedragCent }) => [regel, bedragCent]),
    [['guarantee-made-up', 9_600_000 - 600_000]],
  );
  assert.deepEqual(
    seen.regels[0]?.som.map(({ bedragCent }) => bedragCent),
    [9_600_000, -600_000],
  );
  assert.equal(seen.betaald.hulpCent, 600_000);
  assert.deepEqual(
    seen.gemeenten.map(({ gemeente }) => gemeente.naam),
    ['Aldermeer', 'Berkenveld'],
  );
  assert.equal(
    seen.gemeenten.reduce((sum, { nuCent }) => sum + nuCent, 0),
    seen.nuCent,
  );
  assert.deepEqual(
    seen.nogNodig.map(({ gegeven }) => gegeven).toSorted(),
    ['elders-betaald', 'procesafspraak'],
    'the task was never posted here, and nobody scored the process',
  );
});

test('R-226, R-238: a stated score gives a bonus, what was paid elsewhere settles the task; each changes the fingerprint', async () => {
  const first = (await preview()).vingerafdruk;
  assert.equal(
    (await state(MANAGER, { soort: 'procesafspraak', afspraak: 'op-tijd-afronden', aandeel: '3/4' })).status,
    201,
  );
  const second = await preview();
  assert.notEqual(second.vingerafdruk, first);
  // 5% x (2 x 3/4 - 1) = 2,5% of 6.000 + 90.000.
  assert.equal(second.regels.find(({ regel }) => regel === 'bonus')?.bedragCent, 240_000);
  assert.equal(
    (await state(MANAGER, { soort: 'elders-betaald', contractId: WORLD.contract, bedragCent: 2_000_000 })).status,
    201,
  );
  const third = await preview();
  assert.equal(third.regels.find(({ regel }) => regel === 'instalments-made-up')?.bedragCent, 400_000);
  assert.equal(third.betaald.eldersCent, 2_000_000);
  assert.deepEqual(third.nogNodig, []);
});

test('a fact is whole or refused; a provider proposes its own cost and nothing else', async () => {
  assert.equal((await state(MANAGER, { soort: 'werkelijke-kosten', bedragCent: 1 })).status, 422);
  assert.equal((await state(MANAGER, { soort: 'werkelijke-kosten', contractId: 201, bedragCent: 1 })).status, 404);
  const cost = { soort: 'werkelijke-kosten', contractId: WORLD.contract, bedragCent: 7_700_000 };
  assert.equal((await state(CARE, cost, '/afrekeningen/eigen-kosten')).status, 201);
  assert.equal((await state(OTHER_CARE, cost, '/afrekeningen/eigen-kosten')).status, 404);
  assert.equal((await state(CARE, { soort: 'resultaat', aandeel: '1/1' }, '/afrekeningen/eigen-kosten')).status, 403);
  assert.equal((await state(CARE, cost)).status, 403);
  const reply = await server.ask(MANAGER, 'GET', `/afrekeningen/gegevens?jaar=${YEAR}&aanbieder=${WORLD.provider}`);
  const { items } = reply.json as Afrekengegevens;
  assert.equal(items.filter(({ voorstel }) => voorstel).length, 1);
  assert.equal(items.length, 3);
  assert.equal((await server.ask(OTHER_CARE, 'GET', `/afrekeningen/gegevens?jaar=${YEAR}&aanbieder=30`)).status, 403);
});

test('only the region makes a settlement, once, of a year that is over and as it was seen', async () => {
  assert.equal((await propose(ADVISER)).status, 403);
  const stale = await server.ask(MANAGER, 'POST', '/afrekeningen', {
    body: { jaar: YEAR, aanbieder: WORLD.provider, vingerafdruk: '0'.repeat(64), toelichting: 'Oud' },
  });
  assert.equal(stale.status, 409, stale.text);
  const early = await server.ask(MANAGER, 'POST', '/afrekeningen', {
    body: { jaar: 2026, aanbieder: WORLD.provider, vingerafdruk: '0'.repeat(64), toelichting: 'Te vroeg' },
  });
  assert.equal(early.status, 422, early.text);
  const running = (await server.ask(MANAGER, 'GET', '/afrekeningen?jaar=2026')).json as Afrekeningen;
  assert.deepEqual([running.jaarIsOm, running.items[0]?.status], [false, 'loopt']);
  for (const person of [OFFICER, CARE, SUPERVISOR])
    assert.equal((await server.ask(person, 'GET', `/afrekeningen/voorbeeld?jaar=${YEAR}&aanbieder=30`)).status, 403);
});

let settledId = 0;
test('two people: the maker does not decide; adopted, every municipality has its part in the ledger, to the cent', async () => {
  const seen = await preview();
  const made = await propose();
  assert.equal(made.status, 201, made.text);
  settledId = (made.json as Afrekening).id ?? 0;
  assert.equal((await propose()).status, 409, 'one waits');
  assert.equal((await decide(MANAGER, settledId)).status, 422, 'the maker');
  assert.equal((await server.ask(CARE, 'GET', `/afrekeningen/${settledId}`)).status, 404, 'not before it is adopted');
  assert.equal((await decide(PURCHASER, settledId)).status, 200);
  assert.equal((await decide(PURCHASER, settledId)).status, 409, 'once');
  let owed = 0n;
  for (const { gemeente, nuCent } of seen.gemeenten) {
    const rows = new Map((await booked(gemeente.id)).map(({ account, cents }) => [account, cents]));
    assert.equal(rows.get('payable'), -BigInt(nuCent), gemeente.naam);
    assert.equal(rows.get('settlement'), BigInt(nuCent));
    owed += BigInt(nuCent);
  }
  assert.equal(owed, BigInt(seen.nuCent));
  assert.equal(seen.nuCent, 9_000_000 + 400_000 + 300_000, 'guarantee, task, and 2,5% of 6.000 + 90.000 + 24.000');
});

test('a municipality sees its part, a provider its own, a supervisor reads; nobody else', async () => {
  const own = (await server.ask(OFFICER, 'GET', `/afrekeningen/${settledId}`)).json as Afrekening;
  assert.deepEqual(
    own.gemeenten.map(({ gemeente }) => gemeente.id),
    [WORLD.municipality],
  );
  assert.equal(own.eigenDeelCent, own.gemeenten[0]?.nuCent);
  const neighbour = (await server.ask(NEIGHBOUR, 'GET', `/afrekeningen/${settledId}`)).json as Afrekening;
  assert.equal((own.eigenDeelCent ?? 0) + (neighbour.eigenDeelCent ?? 0), own.nuCent);
  const provider = (await server.ask(CARE, 'GET', `/afrekeningen/${settledId}`)).json as Afrekening;
  assert.equal(provider.gemeenten.length, 2);
  assert.equal((await server.ask(SUPERVISOR, 'GET', `/afrekeningen/${settledId}`)).status, 200);
  assert.equal((await server.ask(OTHER_CARE, 'GET', `/afrekeningen/${settledId}`)).status, 404);
  assert.equal((await server.ask(6, 'GET', `/afrekeningen/${settledId}`)).status, 404);
  assert.equal((await list(OTHER_CARE)).items.length, 0);
  assert.equal((await list(CARE)).vastgesteldCent, own.nuCent);
  assert.equal((await list(OFFICER)).vastgesteldCent, own.eigenDeelCent);
});

test('as a PDF and as a workbook, for who may see it', async () => {
  for (const [format, start] of [
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
  ] as const) {
    const reply = await server.ask(CARE, 'GET', `/afrekeningen/${settledId}/_exporteer?formaat=${format}`);
    assert.equal(reply.status, 200, reply.text);
    assert.ok(reply.text.startsWith(start));
  }
  assert.equal((await server.ask(OTHER_CARE, 'GET', `/afrekeningen/${settledId}/_exporteer?formaat=pdf`)).status, 404);
});

test('a next settlement posts the difference, also back; nothing is left after it', async () => {
  assert.equal((await preview()).status, 'niets');
  assert.equal((await propose()).status, 422, 'nothing to settle');
  await state(MANAGER, { soort: 'procesafspraak', afspraak: 'op-tijd-afronden', aandeel: '1/2' });
  const seen = await preview();
  assert.deepEqual([seen.status, seen.nuCent, seen.eerderCent], ['te-maken', -300_000, 9_700_000]);
  assert.equal(seen.regels.find(({ regel }) => regel === 'bonus')?.bedragCent, 0, 'a line of nothing that takes back');
  const { id } = (await propose(PURCHASER)).json as Afrekening;
  assert.equal((await decide(MANAGER, id ?? 0)).status, 200);
  assert.equal((await preview()).status, 'niets');
  const owed = [...(await booked(10)), ...(await booked(11))].filter(({ account }) => account === 'payable');
  assert.equal(
    owed.reduce((sum, { cents }) => sum + cents, 0n),
    -9_400_000n,
  );
});

test('what changed after it was proposed is not adopted; a refusal says why', async () => {
  await state(MANAGER, { soort: 'procesafspraak', afspraak: 'op-tijd-afronden', aandeel: '1/1' });
  const { id } = (await propose()).json as Afrekening;
  await state(MANAGER, { soort: 'procesafspraak', afspraak: 'op-tijd-afronden', aandeel: '9/10' });
  const changed = await decide(PURCHASER, id ?? 0);
  assert.equal(changed.status, 409);
  assert.match(codeOf(changed), /stale/);
  assert.equal((await decide(PURCHASER, id ?? 0, { akkoord: false })).status, 422);
  assert.equal((await decide(PURCHASER, id ?? 0, { akkoord: false, reden: 'De score klopt niet.' })).status, 200);
});

test('a year that a municipality closed takes no settlement, and nothing of it is posted', async () => {
  await asOwner(db, (tx) =>
    tx.execute(`insert into ledger_year (municipality_id, year, closed_by) values (11, 2025, 5)`),
  );
  const { id } = (await propose()).json as Afrekening;
  const refused = await decide(PURCHASER, id ?? 0);
  assert.equal(refused.status, 409);
  assert.match(codeOf(refused), /closed-year/);
  assert.equal((await booked(10)).find(({ account }) => account === 'payable')?.cents !== undefined, true);
});

test('the database keeps a settlement as it was, and lets nobody post for one that does not wait', async () => {
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update year_settlement set note = 'anders' where id = $1`, [settledId])),
    /decided once/,
  );
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('delete from settlement_fact')),
    /append-only/,
  );
});

test('R-242: what the register of results says of a year stands beside the facts, as numbers for the region and the provider itself', async () => {
  const facts = async (person: number, year = YEAR) => {
    const path = `/afrekeningen/gegevens?jaar=${year}&aanbieder=${WORLD.provider}`;
    return ((await server.ask(person, 'GET', path)).json as Afrekengegevens).resultaten;
  };
  assert.equal(await facts(MANAGER), null, 'nothing was reported');
  await asOwner(db, async (tx) => {
    const made = await tx.query<{ id: bigint }>(
      `insert into agreed_result (region_id, municipality_id, provider_id, client_id, allocation_id, text, due_on, agreed_on, family, proposed_by)
       select 1, 10, 30, 300, 400, 'Doel ' || n, '2025-12-31', '2025-01-01', 'both', 'provider' from generate_series(1, 4) n returning id`,
    );
    const step = (at: number, kind: string, side: string, more = '') =>
      tx.execute(`insert into agreed_result_step (result_id, municipality_id, provider_id, kind, side, text${more && ', outcome, on_day, said_by'})
                  values (${made[at]?.id}, 10, 30, '${kind}', '${side}', 'proef'${more})`);
    const answer = (at: number, kind: string) =>
      tx.execute(`insert into agreed_result_step (result_id, municipality_id, provider_id, kind, side, text, report_id)
                  select result_id, 10, 30, '${kind}', 'municipality', 'proef', id from agreed_result_step
                   where result_id = ${made[at]?.id} and kind = 'reported'`);
    for (const at of [0, 1, 2, 3]) {
      await step(at, 'agreed', 'municipality');
      await step(at, 'reported', 'provider', `, 'reached', '2025-11-0${at + 1}', 'together'`);
    }
    await answer(0, 'confirmed');
    await answer(1, 'confirmed');
    await answer(2, 'contradicted');
  });
  const known = { beoordeeld: 3, bereikt: 2, wachtend: 1 };
  for (const person of [MANAGER, CARE]) assert.deepEqual(await facts(person), known);
  assert.equal(await facts(MANAGER, 2024), null, 'another year');
  const counted = await withScope(db, SCOPES.otherProvider, (tx) =>
    tx.one('select answered, open from rd.results_of_year(1, 30, 2025)'),
  );
  assert.deepEqual(counted, { answered: 0, open: 0 }, 'another provider gets no numbers');
});
