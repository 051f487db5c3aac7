import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { PdfBlock } from '../../../platform/documents/index.ts';
import type { Tarief, Tariefberekening } from '../api.ts';
import { hourDocument } from '../domain/example.fixture.ts';
import { pricingRoutes } from '../index.ts';
import { appendTariffs } from '../storage/tariffs.ts';
import { gatherDossier } from '../use-cases/gather-dossier.ts';
import { documentJson } from './document-json.ts';
import { dossierBlocks } from './dossier-pdf.ts';
import { dossierWorkbook } from './dossier-sheets.ts';

const MANAGER = 1;
const WORKER = 7;

const db = await testDatabase();
const server = await moduleServer(db, pricingRoutes({ today }));
after(() => server.app.close());
let indexed = 0;
before(async () => {
  await loadSmallWorld(db);
  indexed = await indexedTariff();
});

const figure = (percent: string) => ({ percent, source: 'Brief van 1 oktober', versionOn: '2026-10-01' });
const SETTINGS = {
  series: [
    { series: 'OVA', weight: '90', prognosis: figure('4'), correction: null },
    { series: 'PPC', weight: '10', prognosis: figure('2'), correction: null },
  ],
  method: 'none',
  decimals: 2,
  rounding: { ties: 'away-from-zero', hourDivisibleBy60: false },
};

/** A tariff that was calculated for 2026 and indexed for 2027. */
async function indexedTariff(): Promise<number> {
  const body = {
    productId: WORLD.guidance,
    titel: 'Begeleiding',
    document: documentJson(hourDocument({ unit: '01' })),
  };
  const made = (await server.ask(MANAGER, 'POST', '/tariefberekeningen', { body })).json as Tariefberekening;
  const adopt = { berekeningId: made.id, van: '2026-01-01' };
  const reply = await server.ask(MANAGER, 'POST', '/tarieven', { body: adopt });
  assert.equal(reply.status, 201, reply.text);
  const adopted = reply.json as Tarief;
  const [next = 0] = await withScope(db, SCOPES.regionManager, (tx) =>
    appendTariffs(tx, [
      {
        regionId: WORLD.region,
        productId: WORLD.guidance,
        municipalityId: null,
        providerId: null,
        from: plainDate('2027-01-01'),
        through: null,
        tariffCents: cents(132),
        unit: '01',
        origin: 'indexation',
        calculationId: null,
        priorTariffId: adopted.id,
        indexPercentage: '3.8000',
        note: null,
        adoptedOn: plainDate('2026-11-23'),
        personId: 1,
      },
    ]),
  );
  await asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      `insert into indexation (region_id, from_on, settings, percentage, first_year_percentage, fingerprint)
       values (1, '2027-01-01', jsonb_build_object('index', $1::jsonb), 3.8, 3.8, '') returning id`,
      [JSON.stringify(SETTINGS)],
    );
    await tx.execute('insert into indexation_tariff (indexation_id, tariff_id) values ($1, $2)', [id, next]);
  });
  return next;
}

const textsOf = (block: PdfBlock): string[] => {
  if (block.kind === 'table') return [block.caption, ...block.rows.flatMap(({ cells }) => cells)];
  if (block.kind === 'facts') return block.rows.flat();
  return block.kind === 'bars' ? [block.alt] : [block.text];
};

test('the dossier traces every figure of a tariff: chain, index, elements of the law, build-up, sources', async () => {
  const id = indexed;
  const found = await withScope(db, SCOPES.regionManager, (tx) => gatherDossier(tx, id));
  assert.ok(found.ok);
  const dossier = found.value;
  assert.deepEqual(
    dossier.chain.map((row) => [row.tariffCents, row.origin]),
    [
      [132n, 'indexation'],
      [127n, 'calculation'],
    ],
  );
  const text = dossierBlocks(dossier).flatMap(textsOf);
  const whole = text.join('\n');
  assert.match(whole, /vorig tarief plus 3,8%/);
  assert.match(whole, /OVA: 4% = 4,0000%; × gewicht 90,00% = 3,6000%/);
  assert.match(whole, /OVA 4%: Brief van 1 oktober, 1 oktober 2026/);
  for (const element of ['a. Kosten van beroepskrachten', 'b. Andere', 'c. Overhead', 'd. Indexering'])
    assert.ok(
      text.some((one) => one.startsWith(element)),
      element,
    );
  const made = dossier.calculation?.made;
  assert.ok(made && made.figures.length > 10);
  for (const { elementName, source } of made.figures) {
    assert.ok(
      text.some((one) => one.startsWith(`${elementName}: `)),
      elementName,
    );
    assert.ok(text.includes(source.title));
  }
  for (const part of made.parts) if (part.name !== null) assert.ok(text.includes(part.name), part.name);
  assert.match(whole, /de berekening van het tarief van €\s1,27 per minuut/);
  assert.match(whole, /Opnieuw berekend komt het tarief op hetzelfde bedrag/);
});

test('as PDF and as XLSX for whoever may see tariffs; a workbook holds every figure with its source', async () => {
  const id = indexed;
  const pdf = await server.ask(MANAGER, 'GET', `/tarieven/${id}/dossier?formaat=pdf`);
  assert.equal(pdf.status, 200, pdf.text);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.match(String(pdf.headers['content-disposition']), /tariefdossier-\d+\.pdf/);
  assert.equal(pdf.text.slice(0, 8), '%PDF-1.7');
  assert.equal((await server.ask(MANAGER, 'GET', `/tarieven/${id}/dossier?formaat=xlsx`)).status, 200);
  assert.equal((await server.ask(WORKER, 'GET', `/tarieven/${id}/dossier?formaat=pdf`)).status, 403);
  assert.equal((await server.ask(MANAGER, 'GET', '/tarieven/999999/dossier?formaat=pdf')).status, 404);

  const found = await withScope(db, SCOPES.regionManager, (tx) => gatherDossier(tx, id));
  assert.ok(found.ok);
  const book = await readXlsx(await dossierWorkbook(found.value));
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['Tarief', 'Opbouw', 'Cijfers', 'Gevoeligheid'],
  );
  const figures = book.sheets[2]?.rows ?? [];
  assert.equal(figures.length, 1 + (found.value.calculation?.made.figures.length ?? 0));
  assert.equal(figures[1]?.[4], 'Voorbeeld voor een test');
});
