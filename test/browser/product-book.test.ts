import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const folder = await mkdtemp(join(tmpdir(), 'rd-files-'));
after(() => rm(folder, { recursive: true, force: true }));

/** The tab of a book or a tariff with this name, by its place in the address. */
const openPart = (page: Page, part: string) => visit(page, `${page.url().split('?')[0]}?deel=${part}`);

browserTest(
  'R-138, R-143, R-144, R-145: the policy adviser drafts a next version: an axis, places on it, a product there',
  async ({ page, signInAs }) => {
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Productenboek');
    await page.getByRole('tab', { name: /^Producten/ }).waitFor();
    await assertSound(page);
    for (const part of ['opbouw', 'begrippen', 'codes', 'versies']) await openPart(page, part);

    await choose(page, 'button', 'Maak een nieuwe versie');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Titel/, 'Productenboek 2028');
    await fillIn(page, /^Geldt vanaf/, '01-01-2028');
    await assertSound(page);
    await choose(page, 'button', 'Maak de kopie');
    await page.getByRole('heading', { level: 1, name: 'Productenboek 2028' }).waitFor();
    await settled(page);
    const book = page.url();

    await visit(page, `${book}?deel=opbouw`);
    await choose(page, 'button', 'Voeg een as toe');
    await choose(page, 'button', 'Voeg toe');
    await page.locator('.error-summary').waitFor();
    await assertSound(page);
    await fillIn(page, /^Sleutel/, 'profiel');
    await fillIn(page, /^Naam/, 'Profiel');
    await choose(page, 'button', 'Voeg toe');
    await page.locator('tbody tr', { hasText: 'Profiel' }).first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    await choose(page, 'button', 'Voeg een plaats toe');
    await pick(page, /^As/, 'Profiel');
    await fillIn(page, /^Code/, '1');
    await fillIn(page, /^Naam/, 'Groei in het gezin');
    await fillIn(page, /^Doel/, 'Begeleiden en behandelen');
    await choose(page, 'button', 'Voeg toe');
    await page.locator('tbody tr', { hasText: 'Groei in het gezin' }).waitFor();
    await assertSound(page);

    await visit(page, book);
    await choose(page, 'button', 'Voeg een product toe');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Sleutel/, 'profiel-1');
    await fillIn(page, /^Naam/, 'Profiel een');
    await pick(page, /^Vorm/, 'plaats op assen');
    await pick(page, /^Plaats op de as Profiel/, '1. Groei in het gezin');
    await pick(page, 'Eenheid', 'traject');
    await assertSound(page);
    await choose(page, 'button', 'Voeg toe');
    await page.getByRole('link', { name: 'Profiel een' }).waitFor();
    await settled(page);
    await choose(page, 'link', 'Profiel een');
    await page.getByRole('heading', { level: 1, name: 'Profiel een' }).waitFor();
    await page.getByText('Begeleiden en behandelen').waitFor();
    await assertSound(page);

    await visit(page, `${book}?deel=versies`);
    await page.getByText('Product Profiel een komt erbij.').waitFor();
  },
);

browserTest(
  'R-138: the policy adviser changes a product in a next version and puts it to others',
  async ({ page, signInAs }) => {
    await signInAs('L. Vermeulen');
    await visit(page, `${system.url}/productenboeken/1`);
    await choose(page, 'button', 'Maak een nieuwe versie');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Titel/, 'Productenboek 2029');
    await fillIn(page, /^Geldt vanaf/, '01-01-2029');
    await choose(page, 'button', 'Maak de kopie');
    await page.getByRole('heading', { level: 1, name: 'Productenboek 2029' }).waitFor();
    await settled(page);
    const book = page.url();

    await choose(page, 'link', 'Respijtzorg');
    await page.getByRole('heading', { level: 1, name: 'Respijtzorg' }).waitFor();
    await settled(page);
    await choose(page, 'button', 'Wijzig');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Groep/, 'Logeren');
    await choose(page, 'button', 'Sla op');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await visit(page, book);
    assert.equal(await page.getByRole('button', { name: 'Stel vast' }).count(), 0, 'adopting is of who buys');
    await choose(page, 'button', 'Leg voor ter consultatie');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Toelichting/, 'Reageren kan tot 1 december');
    await assertSound(page);
    await choose(page, 'button', 'Leg voor ter consultatie');
    await page.getByText('Het boek ligt voor ter consultatie.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    await assertSound(page);
  },
);

browserTest(
  'R-138, R-151: the region adopts what its policy adviser put to others, and what changed is told',
  async ({ page, signInAs }) => {
    await signInAs('M. van Dijk');
    await visit(page, `${system.url}/productenboeken?deel=versies`);
    await choose(page, 'link', 'Productenboek 2029');
    await page.getByRole('heading', { level: 1, name: 'Productenboek 2029' }).waitFor();
    await settled(page);
    await choose(page, 'button', 'Stel vast');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Besluit/, 'Besluit van de regio');
    await choose(page, 'button', 'Stel vast');
    await page.getByText('Het boek is vastgesteld.').first().waitFor();
    await settled(page);
    await openPart(page, 'versies');
    await page.getByText('Besluit van de regio').waitFor();
    const differences = page.getByRole('table', { name: 'Verschillen tussen de versies' });
    await differences.getByText(/^Product Respijtzorg: groep was .* en wordt Logeren\.$/).waitFor();
    assert.equal(await differences.getByText(/komt erbij|vervalt/).count(), 0, 'nothing came or went');
    await assertSound(page);
  },
);

browserTest('R-138: a book in consultation: the provider reads it and reacts', async ({ page, signInAs }) => {
  await signInAs('S. Aydin');
  await visit(page, `${system.url}/productenboeken?deel=versies`);
  await choose(page, 'link', /^Productenboek 2027/);
  await page.getByRole('heading', { level: 1, name: 'Productenboek 2027' }).waitFor();
  await settled(page);
  await choose(page, 'button', 'Geef een reactie');
  await page.getByRole('dialog').waitFor();
  await fillIn(page, /^Uw reactie/, 'De definitie van een dagdeel is nu duidelijk.');
  await assertSound(page);
  await choose(page, 'button', 'Geef een reactie');
  await page.getByText('Uw reactie is vastgelegd.').first().waitFor();
  await page.getByText('De definitie van een dagdeel is nu duidelijk.').waitFor();
  await assertSound(page);
});

browserTest(
  'R-166, R-170, R-173, R-174: the contract manager opens a tariff to its parts and asks what a figure does to it',
  async ({ page, signInAs }) => {
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Tarieven');
    await page.getByRole('heading', { level: 1, name: 'Tarieven' }).waitFor();
    await assertSound(page);
    await choose(page, 'link', 'Verblijf specialistisch');
    await page.getByRole('heading', { level: 1, name: /^Verblijf specialistisch: € / }).waitFor();
    await settled(page);
    const steps = page.getByRole('list', { name: 'Zo is het tarief opgebouwd' });
    await steps.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await steps.getByRole('table', { name: 'Cijfers en bronnen' }).first().waitFor();
    await assertSound(page);
    const address = page.url();
    for (const part of ['aanbieders', 'gevoeligheid', 'geschiedenis']) await visit(page, `${address}?deel=${part}`);

    await visit(page, address);
    await choose(page, 'link', 'Reken het door');
    await page.getByRole('heading', { level: 1, name: 'Berekening: Verblijf specialistisch' }).waitFor();
    await assertSound(page);
    const field = page.getByRole('textbox', { name: /^Overhead/ }).first();
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('veel');
    await choose(page, 'button', 'Reken opnieuw');
    await page.locator('.error-summary').waitFor();
    await assertSound(page);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('25');
    await choose(page, 'button', 'Reken opnieuw');
    await page.getByText(/^Het tarief gaat van .* naar .* hoger\.$/).waitFor();
    await assertSound(page);

    assert.equal(await visit(page, `${system.url}/kostprijzen`), 'Kostprijzen');
    await page.getByRole('table', { name: 'Wie uitkomt met het tarief, per product' }).waitFor();
    assert.equal(await visit(page, `${system.url}/indexeringen`), 'Indexering');
  },
);

browserTest(
  'R-150: the provider gives a cost price; a file with faults names each cell and writes nothing',
  async ({ page, signInAs }) => {
    await signInAs('S. Aydin');
    await choose(page, 'link', 'Kostprijzen');
    await page.getByRole('heading', { level: 1, name: 'Kostprijzen' }).waitFor();
    await assertSound(page);
    const before = await page.locator('tbody tr').count();

    const wrong = join(folder, 'kostprijzen.csv');
    await writeFile(
      wrong,
      '\uFEFFProductcode;Jaar;Kostprijs per eenheid;Uren betekenen;Soort kostprijs;Bron;Datum van de bron\r\n' +
        '99999;2026;veel;clientgebonden-tijd;gerealiseerd;Jaarrekening;01-04-2026\r\n',
    );
    await choose(page, 'button', 'Lees in');
    await page.getByRole('dialog').waitFor();
    await page.locator('input[type="file"]').setInputFiles(wrong);
    await page.getByRole('table', { name: 'Fouten in het bestand' }).waitFor();
    assert.match((await page.getByRole('dialog').textContent()) ?? '', /C2.*veel/);
    await assertSound(page);
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await page.locator('tbody tr').count(), before, 'nothing was written');

    await choose(page, 'button', 'Geef een kostprijs door');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Product/, 'Daghulp basis');
    await fillIn(page, /^Jaar/, '2027');
    await fillIn(page, 'Kostprijs (verplicht)', '71,25');
    await pick(page, /^Wat een uur is/, 'Alle gewerkte uren, zonder verlof en ziekte');
    await pick(page, /^Soort kostprijs/, 'gerealiseerd');
    await fillIn(page, 'Bron (verplicht)', 'Begroting 2027');
    await fillIn(page, /^Datum van de bron/, '01-10-2026');
    await assertSound(page);
    await choose(page, 'button', 'Geef door');
    await page.getByText('De kostprijs is doorgegeven.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    await page.locator('tbody tr', { hasText: 'Begroting 2027' }).waitFor();
    assert.equal(await page.getByText('Kompas en Kade').count(), 0, 'never another provider');
    await assertSound(page);
  },
);

browserTest(
  'R-166: the contract manager adds index figures, sees what would change, carries it out and takes it back',
  async ({ page, signInAs }) => {
    await signInAs('M. van Dijk');
    await visit(page, `${system.url}/indexeringen`);
    for (const [series, percentage] of [
      ['OVA', '4,18'],
      ['PPC', '1,82'],
    ] as const) {
      await page.getByRole('button', { name: 'Voeg een indexcijfer toe' }).last().click();
      await page.getByRole('dialog').waitFor();
      await fillIn(page, /^Reeks/, series);
      await fillIn(page, /^Jaar/, '2027');
      await pick(page, /^Soort/, 'voorlopig');
      await fillIn(page, /^Percentage/, percentage);
      await fillIn(page, /^Naam van de versie/, 'oktober 2026');
      await fillIn(page, /^Datum van de versie/, '01-10-2026');
      await fillIn(page, /^Bron/, 'Invoer voor deze test');
      await choose(page, 'button', 'Voeg een indexcijfer toe');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await settled(page);
    }
    await page.getByRole('heading', { name: 'Instellingen' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bekijk wat er verandert');
    await page.getByRole('heading', { name: 'Wat er verandert' }).waitFor();
    await page
      .getByText(/^Index: .*afgerond op 2 decimalen/)
      .first()
      .waitFor();
    for (const part of [/^Per aanbieder/, /^Per contract/, /^Taakbudgetten/, /^Blijft gelijk/]) {
      await page.getByRole('tab', { name: part }).click();
      await assertSound(page);
    }
    await choose(page, 'button', /^Voer door/);
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Voer door/ })
      .click();
    await page.getByText('De indexering is doorgevoerd.').first().waitFor();
    await settled(page);
    await choose(page, 'link', 'Indexering per 1 jan 2027');
    await page.getByRole('heading', { level: 1, name: 'Indexering per 1 jan 2027' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Trek in');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Reden/, 'De prognose wordt bijgesteld');
    await page.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click();
    await page.getByText('De indexering is ingetrokken.').first().waitFor();
    await page.getByText('Ingetrokken: De prognose wordt bijgesteld').waitFor();
    await assertSound(page);
  },
);
