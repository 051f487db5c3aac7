import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { openTender } from './open-tender.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const TENDER = 'Proef met een selectie';
await openTender(system.db, TENDER);

browserTest(
  'R-183, R-189: a provider records evidence once, fills in an application, hands it in and has proof of it',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('K. van den Heuvel');
    assert.equal(await visit(page, `${system.url}/bewijsstukken`), 'Bewijsstukken');
    await choose(page, 'button', 'Leg een bewijsstuk vast');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Soort/, 'inschrijving Kamer van Koophandel');
    await fillIn(page, /^Nummer of kenmerk/, '90001234');
    await assertSound(page);
    await choose(page, 'button', 'Leg vast');
    await page.getByText('Het bewijsstuk is vastgelegd.').first().waitFor();
    await page.getByRole('rowheader', { name: /90001234/ }).waitFor();
    await assertSound(page);

    await choose(page, 'link', 'Inkoop');
    await page.getByRole('heading', { level: 1, name: 'Inkoop en aanmelden' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', `Begin een aanmelding voor ${TENDER}`);
    await page.getByRole('heading', { level: 1, name: TENDER }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Wat is ingevuld' }).waitFor();
    await settled(page);
    await page.locator('#producten').focus();
    await page.keyboard.press('Space');
    const [first] = await page.getByLabel(/^Uw antwoord op eis/).all();
    await first?.focus();
    await page.keyboard.type('Wij voldoen aan deze eis.');
    await choose(page, 'button', 'Voeg een onderaannemer toe');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Naam/, 'De Werkplaats');
    await fillIn(page, /^KvK-nummer/, '90005678');
    await fillIn(page, /^Taak/, 'Begeleiding op locatie');
    await fillIn(page, /^Aandeel/, '20');
    await assertSound(page);
    await choose(page, 'button', 'Voeg toe');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await fillIn(page, /^Naam en functie/, 'K. van den Heuvel, bestuurder');
    await choose(page, 'button', 'Bewaar concept');
    await page.getByText('Het concept is bewaard.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    await assertSound(page);

    await choose(page, 'button', 'Dien onvolledig in');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Dien onvolledig in' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('De aanmelding is ingediend.').first().waitFor();
    await page.getByText('Controlegetal (SHA-256)').waitFor();
    await assertSound(page);

    await choose(page, 'button', 'Trek de aanmelding in');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Trek de aanmelding in' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('De aanmelding is ingetrokken.').first().waitFor();
    await assertSound(page);
  },
);

browserTest('R-365: anybody reads what is bought and asked, and how it went, without signing in', async (visitor) => {
  const { page } = visitor;
  assert.equal(await visit(page, `${system.url}/openbaar/inkoop`), 'Openbare inkoop van jeugdhulp');
  await choose(page, 'link', 'Lichte jeugdhulp: toelating van aanbieders');
  await page.getByRole('heading', { level: 1, name: 'Lichte jeugdhulp: toelating van aanbieders' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Zelf nagaan' }).waitFor();
  await assertSound(page);
  const [log] = await Promise.all([page.waitForEvent('download'), choose(page, 'link', 'Download het logboek')]);
  assert.match(log.suggestedFilename(), /\.json$/);
});
