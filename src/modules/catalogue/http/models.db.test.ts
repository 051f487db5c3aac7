import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Importvoorbeeld } from '../../../platform/http/import-schema.ts';
import { BOOK_ITEM_KINDS, type Boekverschil, KIND_WORDS, type Productenboek } from '../api.ts';
import { catalogueRoutes } from '../index.ts';

const REGIONS = new URL('../../../regions/', import.meta.url);
const models = readdirSync(REGIONS).filter((folder) => existsSync(new URL(`${folder}/product-book.json`, REGIONS)));
type Document = Readonly<Record<string, unknown>> & { readonly titel: string; readonly van: string };
const documentOf = (model: string): Document =>
  JSON.parse(readFileSync(new URL(`${model}/product-book.json`, REGIONS), 'utf8'));

const db = await testDatabase();
before(() =>
  asOwner(db, async (tx) => {
    for (const [at] of models.entries()) {
      const id = at + 1;
      await tx.execute(
        `insert into organisation (id, kind, name, from_on) values (${id}, 'region', 'Regio ${id}', '2015-01-01')`,
      );
      await tx.execute(
        `insert into person (id, subject, name, organisation_id) values (${id}, 'p${id}', 'Persoon ${id}', ${id})`,
      );
      await tx.execute(
        `insert into person_role (id, person_id, role, organisation_id, from_on) values (${id}, ${id}, 'policy-adviser', ${id}, '2015-01-01')`,
      );
    }
  }),
);
const server = await moduleServer(db, catalogueRoutes({ today }));
after(() => server.app.close());

test('there are seven regional models', () => assert.equal(models.length, 7));

async function make(person: number, body: object): Promise<Productenboek> {
  const made = await server.ask(person, 'POST', '/productenboeken', { body });
  assert.equal(made.status, 201, made.text);
  return made.json as Productenboek;
}

/** The head of a document without what is in it. */
const headOf = (document: Document) => {
  const nouns = BOOK_ITEM_KINDS.map((kind) => KIND_WORDS[kind].noun as string);
  return Object.fromEntries(Object.entries(document).filter(([name]) => !nouns.includes(name)));
};

async function assertSame(person: number, one: Productenboek, other: Productenboek) {
  const reply = await server.ask(person, 'GET', `/productenboeken/${other.id}/verschillen?met=${one.id}`);
  assert.deepEqual((reply.json as { items: Boekverschil[] }).items, []);
}

async function upload(person: number, path: string, payload: Buffer, type: string): Promise<Importvoorbeeld> {
  const reply = await server.app.inject({
    method: 'POST',
    url: `/v1${path}`,
    headers: {
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'x-test-person': String(person),
      'content-type': type,
    },
    payload,
  });
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
}

const download = (person: number, path: string) =>
  server.app.inject({ url: `/v1${path}`, headers: { 'x-test-person': String(person) } });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

for (const [at, model] of models.entries()) {
  const person = at + 1;
  const document = documentOf(model);
  const head = headOf(document);

  test(`R-138: the model of ${model} is a product book, by document, by workbook and by the routes of the screens`, async () => {
    const fromDocument = await make(person, { ...head, document });
    assert.equal(fromDocument.status, 'concept');
    assert.equal(fromDocument.aantalProducten, (document.producten as unknown[]).length);

    // A workbook out, and into an empty book: first as a trial that writes nothing, then for real.
    const file = await download(person, `/productenboeken/${fromDocument.id}/_exporteer?formaat=xlsx`);
    assert.equal(file.statusCode, 200);
    const fromWorkbook = await make(person, head);
    const path = `/productenboeken/${fromWorkbook.id}/_importeer`;
    const trial = await upload(person, `${path}?proef=true`, file.rawPayload, XLSX);
    assert.deepEqual(trial.fouten, []);
    assert.equal(trial.geschreven, false);
    const written = await upload(person, `${path}?proef=false`, file.rawPayload, XLSX);
    assert.equal(written.geschreven, true);
    assert.deepEqual(written.toegevoegd, trial.toegevoegd);
    await assertSame(person, fromDocument, fromWorkbook);

    // One by one, as people enter it on screen.
    const byHand = await make(person, head);
    for (const kind of BOOK_ITEM_KINDS) {
      const { noun } = KIND_WORDS[kind];
      for (const body of (document[noun] ?? []) as object[]) {
        const added = await server.ask(person, 'POST', `/productenboeken/${byHand.id}/${noun}`, { body });
        assert.equal(added.status, 201, added.text);
      }
    }
    await assertSame(person, fromDocument, byHand);

    // And as CSV, a sheet at a time.
    const fromCsv = await make(person, head);
    for (const kind of BOOK_ITEM_KINDS) {
      const blad = KIND_WORDS[kind].sheet;
      const csv = await download(person, `/productenboeken/${fromDocument.id}/_exporteer?formaat=csv&blad=${blad}`);
      const to = `/productenboeken/${fromCsv.id}/_importeer?proef=false&blad=${blad}`;
      assert.deepEqual((await upload(person, to, csv.rawPayload, 'text/csv')).fouten, []);
    }
    await assertSame(person, fromDocument, fromCsv);
  });
}

test('R-144, R-147: the burden counter tells 36 for 200, and 63 places on three axes', async () => {
  const burdens = new Map<string, Productenboek['lasten']>();
  for (const [at, model] of models.entries()) {
    const list = await server.ask(at + 1, 'GET', `/productenboeken?regio=${at + 1}`);
    const [newest] = (list.json as { items: { id: number }[] }).items;
    const book = await server.ask(at + 1, 'GET', `/productenboeken/${newest?.id}`);
    burdens.set(model, (book.json as Productenboek).lasten);
  }
  const told = (tariffs: number, replaced: number | null) =>
    [...burdens.values()].some((one) => one.tarieven === tariffs && one.vervangt === replaced);
  assert.ok(told(36, 200), 'twelve profiles by three intensities');
  assert.ok(told(63, null), 'three areas by three elements by seven steps');
  assert.ok(told(0, null), 'one lump sum for all help needs no tariff');
  assert.ok([...burdens.values()].some(({ zin }) => zin.includes('36 tarieven') && zin.includes('200')));
});
