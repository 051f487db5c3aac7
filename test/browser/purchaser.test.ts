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
    await page.getByRole('heading', { level: 1, name: 'Proef met een open house' }).waitFor();
    await settled(page);
    await assertFocusKept(page);
    await page.getByText('Nu aan u: Besluit of de procedure doorgaat.').waitFor();
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

browserTest(
  'R-288: going on has conditions and a fallback, not going on halts the procedure, stopping ends it',
  async ({ page, signInAs }) => {
    await signInAs('R. Hendriks');
    const heading = 'Opvoedhulp in wijk en school: samen ontwikkelen';
    await visit(page, `${system.url}/inkoopprocedures`);
    await choose(page, 'link', heading);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await settled(page);
    const decide = async (decision: string, fallback: string, conditions: string) => {
      await choose(page, 'button', 'Leg het besluit vast');
      await page.getByRole('dialog').waitFor();
      await pick(page, /^Besluit/, decision);
      if (conditions) await fillIn(page, /^Voorwaarden/, conditions);
      await fillIn(page, /^Terugval/, fallback);
      await assertSound(page);
      await choose(page, 'button', 'Leg het besluit vast');
      await page.getByText(fallback, { exact: true }).waitFor();
      await settled(page);
    };
    await decide('Niet doorgaan', 'De huidige contracten een jaar verlengen.', '');
    await page.getByText('Niet doorgaan', { exact: true }).waitFor();
    await assertFocusKept(page);
    await decide('Doorgaan', 'Terug naar twee gemeenten.', 'De raad stelt het budget vast.');
    await page.getByText('De raad stelt het budget vast.').waitFor();
    await assertSound(page);

    await choose(page, 'button', 'Stop de procedure');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Reden/, 'De gemeenten kiezen een andere vorm.');
    await assertSound(page);
    await choose(page, 'button', 'Stop de procedure');
    await page.getByText(/^Gestopt op .*: De gemeenten kiezen een andere vorm\.$/).waitFor();
    await settled(page);
    assert.equal(await page.getByRole('button', { name: 'Stop de procedure' }).count(), 0);
    await assertSound(page);
  },
);

browserTest('R-179: a requirement says which goal and purchase task it serves', async ({ page, signInAs }) => {
  await signInAs('R. Hendriks');
  await visit(page, `${system.url}/eisensets`);
  await choose(page, 'link', 'Eisen voor lichte en zware jeugdhulp');
  await page.getByRole('heading', { level: 1, name: 'Eisen voor lichte en zware jeugdhulp' }).waitFor();
  await settled(page);
  await choose(page, 'button', 'Koppel aan doel: U1');
  await page.getByRole('dialog').waitFor();
  const labels = async (list: RegExp) =>
    page
      .getByRole('combobox', { name: list })
      .locator('option')
      .nth(1)
      .evaluate((one) => (one as HTMLOptionElement).label);
  const [goal, task] = [await labels(/^Welk doel/), await labels(/^Welke inkooptaak/)];
  await pick(page, /^Welk doel/, goal);
  await pick(page, /^Welke inkooptaak/, task);
  await assertSound(page);
  await choose(page, 'button', 'Sla op');
  await page.getByText('De eis is gekoppeld.').first().waitFor();
  await page.getByText(`dient: ${goal} en ${task}`).waitFor();
  await settled(page);
  await assertFocusKept(page);
});

browserTest(
  'R-118 to R-121: open and closed compared, with what speaks for each, its risks and what it asks',
  async ({ page, signInAs }) => {
    await signInAs('R. Hendriks');
    await visit(page, `${system.url}/inkoopprocedures`);
    await choose(page, 'link', 'Open of gesloten?');
    await page.getByRole('heading', { level: 1, name: 'Open of gesloten?' }).waitFor();
    await page.getByRole('rowheader', { name: 'Vraagt van leveranciersmanagement' }).waitFor();
    await assertSound(page);
    await pick(page, 'Zijn er te weinig aanbieders, en blijft dat zo?', 'Ja');
    await page.getByText(/^Op uw antwoorden past ‘Open’ het best/).waitFor();
    await settled(page);
    await assertFocusKept(page);
    for (const side of ['Regio', 'Aanbieders'])
      for (const [aspect, points] of [
        ['resultaat', '4'],
        ['inspanning', '2'],
      ] as const)
        await pick(page, `Gesloten, ${side}: ${aspect}`, points);
    await page.getByText('Veel resultaat voor weinig inspanning.').waitFor();
    await page.getByRole('img', { name: /^Elke vorm tussen inspanning/ }).waitFor();
    await assertSound(page);
  },
);

browserTest('R-365: open data is published, and read by anybody in words', async ({ page, signInAs }) => {
  await signInAs('R. Hendriks');
  await visit(page, `${system.url}/inkoopprocedures`);
  await choose(page, 'link', 'Lichte jeugdhulp: toelating van aanbieders');
  await page.getByRole('tab', { name: 'Logboek' }).waitFor();
  await visit(page, `${page.url()}?deel=logboek`);
  await choose(page, 'button', 'Publiceer open gegevens');
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  await choose(page, 'button', 'Publiceer open gegevens');
  await page.getByText('De open gegevens zijn gepubliceerd.').first().waitFor();
  await page.context().clearCookies();
  await visit(page, `${system.url}/openbaar/inkoop`);
  await choose(page, 'link', 'Open gegevens over inkoop');
  await page.getByRole('heading', { level: 1, name: 'Open gegevens over inkoop' }).waitFor();
  await assertSound(page);
  await choose(page, 'link', 'Lichte jeugdhulp: toelating van aanbieders');
  await page.getByText('Geldig volgens OCDS 1.1').waitFor();
  await page.getByText('Niet gewijzigd').waitFor();
  await assertSound(page);
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, 'link', 'Download als OCDS (JSON)')]);
  assert.match(file.suggestedFilename(), /\.json$/);
  await choose(page, 'link', 'De inkoop zelf, met eisen en verloop');
  await page.getByRole('link', { name: 'Lees of download wat is gepubliceerd' }).waitFor();
  await assertSound(page);
});

browserTest('a supervisor reads procurement, without acts', async ({ page, signInAs }) => {
  await signInAs('E. van Loon');
  await choose(page, 'link', 'Inkoop');
  await page.getByRole('heading', { level: 1, name: 'Inkoop' }).waitFor();
  await assertSound(page);
  await choose(page, 'link', 'Lichte jeugdhulp: toelating van aanbieders');
  await page.getByRole('heading', { level: 1, name: 'Lichte jeugdhulp: toelating van aanbieders' }).waitFor();
  await assertSound(page);
  assert.equal(await page.getByRole('button', { name: /^(Stop|Leg|Begin|Wijzig)/ }).count(), 0);
});

browserTest('who only reads sees where procedures stand, without acts', async ({ page, signInAs }) => {
  await signInAs('T. de Groot');
  await visit(page, `${system.url}/inkoopprocedures`);
  assert.equal(await page.getByRole('button', { name: 'Begin een procedure' }).count(), 0);
  await visit(page, `${system.url}/eisensets`);
  assert.equal(await page.getByRole('button', { name: 'Maak een eisenset' }).count(), 0);
});
