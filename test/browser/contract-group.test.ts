import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick, tick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-360, R-359: the contract manager agrees the same with two providers, sees each contract first, and brings it up to date',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Contracten');
    await choose(page, 'link', 'Groepsafspraken');
    await page.getByText('Nog geen groepsafspraken').waitFor();
    await assertSound(page);
    await choose(page, 'link', 'Nieuwe groepsafspraak');
    await page.getByRole('heading', { level: 1, name: 'Nieuwe groepsafspraak' }).waitFor();
    await settled(page);
    for (const number of ['C-2024-001', 'C-2024-002']) await tick(page, `Kies contract ${number}`);
    await page.getByText('2 contracten gekozen.').waitFor();
    await pick(page, /^Bepaling/, 'Een eigen bepaling');
    await fillIn(page, /^Nummer/, '20.1');
    await pick(page, /^Onderwerp/, 'kwaliteit');
    await fillIn(page, /^Titel/, 'Een regisseur per gezin');
    await fillIn(page, /^Tekst/, 'De aanbieder wijst voor elk gezin een regisseur aan.');
    await choose(page, 'button', 'Neem op in de wijziging');
    await page.getByText('2 contracten veranderen.').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Leg de afspraak vast');
    await page.getByText(/velden om te verbeteren/).waitFor();
    await assertSound(page);
    await fillIn(page, /^Naam van de afspraak/, 'Regie per gezin');
    await pick(page, /^Reden/, 'Geen wezenlijke wijziging (Aw 2012, artikel 2.163g)');
    await fillIn(page, /^Toelichting/, 'Afgesproken in het overleg met alle aanbieders.');
    await choose(page, 'button', 'Leg de afspraak vast');
    await page.getByRole('heading', { level: 1, name: 'Regie per gezin' }).waitFor();
    assert.equal(await page.locator('tbody tr').count(), 2);
    await settled(page);
    await assertFocusKept(page);
    await assertSound(page);

    await choose(page, 'link', 'Werk deze afspraak bij');
    await page.getByText('2 contracten gekozen.').waitFor();
    await settled(page);
    await pick(page, /^Bepaling/, '20.1 Een regisseur per gezin');
    await fillIn(page, /^Tekst/, 'De regisseur belt elke week met het gezin.');
    await choose(page, 'button', 'Neem op in de wijziging');
    await page.getByText('2 contracten veranderen.').waitFor();
    await fillIn(page, /^Naam van de afspraak/, 'Regie per gezin, bijgewerkt');
    await pick(page, /^Reden/, 'Geen wezenlijke wijziging (Aw 2012, artikel 2.163g)');
    await fillIn(page, /^Toelichting/, 'Na een half jaar bijgesteld.');
    await choose(page, 'button', 'Leg de afspraak vast');
    await page.getByText('Werkt deze afspraak bij:').waitFor();
    await assertSound(page);
    await page.getByRole('link', { name: 'Wijziging, versie 3' }).first().waitFor();
    await choose(page, 'link', 'Wijziging, versie 3');
    await page.getByText('Werkt de wijziging bij die versie 2 maakte.').waitFor();
    await page.getByText('Bijgewerkt in versie 3.').waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-361: the contract manager tests how a clause is put into practice; it stands at the clause',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    assert.equal(await visit(page, `${system.url}/contracten/uitvoeringstoets`), 'Toets op uitvoering');
    await choose(page, 'button', 'Toets de uitvoering van bepaling 5.1, Wachttijd');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await fillIn(page, /^Hoe voert u/, 'Elke maand kijken naar de wachttijden.');
    await fillIn(page, /^Welke afspraken/, 'De aanbieder meldt wachttijden.');
    await fillIn(page, /^Wat vraagt het extra/, 'Een dag per maand.');
    await fillIn(page, /^Wat wordt er echt anders/, 'Wachten valt eerder op.');
    await fillIn(page, /^Welk resultaat/, 'Hulp binnen vier weken.');
    await pick(page, /^Is de inzet in verhouding/, 'ja');
    await choose(page, 'button', 'Leg de toets vast');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Toets op uitvoering: inzet en resultaat zijn in verhouding.').waitFor();
    await settled(page);
    await assertFocusKept(page);
    await visit(page, `${system.url}/contracten/3?deel=bepalingen`);
    await page.getByText('Toets op uitvoering: inzet en resultaat zijn in verhouding.').waitFor();
  },
);

browserTest(
  'R-133: the provider reads all that belongs to its contract; the purchaser adds what is missing',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    const id = await page.evaluate(async () => {
      const found = await (await fetch('/v1/contracten?limit=200')).json();
      return found.items.find((one: { aanbieder: string }) => one.aanbieder === 'Kompas en Kade').id as number;
    });
    await visit(page, `${system.url}/contracten/${id}?deel=document`);
    await page.getByText(/Nog geen protocol toegevoegd/).waitFor();
    await choose(page, 'button', 'Voeg een bijlage toe');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await page.locator('input[type=file]').setInputFiles({
      name: 'protocol.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 protocol'),
    });
    await pick(page, /^Soort/, 'protocol');
    await fillIn(page, /^Naam/, 'Administratieprotocol');
    await page.getByRole('dialog').getByRole('button', { name: 'Voeg een bijlage toe' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Administratieprotocol' }).waitFor();
    await assertSound(page);

    await page.context().clearCookies();
    await signInAs('K. van den Heuvel');
    await visit(page, `${system.url}/contracten/${id}?deel=document`);
    const href = await page.getByRole('link', { name: 'Administratieprotocol' }).getAttribute('href');
    const bytes = await page.evaluate(async (address) => (await (await fetch(address ?? '')).text()).slice(0, 8), href);
    assert.equal(bytes, '%PDF-1.7');
    assert.equal(await page.getByRole('button', { name: 'Voeg een bijlage toe' }).count(), 0);
  },
);
