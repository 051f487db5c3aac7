import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { playPayments } from '../../src/app/demo/payments/play.ts';
import { bankStatement } from '../../src/app/demo/payments/statement.ts';
import { cents } from '../../src/kernel/money.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { choose, fillIn } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { DEMO_DAY } from './system.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
assert.ok(await playPayments(system.db, DEMO_DAY), 'two officers of one municipality have something to pay');

type Sent = { reference: string; cents: bigint; iban: string; own: string };
/** What the bank would book of the newest batch. */
const newestOrders = () =>
  asOwner(system.db, (tx) =>
    tx.query<Sent>(
      `select o.reference, o.amount_cents as cents, a.iban, own.iban as own from payment_order o
         join bank_account a on a.id = o.bank_account_id join bank_account own on own.holder_id = o.municipality_id
        where o.batch_id = (select max(id) from payment_batch) and o.held_out_reason is null and o.amount_cents > 0`,
    ),
  );

const openNewest = async (page: Page) => {
  await visit(page, `${system.url}/betalingen`);
  await page.getByRole('table', { name: 'Betaalrondes' }).locator('tbody a').first().click();
  await page.getByRole('heading', { level: 1, name: /^Betaalronde/ }).waitFor();
  await assertSound(page);
};

browserTest(
  'one officer makes a batch of what is due, holds a provider out, and cannot release it',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('J. Verhoeven');
    await choose(page, 'link', 'Betalingen');
    await page.getByRole('heading', { level: 1, name: 'Betalingen' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Maak een betaalronde');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Alles wat te betalen is/, '31-12-2027');
    await assertSound(page);
    await choose(page, 'button', 'Maak de ronde');
    await page.getByText('De betaalronde is gemaakt').first().waitFor();
    await openNewest(page);
    await page.getByText('U maakte deze betaalronde').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Geef vrij' }).count(), 0);
    await choose(page, 'button', /^Sluit uit: /);
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Waarom niet/, 'Navraag bij de aanbieder loopt');
    await page.getByRole('dialog').getByRole('button', { name: 'Sluit uit' }).click();
    await page.getByText('De aanbieder is uitgesloten.').first().waitFor();
    await page.locator('tbody').getByText('Navraag bij de aanbieder loopt').waitFor();
  },
);

browserTest(
  'the second officer releases what the first made, takes the file, and reads the statement in',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. Willems');
    await openNewest(page);
    await choose(page, 'button', 'Geef vrij');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await assertSound(page);
    await dialog.getByRole('button', { name: 'Geef vrij' }).click();
    await page.getByText('De ronde is vrijgegeven').first().waitFor();
    await settled(page);
    await assertSound(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download het bestand voor de bank' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^RD-\d+-\d+\.xml$/);

    const orders = await newestOrders();
    const file = bankStatement(
      orders[0]?.own ?? '',
      plainDate('2027-12-30'),
      orders.map((one) => ({ ...one, cents: cents(one.cents), description: one.reference })),
    );
    await visit(page, `${system.url}/betalingen/bank`);
    const statement = { name: 'afschrift.xml', mimeType: 'application/xml', buffer: Buffer.from(file) };
    await page.locator('input[type=file]').setInputFiles(statement);
    await page.getByText(/^Ingelezen: \d+ betaling/).waitFor();
    await assertSound(page);
    await page.locator('input[type=file]').setInputFiles(statement);
    await page.getByText('Dit afschrift was al ingelezen').waitFor();
    await openNewest(page);
    await page.getByText(`${orders.length} van ${orders.length}`).waitFor();
    await page.locator('tbody a').last().click();
    await page.getByRole('heading', { level: 1, name: /^Betaling aan/ }).waitFor();
    await assertSound(page);

    await visit(page, `${system.url}/betalingen/rekeningen`);
    await choose(page, 'button', /^Bevestig: /);
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Bevestig' }).click();
    await page.getByText('De rekening is bevestigd.').first().waitFor();
  },
);

browserTest(
  'R-238: advances, withholdings, liquidity and the ledger are sound down to the declaration',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('J. Verhoeven');
    assert.equal(await visit(page, `${system.url}/betalingen/afspraken`), 'Voorschot en inhouding');
    assert.equal(await visit(page, `${system.url}/betalingen/liquiditeit`), 'Liquiditeit');
    await page.getByText(/^Aan \d+ aanbieders? is .+ toegekend en nog niet betaald/).waitFor();
    await page.getByText(/Waar aanbieders staan\. 1 tot en met \d+ van \d+/).waitFor();
    await page.getByLabel('Wat open staat').selectOption('voorschot');
    await settled(page);
    await assertSound(page);
    const advance = page.getByRole('table').locator('tbody a[href^="/grootboek/advance"]').first();
    const amount = await advance.textContent();
    await advance.click();
    await page.getByRole('heading', { level: 1, name: 'Voorschotten' }).waitFor();
    await page.getByText(`Er staat ${amount} op.`, { exact: false }).waitFor();
    await page.getByText(/^Alleen C-/).waitFor();
    await assertSound(page);
    await choose(page, 'link', 'Toon de hele rekening');
    await page.getByText(/^Alleen C-/).waitFor({ state: 'detached' });
    assert.equal(await visit(page, `${system.url}/grootboek`), 'Grootboek');
    await page.getByText('het grootboek sluit').waitFor();
    await choose(page, 'link', 'Kosten van jeugdhulp');
    await page.getByRole('heading', { level: 1, name: 'Kosten van jeugdhulp' }).waitFor();
    await assertSound(page);
    await page.getByRole('radio', { name: 'Per contract' }).check();
    await settled(page);
    const entries = page.getByRole('table', { name: /^Boekingsregels/ });
    await entries.locator('tbody th a').first().click();
    await page.getByRole('heading', { level: 1, name: /^Boeking \d+/ }).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'a provider sees what it was paid and what is withheld and why; who may not see payments is told so',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    await signInAs('S. Aydin');
    assert.equal(await visit(page, `${system.url}/betalingen`), 'Betalingen');
    await page.getByRole('heading', { name: 'Inhoudingen' }).waitFor();
    expectReport(/status of 403/);
    assert.notEqual(await visit(page, `${system.url}/grootboek`), 'Grootboek');
  },
);

browserTest('payments and the ledger are whole on a small screen, for a second officer', async (visitor) => {
  const { page, signInAs } = visitor;
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs('M. Willems');
  for (const path of [
    '/betalingen',
    '/betalingen/liquiditeit',
    '/betalingen/vaste-bedragen',
    '/grootboek',
    '/grootboek/payable',
  ]) {
    await visit(page, `${system.url}${path}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, path);
  }
});

browserTest('who supervises reads what the municipality paid, and is offered nothing to do', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('E. van Loon');
  assert.equal(await visit(page, `${system.url}/betalingen`), 'Betalingen');
  await page.getByText(/^U leest mee/).waitFor();
  assert.equal(await page.getByRole('button', { name: /Maak een betaalronde|Geef vrij|Houd in/ }).count(), 0);
  assert.equal(await visit(page, `${system.url}/betalingen/vaste-bedragen`), 'Vaste bedragen');
});
