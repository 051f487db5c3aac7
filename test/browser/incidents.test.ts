import assert from 'node:assert/strict';
import { playIncidents } from '../../src/app/demo/incidents/play.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
assert.ok(await playIncidents(system.db, plainDate('2026-11-22')));
const TOLD = 'Een bus van de dagbehandeling reed in de sloot; niemand raakte gewond.';

browserTest(
  'R-196: a provider reports, the contract manager acknowledges, the supervisor takes note, and each sees who must move',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    expectReport(/status of 422/);
    await signInAs('K. van den Heuvel');
    await choose(page, 'link', 'Calamiteiten');
    await page.getByRole('heading', { level: 1, name: 'Calamiteiten' }).waitFor();
    await settled(page);
    await assertSound(page);
    await choose(page, 'button', 'Meld een incident');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await assertSound(page);
    await pick(page, /^Soort/, 'Calamiteit');
    await fillIn(page, /^Wat gebeurde er/, 'Het ging om 999900006');
    await choose(page, 'button', 'Meld een incident');
    await page.getByText('Er staat een burgerservicenummer in de tekst').first().waitFor();
    await fillIn(page, /^Wat gebeurde er/, TOLD);
    await choose(page, 'button', 'Meld een incident');
    await page.getByText('De melding is gedaan.').first().waitFor();
    await page.getByText(TOLD).first().waitFor();

    await page.context().clearCookies();
    await signInAs('M. van Dijk');
    await page.getByText('Bevestig de ontvangst van een melding').first().waitFor();
    await choose(page, 'link', 'Calamiteiten');
    await settled(page);
    await page.getByRole('row').filter({ hasText: TOLD }).getByRole('link').first().click();
    await page.getByText('De regio is aan zet: ontvangst bevestigen').first().waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bevestig de ontvangst');
    await fillIn(page, /^Verantwoording verwacht voor/, '31-12-2099');
    await page.getByRole('dialog').getByRole('button', { name: 'Bevestig de ontvangst' }).click();
    await page.getByText('De aanbieder is aan zet: inspectie informeren').first().waitFor();
    await settled(page);
    assert.equal(
      await page.getByRole('button', { name: 'Sluit af' }).count(),
      0,
      'nothing is offered that cannot be done',
    );

    await page.context().clearCookies();
    await signInAs('E. van Loon');
    await choose(page, 'link', 'Calamiteiten');
    await settled(page);
    await page.getByRole('row').filter({ hasText: TOLD }).getByRole('link').first().click();
    await choose(page, 'button', 'Neem kennis');
    await page.getByRole('dialog').getByRole('button', { name: 'Neem kennis' }).click();
    await page.getByText('De stap is vastgelegd.').first().waitFor();
    await assertSound(page);
  },
);

browserTest('R-203: continuity is a list of reasons to ask, on a phone too', async (visitor) => {
  const { page, signInAs } = visitor;
  await page.setViewportSize({ width: 390, height: 800 });
  await signInAs('M. van Dijk');
  await visit(page, `${system.url}/aanbieders/continuiteit`);
  await page.getByRole('heading', { level: 1, name: 'Continuïteit' }).waitFor();
  await page.getByText('geen oordeel').first().waitFor();
  await assertSound(page);
  await visit(page, `${system.url}/calamiteiten`);
  await settled(page);
  await assertSound(page);
});
