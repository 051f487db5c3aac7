import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertFocusKept, choose, fillIn, pick, tabTo } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-287: the administrator adds a person with a role, and the access log tells it',
  async ({ page, signInAs }) => {
    await signInAs('P. Smulders');
    await choose(page, 'link', 'Personen en rollen');
    await page.getByRole('heading', { level: 1, name: 'Personen en rollen' }).waitFor();
    await assertSound(page);

    await choose(page, 'button', 'Voeg een persoon toe');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Leg de persoon vast');
    await page.getByText(/velden? om te verbeteren/).waitFor();
    await assertSound(page);
    await fillIn(page, /^Naam/, 'Q. Nieuweling');
    await pick(page, /^Organisatie/, 'Oss');
    await fillIn(page, /^Kenmerk bij de aanmelddienst/, 'proef-nieuweling');
    await choose(page, 'button', 'Leg de persoon vast');
    await page.getByText('Persoon vastgelegd. Geef nu een rol.').waitFor();
    await assertFocusKept(page);

    await choose(page, 'link', 'Q. Nieuweling');
    await page.getByRole('heading', { level: 1, name: 'Q. Nieuweling' }).waitFor();
    await choose(page, 'button', 'Geef een rol');
    await pick(page, /^Rol/, 'financieel medewerker');
    await fillIn(page, /^Vanaf/, '01-11-2026');
    await choose(page, 'button', 'Geef deze rol');
    await page.getByText('Rol gegeven.').waitFor();
    await page.getByRole('row', { name: /Financieel medewerker.*Oss/ }).waitFor();
    await assertSound(page);

    await choose(page, 'link', 'Toegangslogboek');
    await page.getByRole('heading', { level: 1, name: 'Toegangslogboek' }).waitFor();
    await page
      .getByRole('row', { name: /P\. Smulders/ })
      .first()
      .waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Controleer het logboek');
    await page.getByText(/Het logboek is ongeschonden/).waitFor();
    await assertSound(page);
  },
);

browserTest('the registers of the administrator are sound on every screen and in every dialog', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('P. Smulders');
  assert.equal(await visit(page, `${system.url}/organisaties`), 'Organisaties');
  await opensAndCloses(page, 'Voeg een organisatie toe');
  assert.equal(await visit(page, `${system.url}/regio`), 'Regio en leden');
  await page.getByRole('row', { name: /Oss/ }).waitFor();
  await opensAndCloses(page, 'Voeg een gemeente toe');
  assert.equal(await visit(page, `${system.url}/mandaten`), 'Mandaten');
  await opensAndCloses(page, 'Leg een mandaat vast');
});

browserTest(
  'R-001, R-005, R-006: the administrator adds an organisation, a member of the region and a mandate',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('P. Smulders');
    await choose(page, 'link', 'Organisaties');
    await choose(page, 'button', 'Voeg een organisatie toe');
    await pick(page, /^Soort/, 'gemeente');
    await fillIn(page, /^Naam/, 'Nieuwdorp');
    await fillIn(page, /^CBS-code/, '12');
    await choose(page, 'button', 'Leg de organisatie vast');
    await page.getByText(/veld om te verbeteren/).waitFor();
    await assertSound(page);
    await fillIn(page, /^CBS-code/, '9988');
    await fillIn(page, /^Telefoonnummer/, '0412 629 911');
    await choose(page, 'button', 'Leg de organisatie vast');
    await page.getByText('Organisatie vastgelegd.').waitFor();
    await assertFocusKept(page);
    await fillIn(page, 'Zoek op naam of code', 'Nieuwdorp', 'searchbox');
    await page.keyboard.press('Enter');
    await choose(page, 'link', 'Nieuwdorp');
    await page.getByText('0412629911').waitFor();
    await assertSound(page);

    await choose(page, 'link', 'Regio en leden');
    await choose(page, 'button', 'Voeg een gemeente toe');
    await pick(page, /^Gemeente/, 'Nieuwdorp');
    await fillIn(page, /^Vanaf/, '01-01-2027');
    await choose(page, 'button', 'Maak lid van de regio');
    await page.getByText('Gemeente is lid van de regio.').waitFor();
    await page.getByRole('row', { name: /Nieuwdorp/ }).waitFor();
    await assertSound(page);

    await choose(page, 'link', 'Mandaten');
    await choose(page, 'button', 'Leg een mandaat vast');
    await pick(page, /^Gemeente/, 'Nieuwdorp');
    await pick(page, /^Taak/, 'contractering');
    await pick(page, /^Bij/, 'de regio');
    await fillIn(page, /^Besluit/, 'Raadsbesluit 2026-12');
    await fillIn(page, /^Vastgesteld op/, '01-12-2026');
    await fillIn(page, /^Vanaf/, '01-01-2027');
    await fillIn(page, /^Bezetting in fte/, '1,5');
    await choose(page, 'button', 'Leg dit mandaat vast');
    await page.getByText('Mandaat vastgelegd.').waitFor();
    await page.getByRole('row', { name: /Nieuwdorp.*contractering|contractering.*Nieuwdorp/i }).waitFor();
    await assertSound(page);
  },
);

/** A dialog is sound, closes with Escape and gives the focus back to the button that opened it. */
async function opensAndCloses(page: Page, button: string): Promise<void> {
  await choose(page, 'button', button);
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const opener = page.getByRole('button', { name: button }).and(page.locator(':focus'));
  await opener.waitFor();
}

browserTest(
  'without signing in: the first page, who gives which care, and an address that is not there',
  async (visitor) => {
    const { page } = visitor;
    assert.equal(await visit(page, system.url), 'Elke euro voor jeugdhulp, van doel naar resultaat');
    await choose(page, 'link', 'Wie levert welke zorg?');
    await page.waitForURL(/\/openbaar$/);
    await page.getByRole('heading', { level: 1, name: 'Wie levert welke zorg?' }).waitFor();
    await assertSound(page);
    await pick(page, 'Gemeente', 'Oss');
    await page.waitForURL(/gemeente=Oss/);
    await settled(page);
    for (const provider of await page.locator('.providers li').allTextContents()) assert.match(provider, /Oss/);
    await visit(page, `${system.url}/contracten`);
    const signIn = page.getByRole('main').getByRole('link', { name: 'Aanmelden', exact: true });
    assert.equal(await signIn.getAttribute('href'), '/aanmelden?naar=%2Fcontracten');
  },
);

browserTest('an address that is not there, one that is not yours, and signing out by keyboard', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  await signInAs('K. van den Heuvel');
  assert.equal(await visit(page, `${system.url}/bestaat-niet`), 'Deze pagina bestaat niet');
  expectReport(/status of 403 .*\/v1\/personen/);
  await page.goto(`${system.url}/personen`);
  await page
    .getByText(/Dit hoort niet bij uw rol|mag dit niet|niet toegestaan/)
    .first()
    .waitFor();
  await assertSound(page);
  await tabTo(page, 'button', /K\. van den Heuvel/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Afmelden' }).waitFor();
  await assertSound(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Elke euro/ }).waitFor();
  await page.goto(`${system.url}/vandaag`);
  await page.getByRole('heading', { level: 1, name: /Elke euro/ }).waitFor();
});
