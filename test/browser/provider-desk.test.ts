import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertFocusKept, choose, fillIn, pick, tabTo, tick } from './keyboard.ts';
import { openTender } from './open-tender.ts';
import { admissionRound } from './round.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const TENDER = 'Proef met een selectie';
await openTender(system.db, TENDER);
const ADMISSION = 'Proef met een toelating';
await admissionRound(system.db, ADMISSION, 'enrolment');

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Presses the button that asks for a file, and gives one. */
async function giveFile(page: Page, button: string | RegExp, name: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose(page, 'button', button)]);
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('link', { name }).waitFor();
  await settled(page);
}

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

browserTest('R-189: one can begin where it is open; elsewhere stands when it will be', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('K. van den Heuvel');
  await visit(page, `${system.url}/inschrijven`);
  const tender = page.getByRole('row', { name: /Zware jeugdhulp: aanbesteding met dialoog/ });
  await tender.getByText(/^Nog niet open\. /).waitFor();
  assert.equal(await tender.getByRole('button').count(), 0);
  const round = page.getByRole('row', { name: new RegExp(ADMISSION) });
  await round.getByText(/^Open tot /).waitFor();
  assert.equal(await round.getByRole('button').count(), 1);
});

browserTest(
  'R-183, R-189: a provider hands in a whole application, with evidence and a file, and has proof of receipt',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('K. van den Heuvel');
    await visit(page, `${system.url}/bewijsstukken`);
    await choose(page, 'button', 'Leg een bewijsstuk vast');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Soort/, 'inschrijving Kamer van Koophandel');
    await fillIn(page, /^Nummer of kenmerk/, '90005555');
    await choose(page, 'button', 'Leg vast');
    await page.getByRole('rowheader', { name: /90005555/ }).waitFor();
    await settled(page);
    await giveFile(page, /^Kies bestand voor .*90005555$/, 'uittreksel.pdf');

    await visit(page, `${system.url}/inschrijven`);
    await choose(page, 'button', `Begin een aanmelding voor ${ADMISSION}`);
    await page.getByRole('heading', { level: 2, name: 'Wat is ingevuld' }).waitFor();
    await settled(page);
    const product = page.locator('#producten');
    await tick(page, await product.evaluate((box) => box.closest('label')?.textContent ?? ''));
    for (const code of ['U-1', 'G-1']) await fillIn(page, `Uw antwoord op eis ${code}`, `Ons antwoord op ${code}.`);
    await tick(page, /90005555/);
    await giveFile(page, 'Voeg een bijlage toe', 'toelichting.pdf');
    await fillIn(page, /^Naam en functie/, 'K. van den Heuvel, bestuurder');
    await choose(page, 'button', 'Bewaar concept');
    await page.getByText('Alles is ingevuld.').waitFor();
    await settled(page);
    await assertSound(page);

    await choose(page, 'button', 'Dien in');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Dien definitief in');
    await page.getByRole('heading', { level: 2, name: 'Ontvangstbewijs' }).waitFor();
    await page.getByText('Controlegetal (SHA-256)').waitFor();
    await settled(page);
    await assertFocusKept(page);
    await assertSound(page);
    const link = await tabTo(page, 'link', 'Download het ontvangstbewijs (PDF)');
    const proof = await page.request.get(await link.evaluate((one) => (one as HTMLAnchorElement).href));
    assert.equal((await proof.body()).subarray(0, 5).toString(), '%PDF-');
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
