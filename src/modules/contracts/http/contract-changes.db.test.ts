import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { NEW_CONTRACT } from '../../../../test/support/new-contract.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Register, Verandering, Verplichting, Wijziging, Wijzigingsvoorbeeld } from '../api.ts';
import { contractsRoutes, loadTariffs } from '../index.ts';
import { listVersions } from '../storage/amendments.ts';

const MANAGER = 1;
const CARE = 3;

const db = await testDatabase();
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const registerOf = async (id: number) =>
  (await server.ask(MANAGER, 'GET', `/contracten/${id}/register`)).json as Register;
const preview = async (id: number, veranderingen: readonly Verandering[], ingang = '2026-11-23') => {
  const reply = await server.ask(MANAGER, 'POST', `/contracten/${id}/wijzigingen/_bereken`, {
    body: { veranderingen, ingang },
  });
  assert.equal(reply.status, 200, reply.text);
  return reply.json as Wijzigingsvoorbeeld;
};
const adopt = (
  id: number,
  veranderingen: readonly Verandering[],
  vingerafdruk: string,
  reden = 'niet-wezenlijk',
  person = MANAGER,
) =>
  server.ask(person, 'POST', `/contracten/${id}/wijzigingen`, {
    body: { veranderingen, ingang: '2026-11-23', reden, toelichting: 'Zo afgesproken.', vingerafdruk },
  });
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;

let made = 0;
before(async () => {
  await loadSmallWorld(db);
  const reply = await server.ask(MANAGER, 'POST', '/contracten', { body: NEW_CONTRACT });
  assert.equal(reply.status, 201, reply.text);
  made = (reply.json as Register).id;
});

test('changing one clause shows every date that changes before it is adopted, and is kept with its reason', async () => {
  const notice: Verandering = {
    soort: 'bepaling',
    nummer: '2.1',
    titel: 'Looptijd en verlenging',
    tekst: 'Een keer een jaar.',
    groep: 'beeindiging',
    sleutel: 'extension',
    aan: true,
    werkend: { soort: 'verlenging', waarden: { opties: [12], zeggenVooraf: 3 } },
  };
  const shown = await preview(made, [notice]);
  assert.deepEqual(
    shown.verschillen.map((one) => [one.verandering, one.dagVoor, one.dagNa]),
    [
      ['anders', '2028-06-30', '2028-09-30'],
      ['vervalt', '2029-06-30', null],
      ['vervalt', '2030-12-31', null],
    ],
  );
  assert.deepEqual([shown.velden, shown.wezenlijk, shown.opmerkingen], [[], false, []]);
  assert.equal((await registerOf(made)).versie, 1, 'a preview changes nothing');
  const adopted = await adopt(made, [notice], shown.vingerafdruk);
  assert.equal(adopted.status, 201, adopted.text);
  assert.deepEqual((adopted.json as Wijziging).verschillen, shown.verschillen, 'what was shown is what is kept');
  const after = await registerOf(made);
  assert.deepEqual(
    [after.versie, after.wijzigingen.map((one) => [one.reden, one.door, one.bepalingen])],
    [2, [['niet-wezenlijk', 'Caro Meijer', [{ nummer: '2.1', titel: 'Looptijd en verlenging', wat: 'wordt-anders' }]]]],
  );
  assert.equal(codeOf(await adopt(made, [notice], shown.vingerafdruk)), 'contracts.stale-preview');
  assert.equal(
    codeOf(await adopt(made, [notice], (await preview(made, [notice])).vingerafdruk)),
    'contracts.nothing-changes',
  );
  const versions = await withScope(db, SCOPES.regionManager, (tx) => listVersions(tx, made, today()));
  const options = versions.map(({ version, record }) => {
    const terms = record.clauses.find((one) => one.number === '2.1')?.terms;
    return [version, terms?.kind === 'extension' ? terms.options.length : null];
  });
  assert.deepEqual(options, [
    [1, 2],
    [2, 1],
  ]);
});

test('R-127: an extension moves the end, and what lists say of it follows', async () => {
  const shown = await preview(made, [{ soort: 'verlenging' }]);
  assert.deepEqual(shown.velden, [{ naam: 'Laatste dag', voor: '31 dec 2028', na: '31 dec 2029' }]);
  assert.equal((await adopt(made, [{ soort: 'verlenging' }], shown.vingerafdruk, 'verlenging')).status, 201);
  const after = await registerOf(made);
  assert.deepEqual([after.tot, after.versie], ['2029-12-31', 3]);
  const again = await server.ask(MANAGER, 'POST', `/contracten/${made}/wijzigingen/_bereken`, {
    body: { veranderingen: [{ soort: 'verlenging' }], ingang: '2026-11-23' },
  });
  assert.equal(codeOf(again), 'contracts.no-extension-left');
});

test('a change over half of the first value needs a ground in the law', async () => {
  const dearer: Verandering = {
    soort: 'product',
    productId: WORLD.guidance,
    jaar: 2028,
    volume: 1500,
    budgetCent: 20_000_001,
    plafondCent: null,
    bepaling: '4.1',
  };
  const shown = await preview(made, [dearer]);
  assert.equal(shown.wezenlijk, true);
  assert.ok(shown.verschillen.some((one) => one.verandering === 'komt' && one.bedragNaCent === 10_000_001));
  assert.deepEqual(
    shown.velden.map((one) => one.naam),
    ['Waarde van het contract'],
  );
  assert.equal(codeOf(await adopt(made, [dearer], shown.vingerafdruk)), 'contracts.essential-change-needs-ground');
  assert.equal((await adopt(made, [dearer], shown.vingerafdruk, 'onvoorzien')).status, 201);
  assert.deepEqual(
    [(await registerOf(made)).waardeBijStartCent, (await registerOf(made)).waardeCent],
    [20_000_000, 30_000_001],
  );
});

test('R-230: the variant of a product for one municipality goes before that of the contract, for declarations too', async () => {
  const change: Verandering = {
    soort: 'variant',
    productId: WORLD.guidance,
    gemeenteId: WORLD.neighbour,
    variant: 'taak',
  };
  const shown = await preview(made, [change]);
  assert.equal((await adopt(made, [change], shown.vingerafdruk)).status, 201);
  const variantIn = (municipalityId: number) =>
    withScope(db, { ...SCOPES.regionManager, purpose: 'contract-management' }, async (tx) => {
      const days = { from: plainDate('2027-01-01'), through: plainDate('2027-01-31') };
      const { tariffs } = await loadTariffs(tx, { providerId: WORLD.provider, municipalityId, ...days });
      return tariffs.find((one) => one.contractId === made)?.variant;
    });
  assert.deepEqual([await variantIn(WORLD.municipality), await variantIn(WORLD.neighbour)], ['effort', 'task']);
});

test('R-136: municipalities join and leave; one of elsewhere, or one with a variant of its own, does not', async () => {
  const to = (gemeenteIds: number[]): Verandering => ({ soort: 'gemeenten', gemeenteIds });
  const refused = async (gemeenteIds: number[]) =>
    codeOf(
      await server.ask(MANAGER, 'POST', `/contracten/${made}/wijzigingen/_bereken`, {
        body: { veranderingen: [to(gemeenteIds)], ingang: '2026-11-23' },
      }),
    );
  assert.equal(await refused([WORLD.neighbour, WORLD.elsewhere]), 'contracts.party-unknown');
  assert.equal(await refused([WORLD.municipality]), 'contracts.municipality-not-served');
  const shown = await preview(made, [to([WORLD.neighbour])]);
  assert.deepEqual(shown.velden, [{ naam: 'Gemeenten, aantal', voor: '2', na: '1' }]);
  assert.equal((await adopt(made, [to([WORLD.neighbour])], shown.vingerafdruk)).status, 201);
  assert.deepEqual(
    (await registerOf(made)).gemeenten.map((one) => one.id),
    [WORLD.neighbour],
  );
});

test('R-178: the clause on indexation tells what was carried out, with its index, and what is still to come', async () => {
  await asOwner(db, async (tx) => {
    await tx.execute(`update contract_tariff set through_on = '2027-12-31' where contract_id = ${made}`);
    await tx.execute(`insert into contract_tariff (contract_id, product_id, clause_id, version, from_on, tariff_cents, unit, index_percentage)
      select contract_id, product_id, clause_id, 2, '2028-01-01', 115, unit, 4.2 from contract_tariff where contract_id = ${made}`);
  });
  const { gevolgen } = await registerOf(made);
  assert.deepEqual(
    gevolgen.filter((one) => one.code === 'tariffs-indexed').map((one) => [one.dag, one.wat, one.handelen]),
    [
      ['2028-01-01', 'De tarieven van 2028 zijn geïndexeerd met 4,2%.', false],
      ['2029-01-01', 'De tarieven van 2029 worden geïndexeerd.', true],
    ],
  );
});

test('contracts from before the register gain clauses that look at what was declared', async () => {
  const room = (aan: boolean): Verandering => ({
    soort: 'bepaling',
    nummer: '9.1',
    titel: 'Bestedingsruimte',
    tekst: 'Per jaar.',
    groep: 'volume',
    sleutel: null,
    aan,
    werkend: {
      soort: 'bestedingsruimte',
      waarden: {
        ruimte: [{ jaar: 2026, bedragCent: 2_000_000 }],
        signaalBij: 70,
        overlegBinnen: 14,
        beslissenBinnen: 14,
      },
    },
  });
  const shown = await preview(WORLD.contract, [room(true)]);
  assert.equal((await adopt(WORLD.contract, [room(true)], shown.vingerafdruk)).status, 201);
  const { gevolgen } = await registerOf(WORLD.contract);
  assert.deepEqual(
    gevolgen.map((one) => [one.code, one.dag, one.bedragCent, one.gebeurd]),
    [
      ['room-signal', '2026-02-28', 1_400_000, true],
      ['room-talk-by', '2026-03-14', null, true],
      ['room-decision-by', '2026-03-28', null, true],
      ['room-left', '2026-11-23', 290_000, true],
    ],
  );
});

test('obligations: of clauses and of the file, late or to come, until somebody dealt with them; also as a calendar', async () => {
  const list = async () =>
    (
      (await server.ask(MANAGER, 'GET', `/contracten/_verplichtingen?contract=${WORLD.contract}`)).json as {
        items: Verplichting[];
      }
    ).items.map((one) => [one.bron, one.bepaling, one.dag, one.teLaat]);
  assert.deepEqual(await list(), [
    ['nieuwe-inkoop', null, '2025-01-01', true],
    ['bepaling', '9.1', '2026-03-14', true],
    ['bepaling', '9.1', '2026-03-28', true],
    ['dossier', null, '2026-11-18', true],
  ]);
  const fact = {
    soort: 'afgehandeld',
    dag: '2026-03-14',
    jaar: null,
    bedragCent: null,
    cijfer: null,
    ja: null,
    naam: null,
    bepaling: '9.1',
    code: 'room-talk-by',
    toelichting: 'Gesproken op 12 maart.',
  };
  const said = await server.ask(MANAGER, 'POST', `/contracten/${WORLD.contract}/feiten`, { body: fact });
  assert.equal(said.status, 201, said.text);
  assert.equal((await list()).length, 3);
  const half = await server.ask(MANAGER, 'POST', `/contracten/${WORLD.contract}/feiten`, {
    body: { ...fact, code: 'something' },
  });
  assert.equal(codeOf(half), 'contracts.fact-incomplete');
  const calendar = await server.ask(MANAGER, 'GET', '/contracten/_agenda');
  assert.equal(calendar.status, 200);
  assert.match(calendar.text, /BEGIN:VEVENT[\s\S]*V-001/);
});

test('R-124: the next procurement is asked for once per last day, of who buys, until a procedure is there', async () => {
  const renewals = async (person = MANAGER) => {
    const { json } = await server.ask(person, 'GET', '/contracten/_verplichtingen?tot=2030-12-31');
    return (json as { items: Verplichting[] }).items
      .filter(({ bron }) => bron === 'nieuwe-inkoop')
      .map((one) => [one.contract.nummer, one.dag]);
  };
  assert.deepEqual(await renewals(), [
    ['V-001', '2025-01-01'],
    ['V-002', '2026-01-01'],
    ['N-001', '2028-01-01'],
  ]);
  assert.deepEqual(await renewals(CARE), [], 'a provider does not begin it');
  const calendar = await server.ask(MANAGER, 'GET', '/contracten/_agenda?tot=2030-12-31');
  assert.equal(calendar.text.match(/UID:renewal-/g)?.length, 3);
  await asOwner(db, (tx) =>
    tx.execute(`insert into procedure (region_id, kind, number, title, contracts_from) values
      (${WORLD.region}, 'open-house', 'P-9', 'Nieuwe inkoop', '2027-01-01')`),
  );
  assert.deepEqual(
    (await renewals()).map(([number]) => number),
    ['V-002', 'N-001'],
  );
});

test('no third level, in the table itself; changes and facts cannot be changed afterwards, not by the owner either', async () => {
  await assert.rejects(
    asOwner(db, (tx) =>
      tx.execute(`insert into contract_partner (contract_id, role, name, under_id, under_role)
        select ${made}, 'subcontractor', 'Derde laag', id, 'consortium' from contract_partner
         where contract_id = ${made} and role = 'subcontractor'`),
    ),
    /foreign key/,
  );
  for (const statement of ["update contract_amendment set explanation = 'x'", 'delete from contract_fact'])
    await assert.rejects(asOwner(db, (tx) => tx.execute(statement)));
});
