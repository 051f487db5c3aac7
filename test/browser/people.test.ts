import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest } = await browserTests();

/** The ten people of the demonstration: a place they see and one they may not see. */
const PEOPLE = [
  { name: 'M. van Dijk', role: 'contractmanager', sees: 'Contracten', not: 'Toewijzingen' },
  { name: 'R. Hendriks', role: 'inkoper', sees: 'Contracten', not: 'Berichten' },
  { name: 'L. Vermeulen', role: 'beleidsadviseur', sees: 'De draad', not: 'Toewijzingen' },
  { name: 'P. Smulders', role: 'beheerder', sees: 'Toegangslogboek', not: 'Declaraties' },
  { name: 'N. El Amrani', role: 'medewerker toegang', sees: 'Toewijzingen', not: 'Declaraties' },
  { name: 'J. Verhoeven', role: 'financieel medewerker', sees: 'Declaraties', not: 'Toegangslogboek' },
  { name: 'T. de Groot', role: 'bestuurder', sees: 'De draad', not: 'Toewijzingen' },
  { name: 'S. Aydin', role: 'zorgadministratie', sees: 'Declareren', not: 'Mandaten' },
  { name: 'K. van den Heuvel', role: 'verkoopadviseur', sees: 'Contracten', not: 'Berichten' },
  { name: 'E. van Loon', role: 'toezichthouder', sees: 'Toegangslogboek', not: 'Declareren' },
] as const;

for (const person of PEOPLE) {
  browserTest(
    `R-287: ${person.name}, ${person.role}, signs in by keyboard and finds the work of the role`,
    async (visit) => {
      const { page, signInAs } = visit;
      await signInAs(person.name);
      assert.equal(new URL(page.url()).pathname, '/vandaag');
      const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
      assert.equal(await menu.getByRole('link', { name: person.sees, exact: true }).count(), 1);
      assert.equal(await menu.getByRole('link', { name: person.not, exact: true }).count(), 0);
      await page.getByRole('button', { name: new RegExp(`${person.name}.*${person.role}`) }).waitFor();
      await page.getByRole('heading', { name: 'Te doen' }).waitFor();
      await assertSound(page);
    },
  );
}

browserTest(
  'the access worker finds an allocation, and searches with Ctrl K without a name in the address',
  async (visit) => {
    const { page, signInAs } = visit;
    await signInAs('N. El Amrani');
    await choose(page, 'link', 'Toewijzingen');
    await page.getByRole('heading', { level: 1, name: 'Toewijzingen' }).waitFor();
    await settled(page);
    await assertSound(page);
    const number = (await page.locator('tbody th a').first().textContent()) ?? '';
    await pick(page, 'Toestand', 'loopt');
    await page.waitForURL(/status=loopt/);
    await fillIn(page, 'Loopt in', '13-2026');
    await page.keyboard.press('Enter');
    await page.getByText('Vul maand en jaar in, bijvoorbeeld 10-2026.').waitFor();
    await assertSound(page);
    await fillIn(page, 'Loopt in', '10-2026');
    await page.keyboard.press('Enter');
    await page.waitForURL(/maand=2026-10/);
    await fillIn(page, 'Zoek op nummer of product', 'begeleiding', 'searchbox');
    await page.keyboard.press('Enter');
    await settled(page);
    await page
      .getByText(/^\d+ resultaten gevonden$/)
      .first()
      .waitFor();
    for (const product of await page.locator('tbody tr > td:nth-child(2)').allTextContents())
      assert.match(product, /begeleiding/i);
    assert.equal(page.url().includes('egeleiding'), false, 'what is sought is no part of the address');
    await assertFocusKept(page);
    await assertSound(page);
    await choose(page, 'button', 'Wis filters');
    await page.waitForURL(/\/toewijzingen$/);
    await settled(page);
    await choose(page, 'link', number);
    await page.waitForURL(/\/toewijzingen\/\d+$/);
    await assertFocusKept(page);
    await assertSound(page);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('Meander');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /resultaten voor .Meander./ }).waitFor();
    assert.equal(page.url().includes('Meander'), false);
    await assertSound(page);
  },
);
