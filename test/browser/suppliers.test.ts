import assert from 'node:assert/strict';
import { playSuppliers } from '../../src/app/demo/suppliers/play.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
assert.ok(await playSuppliers(system.db, plainDate('2026-11-22')));
const TELL = 'Wachttijd voor dagbehandeling loopt op naar twaalf weken.';
const ANSWER = 'Besproken; in januari kijken wij opnieuw.';

browserTest(
  'R-097: an access worker tells, the contract manager answers, and the access worker reads the answer',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    expectReport(/status of 422/);
    await signInAs('N. El Amrani');
    await choose(page, 'link', 'Signalen');
    await page.getByRole('heading', { level: 1, name: 'Signalen' }).waitFor();
    await settled(page);
    await assertSound(page);
    await choose(page, 'button', 'Geef een signaal');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await assertSound(page);
    await pick(page, /^Aanbieder/, 'De Meander Jeugdhulp');
    await pick(page, /^Goed of slecht/, 'Negatief');
    await pick(page, /^Onderwerp/, 'wachttijd');
    await fillIn(page, /^Wat merkte u/, 'Over 999900006 gesproken');
    await choose(page, 'button', 'Geef een signaal');
    await page.getByText('Er staat een burgerservicenummer in de tekst').first().waitFor();
    await fillIn(page, /^Wat merkte u/, TELL);
    await choose(page, 'button', 'Geef een signaal');
    await page.getByText('Het signaal is gegeven.').first().waitFor();
    await page.getByText(TELL).first().waitFor();

    await page.context().clearCookies();
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Signalen');
    await settled(page);
    await page.getByRole('link', { name: 'De Meander Jeugdhulp' }).first().click();
    await page.getByText(TELL).first().waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Pak op');
    await page.getByRole('dialog').getByRole('button', { name: 'Pak op' }).click();
    await page.getByText('U behandelt dit signaal.').first().waitFor();
    await settled(page);
    await choose(page, 'button', 'Beantwoord de melder');
    await fillIn(page, /^Antwoord aan de melder/, ANSWER);
    await choose(page, 'button', 'Beantwoord de melder');
    await page.getByText(`Beantwoord: ${ANSWER}`).first().waitFor();
    await assertSound(page);

    await page.context().clearCookies();
    await signInAs('N. El Amrani');
    await choose(page, 'link', 'Signalen');
    await page.getByText(ANSWER).first().waitFor();
  },
);

browserTest(
  'R-112, R-283: a contract manager sees which providers ask attention, and everything about one',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Aanbieders');
    await page.getByRole('heading', { level: 1, name: 'Aanbieders' }).waitFor();
    await settled(page);
    await assertSound(page);
    for (const [tab, heading] of [
      ['Accountmanagement', 'Accountmanagement'],
      ['Gesprekken', 'Gesprekken'],
      ['Randvoorwaarden', 'Randvoorwaarden'],
      ['Indeling', 'Indeling van aanbieders'],
    ] as const) {
      await choose(page, 'link', tab);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await assertSound(page);
    }
    await visit(page, `${system.url}/aanbieders?zoek=De+Meander`);
    await page.getByRole('link', { name: 'De Meander Jeugdhulp' }).click();
    await page.getByRole('heading', { level: 1, name: 'De Meander Jeugdhulp' }).waitFor();
    for (const tab of [
      'Contracten',
      'Signalen',
      'Gesprekken en afspraken',
      'Meldingen',
      'Randvoorwaarden',
      'Niveau',
      'Tijdlijn',
    ]) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await settled(page);
      await assertSound(page);
    }
  },
);

browserTest('R-111, R-115: a talk is planned with an agenda from the figures, and reported', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('M. van Dijk');
  await visit(page, `${system.url}/aanbieders/gesprekken`);
  await choose(page, 'button', 'Plan een gesprek');
  await pick(page, /^Aanbieder/, 'Kompas en Kade');
  await fillIn(page, /^Naam/, 'Gesprek over de winter');
  await fillIn(page, /^Dag/, '20-11-2026');
  await choose(page, 'button', 'Plan een gesprek');
  await page.getByRole('heading', { level: 1, name: 'Gesprek over de winter' }).waitFor();
  await assertSound(page);
  assert.ok((await page.locator('table').first().locator('tbody tr').count()) > 2, 'the agenda is prepared');
  await choose(page, 'button', 'Leg het verslag vast');
  await fillIn(page, /^Verslag/, 'Gebruik en planning besproken.');
  await choose(page, 'button', 'Leg het verslag vast');
  await page.getByText('Gebruik en planning besproken.').first().waitFor();
  await assertSound(page);
});

browserTest(
  'R-107: a provider sees its own file, why it stands where it stands, and reports itself',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('S. Aydin');
    await choose(page, 'link', 'Mijn dossier');
    await page.getByRole('heading', { level: 1, name: 'Mijn dossier' }).waitFor();
    await settled(page);
    await assertSound(page);
    await page.getByRole('tab', { name: 'Niveau' }).click();
    await page.getByText('Waarop is gekeken').first().waitFor();
    await assertSound(page);
    await page.getByRole('tab', { name: /^Signalen/ }).click();
    await page.getByText('Voorgelegd aan de aanbieder').first().waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    assert.ok(!text.includes('N. El Amrani'), 'who told stays unknown');
    await page.getByRole('tab', { name: /^Meldingen/ }).click();
    await choose(page, 'button', 'Meld iets aan de regio');
    await pick(page, /^Soort/, 'Verbeterplan');
    await fillIn(page, /^Wat is er aan de hand/, 'Plan van aanpak bij het inspectierapport.');
    await choose(page, 'button', 'Meld iets aan de regio');
    await page.getByText('Plan van aanpak bij het inspectierapport.').first().waitFor();
    await assertSound(page);
  },
);

browserTest('who may not see files of providers is told so', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  expectReport(/status of 403/);
  await signInAs('N. El Amrani');
  assert.notEqual(await visit(page, `${system.url}/aanbieders/1`), 'Aanbieders');
});
