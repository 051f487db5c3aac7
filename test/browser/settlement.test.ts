import assert from 'node:assert/strict';
import { playSettlements } from '../../src/app/demo/settlements/play.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { choose } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { DEMO_DAY } from './system.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const YEAR = 2025;
// One settlement is adopted, one waits, the others are still to be made.
await playSettlements(system.db, DEMO_DAY);

/** A provider whose year the demonstration settled, and one whose settlement waits for a decision. */
const providerOf = (accepted: boolean | null) =>
  asOwner(system.db, (tx) =>
    tx.one<{ id: number; name: string }>(
      `select y.id, o.name from year_settlement y join organisation o on o.id = y.provider_id
        where y.year = ${YEAR} and y.accepted is not distinct from $1 order by y.id limit 1`,
      [accepted],
    ),
  );

const postings = (id: number) =>
  asOwner(system.db, (tx) =>
    tx.one<{ count: number; cents: bigint }>(
      `select count(distinct p.municipality_id)::int as count, coalesce(sum(e.credit_cents - e.debit_cents), 0)::bigint as cents
         from year_settlement_posting p join ledger_entry e on e.transaction_id = p.transaction_id and e.account = 'payable'
        where p.settlement_id = $1`,
      [id],
    ),
  );

browserTest(
  'R-080, R-084: a contract manager prepares the settlement of a year, a second person adopts it',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await visit(page, `${system.url}/vandaag`);
    await choose(page, 'link', 'Afrekeningen');
    await page.getByRole('heading', { level: 1, name: 'Afrekeningen' }).waitFor();
    await settled(page);
    await assertSound(page);
    const row = page.getByRole('row').filter({ hasText: 'Te maken' }).first();
    const name = (await row.getByRole('link').first().textContent()) ?? '';
    await row.getByRole('link').first().click();
    await page.getByText(/zou over 2025/).waitFor();
    await assertSound(page);
    await page.locator('summary', { hasText: 'per gemeente' }).first().click();
    await assertSound(page);
    await choose(page, 'button', 'Stel deze afrekening voor');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Toelichting/).fill('Besproken met de aanbieder.');
    await assertSound(page);
    await dialog.getByRole('button', { name: 'Stel deze afrekening voor' }).click();
    await page.waitForURL(/\/afrekeningen\/\d+$/);
    await page.getByText('U maakte dit voorstel. Een collega beslist erover.').waitFor();
    await assertSound(page);
    const id = Number(page.url().split('/').at(-1));
    assert.equal(await page.getByRole('button', { name: 'Stel vast' }).count(), 0, 'the maker does not decide');

    await page.context().clearCookies();
    await signInAs('R. Hendriks');
    await visit(page, `${system.url}/afrekeningen/${id}`);
    await page.getByRole('heading', { level: 1, name: `${name}, ${YEAR}` }).waitFor();
    await choose(page, 'button', 'Stel vast');
    const decision = page.getByRole('dialog');
    await decision.waitFor();
    await assertSound(page);
    await decision.getByRole('button', { name: 'Stel vast' }).click();
    await page.getByText('De afrekening is vastgesteld en geboekt.').first().waitFor();
    await settled(page);
    await page.getByText('Vastgesteld', { exact: true }).first().waitFor();
    await assertSound(page);
    const { count, cents } = await postings(id);
    assert.ok(count > 0 && cents !== 0n, 'each municipality has its part in the ledger');
  },
);

browserTest('a second person may refuse, with a reason', async (visitor) => {
  const { page, signInAs } = visitor;
  const waiting = await providerOf(null);
  await signInAs('M. van Dijk');
  await visit(page, `${system.url}/afrekeningen/${waiting.id}`);
  await choose(page, 'button', 'Wijs af');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Waarom niet').fill('De kosten zijn nog niet gecontroleerd.');
  await dialog.getByRole('button', { name: 'Wijs af' }).click();
  await page.getByText('Afgewezen: De kosten zijn nog niet gecontroleerd.').waitFor();
  await assertSound(page);
  assert.equal((await postings(waiting.id)).count, 0);
});

browserTest('the provider sees its own settlement, proposes its cost, and sees nobody else', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  const mine = await asOwner(system.db, (tx) =>
    tx.one<{ id: number; name: string }>(
      `select o.id, o.name from person p join organisation o on o.id = p.organisation_id where p.name = 'S. Aydin'`,
    ),
  );
  await signInAs('S. Aydin');
  await visit(page, `${system.url}/afrekeningen`);
  const rows = await page
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .allTextContents();
  assert.ok(
    rows.every((text) => text.includes(mine.name)),
    rows.join('; '),
  );
  await visit(page, `${system.url}/afrekeningen/gegevens?jaar=${YEAR}&aanbieder=${mine.id}`);
  await choose(page, 'button', 'Geef een gegeven op');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Contract').selectOption({ index: 1 });
  await dialog.getByLabel('Bedrag in euro').fill('12.500,00');
  await dialog.getByLabel('Bron').fill('Jaarrekening, tabel 4');
  await dialog.getByRole('button', { name: 'Geef een gegeven op' }).click();
  await page.getByText('Uw kosten zijn voorgesteld aan de regio.').first().waitFor();
  await settled(page);
  await page.getByText('voorstel van de aanbieder').first().waitFor();
  await assertSound(page);
  const other = await asOwner(system.db, (tx) =>
    tx.maybeOne<{ id: number }>(`select id from year_settlement where provider_id <> $1 limit 1`, [mine.id]),
  );
  if (other === undefined) return;
  expectReport(/status of 404/);
  await page.goto(`${system.url}/afrekeningen/${other.id}`);
  await settled(page);
  await page
    .getByText(/niet gevonden|bestaat niet/i)
    .first()
    .waitFor();
});

browserTest(
  'a financial officer sees the part of the municipality, a supervisor reads, who may not is told so',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    const adopted = await providerOf(true);
    await signInAs('J. Verhoeven');
    await visit(page, `${system.url}/afrekeningen?jaar=${YEAR}`);
    await page.getByRole('link', { name: adopted.name }).first().click();
    await page.getByText(/Uw deel is/).waitFor();
    await assertSound(page);
    await page
      .getByRole('link', { name: /^Boeking \d+/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Boeking \d+/ }).waitFor();
    await visit(page, `${system.url}/afrekeningen?jaar=2020`);
    await page.getByText('Nog geen afrekening', { exact: true }).waitFor();
    await page.context().clearCookies();
    await signInAs('E. van Loon');
    await visit(page, `${system.url}/afrekeningen?jaar=${YEAR}`);
    assert.equal(await page.getByRole('button', { name: /Stel/ }).count(), 0, 'a supervisor reads only');
    await page.context().clearCookies();
    await signInAs('N. El Amrani');
    expectReport(/status of 403/);
    assert.notEqual(await visit(page, `${system.url}/afrekeningen?jaar=${YEAR}`), 'Afrekeningen');
  },
);
