import assert from 'node:assert/strict';
import { choose, fillIn, pick, tabTo, tick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-341: the policy adviser pays past months under a model of another region, keeps it, changes a number and compares, by keyboard',
  async ({ page, signInAs }) => {
    await signInAs('L. Vermeulen');
    await visit(page, `${system.url}/bekostigingslab`);
    await page.getByText('Met deze voorwaarden krijgt elke aanbieder evenveel als nu.').waitFor({ timeout: 30_000 });
    await page.getByRole('heading', { name: 'Alle controles kloppen' }).waitFor();
    await assertSound(page);

    await pick(page, 'Betaal met', 'IJsselland: Twaalf profielen, drie intensiteiten');
    await page.getByText(/De hulp kost samen €\s[\d.]+ (minder|meer)/).waitFor({ timeout: 30_000 });
    await page
      .getByText(/krijgt er het meest bij|levert het meest in/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Wat lonen deze voorwaarden?' }).waitFor();
    await page.getByText(/Crisishulp is beschikbaarheid/).waitFor();
    await page.getByRole('heading', { name: 'Alle controles kloppen' }).waitFor();
    await assertSound(page);
    for (const axis of ['Per gemeente', 'Per product']) {
      await tabTo(page, 'radio', /^Per /);
      await page.getByRole('radio', { name: axis }).check();
      await settled(page);
    }

    for (const name of ['Twaalf profielen', 'Twaalf profielen, hogere grens']) {
      await choose(page, 'button', 'Bewaar als scenario');
      await page.getByRole('dialog').waitFor();
      await fillIn(page, /^Naam/, name);
      await page.getByRole('dialog').getByRole('button', { name: 'Bewaar als scenario' }).press('Enter');
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout: 30_000 });
      await assertSound(page);
      if (name === 'Twaalf profielen') await page.goBack();
    }
    await choose(page, 'link', 'Wijzig de voorwaarden');
    await page.getByRole('heading', { level: 1, name: /^Voorwaarden van Twaalf profielen, hogere grens/ }).waitFor();
    await assertSound(page);
    const amount = page.locator('#v-onderdelen-0-grenzen-0-hoogte-bedragCenten');
    await amount.evaluate((field) => {
      for (let group = field.closest('details'); group; group = group.parentElement?.closest('details') ?? null)
        group.open = true;
    });
    await amount.fill('50000');
    await choose(page, 'button', 'Bewaren');
    await page.getByRole('heading', { level: 1, name: 'Twaalf profielen, hogere grens' }).waitFor({ timeout: 30_000 });
    await page.getByText('Opnieuw gerekend.').first().waitFor();

    await visit(page, `${system.url}/bekostigingslab/scenarios`);
    await tick(page, /^Kies Twaalf profielen$/);
    await tick(page, /^Kies Twaalf profielen, hogere grens$/);
    await choose(page, 'button', 'Vergelijk');
    await page.getByRole('heading', { level: 1, name: 'Scenario’s vergelijken' }).waitFor();
    await page.getByText('Alle scenario’s zijn op dezelfde hulp gerekend.').waitFor();
    await assertSound(page);

    await visit(page, `${system.url}/bekostigingslab/scenarios`);
    await choose(page, 'link', 'Twaalf profielen, hogere grens');
    await choose(page, 'button', 'Haal weg');
    await page.getByText('Scenario weggehaald.').first().waitFor();
    await choose(page, 'button', 'Zet terug');
    await page.getByText('Scenario teruggezet.').first().waitFor();
    await page.getByRole('link', { name: 'Twaalf profielen, hogere grens' }).waitFor();
  },
);

browserTest('a colleague reads a scenario and cannot remove it', async ({ page, signInAs }) => {
  await signInAs('M. van Dijk');
  await visit(page, `${system.url}/bekostigingslab/scenarios`);
  await page
    .getByRole('link', { name: /^Twaalf profielen/ })
    .first()
    .click();
  await page.getByText('Dit scenario is van een collega.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Haal weg' }).count(), 0);
});

for (const name of ['T. de Groot', 'S. Aydin'])
  browserTest(`${name} has no laboratory and is told so`, async ({ page, signInAs, expectReport }) => {
    expectReport(/status of 403/);
    await signInAs(name);
    await page.goto(`${system.url}/bekostigingslab`);
    await page.getByRole('heading', { level: 1, name: 'U mag dit niet zien' }).waitFor();
    await assertSound(page);
  });

browserTest(
  'without any care the laboratory says what must happen first, and a fault says what to do',
  async ({ page, signInAs, expectReport }) => {
    expectReport(/422 .*berekening/);
    await signInAs('L. Vermeulen');
    await page.route('**/v1/bekostigingslab', (request) =>
      request.fulfill({ json: { hulp: null, periode: null, modellen: [] } }),
    );
    await visit(page, `${system.url}/bekostigingslab`);
    await page.getByText('Er is nog niets om opnieuw te betalen').waitFor();
    await page.unroute('**/v1/bekostigingslab');
    await page.goto(`${system.url}/bekostigingslab?van=2015-01&tot=2015-03`);
    await page.getByText('Geen hulp in deze maanden').waitFor();
    await assertSound(page);
    await visit(page, `${system.url}/bekostigingslab/vergelijken`);
    await page.getByText('Kies ten minste twee scenario’s om te vergelijken.').waitFor();
  },
);
