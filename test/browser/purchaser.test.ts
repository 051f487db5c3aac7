import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick, tabTo } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-179 to R-191: the purchaser makes a set of requirements from the library, changes one and publishes it',
  async ({ page, signInAs }) => {
    await signInAs('R. Hendriks');
    await choose(page, 'link', 'Inkoop');
    await page.getByRole('heading', { level: 1, name: 'Inkoop' }).waitFor();
    await assertSound(page);
    await choose(page, 'link', 'Eisenbibliotheek');
    await page.getByRole('heading', { level: 1, name: 'Eisenbibliotheek' }).waitFor();
    await assertSound(page);

    await choose(page, 'link', 'Eisensets');
    await page.getByRole('heading', { level: 1, name: 'Eisensets' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Maak een eisenset');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Naam/, 'Eisen voor een proef');
    await page.getByRole('dialog').getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await assertSound(page);
    await choose(page, 'button', 'Maak een eisenset');
    await page.getByText('De eisenset is gemaakt.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);

    await choose(page, 'link', 'Eisen voor een proef');
    await page.getByRole('heading', { level: 1, name: 'Eisen voor een proef' }).waitFor();
    await assertSound(page);
    const change = page.getByRole('button', { name: /^Wijzig / }).first();
    const name = (await change.getAttribute('aria-label')) ?? '';
    await choose(page, 'button', name);
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Titel/, 'Een scherpere eis');
    await assertSound(page);
    await choose(page, 'button', 'Sla op');
    await page.getByText('De nieuwe versie is vastgelegd.').first().waitFor();
    await page.getByText(/Een scherpere eis/).waitFor();

    await choose(page, 'button', 'Publiceer');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Publiceer');
    await page.getByText('De nieuwe versies zijn gepubliceerd.').first().waitFor();
    await page.getByText(/Alles is gepubliceerd\./).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-288 to R-291, R-365: the purchaser begins a procedure, plans it, decides to go on and takes the first step',
  async ({ page, signInAs }) => {
    await signInAs('R. Hendriks');
    await choose(page, 'link', 'Inkoop');
    await page.getByRole('heading', { level: 1, name: 'Inkoop' }).waitFor();
    await choose(page, 'button', 'Begin een procedure');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Soort procedure/, 'Open house');
    await fillIn(page, /^Nummer/, 'PROEF-1');
    await fillIn(page, /^Titel/, 'Proef met een open house');
    await fillIn(page, /^De planning begint op/, '02-11-2026');
    await assertSound(page);
    await choose(page, 'button', 'Maak de procedure');
    await page.getByText('De procedure is gemaakt.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    await choose(page, 'link', 'Proef met een open house');
    await page.getByRole('heading', { level: 1, name: 'Proef met een open house' }).waitFor();
    await assertSound(page);
    const address = page.url();

    await visit(page, `${address}?deel=planning`);
    await choose(page, 'button', 'Begin met de standaardplanning');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Begin met de standaardplanning');
    await page.getByText('De standaardplanning staat klaar.').first().waitFor();
    await page.getByRole('heading', { name: 'Zijn de gemeenten klaar?' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Voeg een onderdeel toe');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Naam/, 'Gesprek met de raad');
    await pick(page, /^Soort/, 'Besluit');
    await fillIn(page, /^Aantal dagen/, '5');
    await assertSound(page);
    await choose(page, 'button', 'Voeg een onderdeel toe');
    await page.getByText('Het onderdeel staat in de planning.').first().waitFor();
    await page.getByText('Gesprek met de raad').first().waitFor();

    await visit(page, `${address}?deel=eisen`);
    await page.getByRole('heading', { name: 'Klaar om te publiceren?' }).waitFor();

    await visit(page, address);
    const step = page.getByRole('region', { name: /./ }).getByRole('list').getByRole('button').first();
    const act = (await step.textContent()) ?? '';
    await tabTo(page, 'button', act);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await choose(page, 'button', act);
    await page.getByText('De stap is gezet en staat in het logboek.').first().waitFor();
    await settled(page);
    assert.equal(await page.locator('[aria-current="step"]').count(), 1);

    await visit(page, `${address}?deel=logboek`);
    await page.getByText('De keten is heel').waitFor();
    assert.ok((await page.locator('tbody tr').count()) >= 1);
  },
);

browserTest('who only reads sees where procedures stand, without acts', async ({ page, signInAs }) => {
  await signInAs('T. de Groot');
  await visit(page, `${system.url}/inkoopprocedures`);
  assert.equal(await page.getByRole('button', { name: 'Begin een procedure' }).count(), 0);
  await visit(page, `${system.url}/eisensets`);
  assert.equal(await page.getByRole('button', { name: 'Maak een eisenset' }).count(), 0);
});
