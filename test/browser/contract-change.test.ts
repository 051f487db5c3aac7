import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-132: the contract manager changes a clause and sees every date that changes, before it is adopted',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await visit(page, `${system.url}/contracten/1?deel=bepalingen`);
    await choose(page, 'link', 'Wijzig bepaling 14.2, Opzeggen');
    await page.getByRole('heading', { level: 1, name: /^Wijzig contract/ }).waitFor();
    await fillIn(page, /\(maanden\)/, '3');
    await assertSound(page);
    await choose(page, 'button', 'Neem op in de wijziging');
    await page.getByText('Er is nog niets vastgelegd').first().waitFor();
    await page.getByText(/^1 dag of bedrag wordt anders/).waitFor();
    await settled(page);
    const row = page.locator('section', { has: page.locator('#gevolg') }).locator('tbody tr');
    assert.equal(await row.count(), 1);
    const [before, after] = await row
      .locator('td')
      .evaluateAll((cells) => cells.slice(1).map((cell) => cell.textContent));
    assert.notEqual(before, after);
    await assertSound(page);

    // Nothing has been changed yet.
    const version = async () =>
      (await page.evaluate(async () => (await fetch('/v1/contracten/1/register')).json())).versie as number;
    const seen = await version();

    await page.getByLabel(/^Reden/).waitFor();
    await choose(page, 'button', 'Leg de wijziging vast');
    await page.getByText(/velden om te verbeteren/).waitFor();
    await assertSound(page);
    const reasons = await page
      .getByLabel(/^Reden/)
      .locator('option')
      .allTextContents();
    await pick(page, /^Reden/, reasons[1] ?? '');
    await fillIn(page, /^Toelichting/, 'Afgesproken in het kwartaalgesprek.');
    assert.equal(await version(), seen);
    await choose(page, 'button', 'Leg de wijziging vast');
    await page.getByText('De wijziging is vastgelegd.').first().waitFor();
    await page.getByText('Afgesproken in het kwartaalgesprek.').waitFor();
    assert.equal(await version(), seen + 1);
    await settled(page);
    await assertFocusKept(page);
    await assertSound(page);
  },
);

browserTest(
  'R-135, R-136, R-230: every part of a contract is sound, and so are its text and obligations',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    for (const part of ['bepalingen', 'afspraken', 'document', 'wijzigingen']) {
      await visit(page, `${system.url}/contracten/2?deel=${part}`);
    }
    assert.equal(await visit(page, `${system.url}/contracten/verplichtingen`), 'Verplichtingen uit contracten');
  },
);

browserTest('R-136: the contract manager makes a contract, with a product and an optional clause', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('M. van Dijk');
  await choose(page, 'link', 'Contracten');
  await choose(page, 'link', 'Maak een contract');
  await page.getByRole('heading', { level: 1, name: 'Maak een contract' }).waitFor();
  await assertSound(page);
  await choose(page, 'button', 'Voeg een product toe');
  await page.getByRole('dialog').waitFor();
  const products = await page
    .getByRole('dialog')
    .getByLabel(/^Product/)
    .locator('option')
    .allTextContents();
  await pick(page, /^Product/, products[1] ?? '');
  await fillIn(page, /^Jaar/, '2027');
  await fillIn(page, /^Budget in euro/, '125.000');
  await assertSound(page);
  await choose(page, 'button', 'Voeg toe');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled(page);

  await fillIn(page, /^Nummer/, 'C-2027-901');
  await fillIn(page, /^Naam/, 'Proefcontract');
  for (const list of [/^Aanbieder/, /^Opdrachtgever/]) {
    const names = await page.getByLabel(list).locator('option').allTextContents();
    await pick(page, list, names[1] ?? '');
  }
  await page.getByLabel('Oss', { exact: true }).focus();
  await page.keyboard.press('Space');
  await pick(page, /^Segment/, 'licht');
  await pick(page, /^Variant/, 'inspanning');
  await fillIn(page, /^Hoe is het ingekocht/, 'open house 2027');
  await fillIn(page, /^Eerste dag/, '01-01-2027');
  await fillIn(page, /^Laatste dag/, '31-12-2028');
  await page.getByLabel(/Opzeggen$/).focus();
  await page.keyboard.press('Space');
  await choose(page, 'button', 'Maak het contract');
  await page.getByText('Het contract is gemaakt met 1 product.').first().waitFor();
  await page.getByRole('heading', { level: 3, name: 'Opzeggen' }).waitFor();
  await assertSound(page);
});
