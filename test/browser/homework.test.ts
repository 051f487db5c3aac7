import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-049, R-050: the policy adviser makes a goal concrete and says what a clause is for, by keyboard',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    await signInAs('L. Vermeulen');
    expectReport(/status of 422/);
    assert.equal(await visit(page, `${system.url}/strategie/doelen`), 'Doelen');
    await page
      .getByText(/ambities en doelen/)
      .first()
      .waitFor();
    await choose(page, 'link', 'D Wonen in een gezin');
    await page.getByRole('heading', { level: 1, name: 'D Wonen in een gezin' }).waitFor();
    await assertSound(page);
    await page.getByText('Er is geen streefdatum.').waitFor();

    await choose(page, 'button', 'Maak het concreet');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Basisdatum$/, '01-01-2027');
    await fillIn(page, /^Streefdatum/, '31-12-2026');
    await fillIn(page, /^Waarom deze wijziging/, 'Besproken in werksessie 2');
    await choose(page, 'button', 'Leg vast');
    await page.getByText('De streefdatum ligt na de basisdatum.', { exact: false }).first().waitFor();
    await fillIn(page, /^Streefdatum/, '31-12-2030');
    await pick(page, /^Is het haalbaar/, 'Onder voorwaarden');
    await choose(page, 'button', 'Leg vast');
    await page.getByText('Wijziging vastgelegd.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    await page.getByText('Er is geen streefdatum.').waitFor({ state: 'detached' });
    await page.getByText('Besproken in werksessie 2').first().waitFor();
    await assertSound(page);

    await visit(page, `${system.url}/strategie/doelen`);
    await choose(page, 'button', 'Zeg waarvoor 14.2 Opzeggen is');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Doel/, 'A. Altijd een plek');
    await fillIn(page, /^Hoe dient zij dit doel/, 'Hulp loopt door tot er een andere plek is.');
    await choose(page, 'button', 'Leg vast');
    await page.getByText('Vastgelegd.').first().waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'Zeg waarvoor 14.2 Opzeggen is' }).waitFor({ state: 'detached' });
  },
);

browserTest('R-045 to R-048: a point from the library is taken over and leads to a goal', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('L. Vermeulen');
  assert.equal(await visit(page, `${system.url}/strategie/ontwikkelpunten`), 'Ontwikkelpunten');
  await choose(page, 'button', 'Neem over: Werken met wat werkt');
  await page.getByRole('dialog').waitFor();
  await fillIn(page, /^Waarom past dit/, 'Aanbieders vragen erom');
  await choose(page, 'button', 'Neem over');
  await page.getByText('Overgenomen.').first().waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Wijzig Werken met wat werkt' }).waitFor();
  await assertSound(page);
});

browserTest('R-032 to R-043, R-328, R-332: each part of the market analysis, and a note in it', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  await signInAs('L. Vermeulen');
  expectReport(/status of 422/);
  for (const part of ['aanbieders', 'aanbod', 'spreiding', 'geld', 'bronnen']) {
    assert.equal(await visit(page, `${system.url}/strategie/marktanalyse?deel=${part}`), 'Marktanalyse');
  }
  await choose(page, 'button', 'Leg een gesprek vast');
  await page.getByRole('dialog').waitFor();
  await choose(page, 'button', 'Leg vast');
  await page.locator('.error-summary').waitFor();
  await assertSound(page);
  await pick(page, /^Soort bron/, 'Inwoners');
  await fillIn(page, /^Wie/, 'Ouderpanel Oss');
  await fillIn(page, /^Dag/, '10-10-2026');
  await fillIn(page, /^Wat hebben wij geleerd/, 'Kind 999900006 wacht');
  await choose(page, 'button', 'Leg vast');
  await page.getByText('Dit lijkt op een burgerservicenummer.', { exact: false }).first().waitFor();
  await fillIn(page, /^Wat hebben wij geleerd/, 'Ouders willen hulp op school');
  await choose(page, 'button', 'Leg vast');
  await page.getByText('Vastgelegd.').first().waitFor();
  await page.locator('tbody tr', { hasText: 'Ouderpanel Oss' }).waitFor();
  await assertSound(page);
});

browserTest(
  'a municipality reads the homework of its region and changes nothing; a provider does not see it',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    await signInAs('T. de Groot');
    assert.equal(await visit(page, `${system.url}/strategie/doelen`), 'Doelen');
    assert.equal(await page.getByRole('button', { name: 'Voeg een doel toe' }).count(), 0);
    assert.equal(await visit(page, `${system.url}/strategie/marktanalyse`), 'Marktanalyse');
    await page.context().clearCookies();
    await signInAs('S. Aydin');
    expectReport(/status of 403/);
    await page.goto(`${system.url}/strategie/doelen`);
    await assertSound(page);
    await page.getByText('zijn van de regio en haar gemeenten', { exact: false }).first().waitFor();
  },
);
