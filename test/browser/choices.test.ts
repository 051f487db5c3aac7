import assert from 'node:assert/strict';
import { choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const TITLE = 'Inkoop voor de keuzehulp';

browserTest(
  'R-017, R-065: a policy adviser names segments, answers, gets advice with reasons, chooses otherwise with a reason, and reads whether it fits',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    expectReport(/status of (409|422)/);
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Strategie');
    await page.getByRole('heading', { level: 1, name: 'Strategie' }).waitFor();
    await settled(page);
    await choose(page, 'button', 'Begin een strategie');
    await fillIn(page, /^Titel/, TITLE);
    await fillIn(page, /^Eerste dag/, '01-01-2030');
    await choose(page, 'button', 'Begin');
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await choose(page, 'link', 'Keuzes');
    await page.getByRole('heading', { name: 'Nog geen segmenten' }).waitFor();
    await assertSound(page);

    await choose(page, 'button', 'Noem een segment');
    await fillIn(page, /^Naam/, 'Dyslexie los');
    await fillIn(page, /^Jeugdigen per jaar/, 'veel');
    await choose(page, 'button', 'Noem een segment');
    await page.getByText('Vul een heel getal in').first().waitFor();
    await fillIn(page, /^Jeugdigen per jaar/, '180');
    await choose(page, 'button', 'Noem een segment');
    await page.getByText('Het segment is toegevoegd.').first().waitFor();
    await settled(page);
    await choose(page, 'button', 'Noem een segment');
    await fillIn(page, /^Naam/, 'Dyslexie los');
    await choose(page, 'button', 'Noem een segment');
    await page.getByText('Dit segment is er al').first().waitFor();
    await page.keyboard.press('Escape');
    await choose(page, 'button', 'Neem de productgroepen over');
    await page.getByRole('dialog').getByRole('button', { name: 'Neem de productgroepen over' }).click();
    await page.getByText('De productgroepen zijn overgenomen.').first().waitFor();
    await settled(page);
    await assertSound(page);

    await choose(page, 'link', 'Dyslexie los');
    await page.getByText('Nog geen advies: er is nog niets beantwoord.').waitFor();
    await choose(page, 'button', 'Beantwoord de vragen');
    await assertSound(page);
    for (const question of [
      /goed te omschrijven/,
      /genoeg trajecten/,
      /^Is de duur/,
      /korter kunnen/,
      /^Vertaalt de toegang/,
    ])
      await pick(page, question, 'Ja');
    await choose(page, 'button', 'Beantwoord de vragen');
    await page.getByText('Advies: Output per traject. 5 van 5 criteria passen.').waitFor();
    await settled(page);
    await page.getByText('Lees per optie waarom').click();
    await page.getByText('Een traject zonder duidelijke omschrijving').first().waitFor();
    await assertSound(page);

    await choose(page, 'button', 'Leg de keuze vast');
    await pick(page, /^Keuze/, 'Output per resultaat');
    await fillIn(page, /^Waarom deze keuze/, 'Wij sturen op resultaat.');
    await choose(page, 'button', 'Leg de keuze vast');
    await page.getByText('Leg uit waarom u anders kiest').first().waitFor();
    await assertSound(page);
    await fillIn(page, /^Waarom anders dan het advies/, 'De raad vraagt resultaat.');
    await choose(page, 'button', 'Leg de keuze vast');
    await page.getByText('Gekozen: Output per resultaat').first().waitFor();
    await settled(page);
    await choose(page, 'button', 'Vul in: Is de groep groot genoeg?');
    await fillIn(page, /^Spreiding/, '0');
    await fillIn(page, /^Hoeveel procent/, '10');
    await choose(page, 'button', 'Vul in');
    await page.getByText('Vul een getal boven 0 in').first().waitFor();
    await fillIn(page, /^Spreiding/, '50');
    await choose(page, 'button', 'Vul in');
    await page.getByText('De uitkomst wijkt door toeval hooguit').waitFor();
    await choose(page, 'button', 'Vul in: Wat vraagt de invoering?');
    await assertSound(page);
    await fillIn(page, /^Voor hoeveel jaar/, '4');
    await choose(page, 'button', 'Vul in');
    await page.getByText(/velden om te verbeteren/).waitFor();
    await pick(page, /^Is er genoeg zicht/, 'Ja');
    await fillIn(page, /^Waarom\?/, 'De vraag is al jaren gelijk.');
    await choose(page, 'button', 'Vul in');
    await page.getByText('Nog niet compleet: 10 onderdelen zijn niet bekend.').waitFor();
    await settled(page);
    await assertSound(page);
    await choose(page, 'link', 'Leveranciersmanagement');
    await choose(page, 'button', 'Leg de keuze vast');
    await pick(page, /^Keuze/, 'Door gemeenten zelf');
    await fillIn(page, /^Waarom deze keuze/, 'Zo ging het altijd.');
    await choose(page, 'button', 'Leg de keuze vast');
    await page.getByText('Gekozen: Door gemeenten zelf').first().waitFor();
    await settled(page);

    await choose(page, 'link', 'Samenhang');
    await page.getByText('niemand meet het resultaat').first().waitFor();
    await page.getByRole('heading', { name: 'Dit werkt tegen elkaar' }).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-023, R-301 to R-309: other regions beside one another, with the source of each cell',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    await signInAs('L. Vermeulen');
    await visit(page, `${system.url}/strategie/andere-regios`);
    await settled(page);
    await assertSound(page);
    const table = page.locator('table', { hasText: 'Uitvoeringsvariant' });
    assert.equal(await table.locator('thead th').count(), 8);
    assert.ok((await page.getByText('niet bekend', { exact: true }).count()) > 10);
    await pick(page, /^Leg naast/, 'Regio Zeeland');
    await page.getByRole('heading', { name: 'Verschillen die aanbieders werk geven' }).waitFor();
    await settled(page);
    await assertSound(page);
    expectReport(/status of 404/);
    await visit(page, `${system.url}/strategie/andere-regios?naast=nergens`);
    await page.getByRole('heading', { name: 'Deze pagina bestaat niet' }).waitFor();
    await visit(page, `${system.url}/strategie/instrumenten`);
    await settled(page);
    await assertSound(page);
  },
);

browserTest('an access worker has no part in the choices of a strategy in the making', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  expectReport(/status of (403|404)/);
  await signInAs('K. van den Heuvel');
  await visit(page, `${system.url}/strategie/1/keuzes`);
  await settled(page);
  assert.equal(await page.getByRole('button', { name: 'Noem een segment' }).count(), 0);
  await assertSound(page);
});
