import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Page } from 'playwright-core';
import ijsselland from '../../src/regions/ijsselland/product-book.json' with { type: 'json' };
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const folder = await mkdtemp(join(tmpdir(), 'rd-files-'));
after(() => rm(folder, { recursive: true, force: true }));

/** While a calculation is not complete the server says what is missing; the browser reports that answer. */
const NOT_COMPLETE = /status of 422 .*\/v1\/tariefberekeningen\/_bereken\)$/;

type Figure = { readonly value: string; readonly label: string | RegExp };

/** Adds an element of a kind with its choices and figures, each with the same source. */
async function addElement(
  page: Page,
  kind: string,
  choices: readonly (readonly [string | RegExp, string])[],
  figures: readonly Figure[],
): Promise<void> {
  await pick(page, 'Soort element', kind);
  await choose(page, 'button', 'Voeg dit element toe');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const [label, word] of choices) await pick(page, label, word);
  for (const [at, { label, value }] of figures.entries()) {
    await dialog.getByRole('textbox', { name: label }).fill(value);
    await dialog.getByRole('textbox', { name: 'Bron', exact: true }).nth(at).fill('Invoer voor deze test');
    await dialog.getByRole('textbox', { name: 'Datum van de bron' }).nth(at).fill('01-10-2026');
  }
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

browserTest(
  'R-158, R-170, R-172, R-175, R-176: the contract manager makes a calculation from nothing and adopts it for one provider',
  async ({ page, signInAs, expectReport }) => {
    expectReport(NOT_COMPLETE);
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Tarieven');
    await page.getByRole('heading', { level: 1, name: 'Tarieven' }).waitFor();
    await choose(page, 'link', 'Nieuwe berekening');
    await page.getByRole('heading', { level: 1, name: 'Nieuwe berekening' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bewaar de berekening');
    const products = page.getByRole('combobox', { name: /^Product/ });
    await page.locator('.field', { has: products }).getByText('Kies een product.').waitFor();
    assert.ok(await products.evaluate((field) => field === document.activeElement), 'what is missing has the focus');
    await assertSound(page);
    const perMinute = await products
      .locator('option')
      .evaluateAll((options) => options.find((one) => one.textContent?.endsWith('(per minuut)'))?.textContent ?? '');
    assert.notEqual(perMinute, '', 'the region buys something by the minute');
    await products.selectOption({ label: perMinute });
    await fillIn(page, /^Titel/, 'Traject van deze test');
    await assertSound(page);

    await addElement(
      page,
      'Functie met salaris',
      [],
      [
        { label: /^Brutosalaris per jaar/, value: '48.000' },
        { label: /^Aandeel in de formatie/, value: '100' },
      ],
    );
    await page.getByText('Noem het aantal contracturen per jaar.').waitFor();
    await assertFocusKept(page);
    await addElement(page, 'Contracturen per jaar', [], [{ label: /^Uren/, value: '1.800' }]);
    await page.getByRole('heading', { name: '€ 0,44 per minuut' }).waitFor();
    await addElement(
      page,
      'Overhead',
      [
        [/^Overhead als/, 'aandeel'],
        [/^Waarover/, 'personeelskosten'],
      ],
      [{ label: /^Percentage/, value: '20' }],
    );
    await page
      .locator('tbody tr', { hasText: 'Overhead' })
      .getByText('Een aandeel gaat over het totaal; een opslag over personeelskosten of directe kosten.')
      .waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Wijzig Overhead');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Overhead als/, 'opslag');
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click();
    await page.getByRole('heading', { name: '€ 0,53 per minuut' }).waitFor();
    await choose(page, 'button', 'Verwijder Overhead');
    await page.getByRole('heading', { name: '€ 0,44 per minuut' }).waitFor();

    await pick(page, 'Prijs', 'Per traject');
    for (const [name, share, weeks] of [
      ['Kort', '50', '15'],
      ['Lang', '50', '45'],
    ] as const) {
      await choose(page, 'button', 'Voeg een vorm toe');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /^Naam/ }).fill(name);
      await dialog.getByRole('textbox', { name: /^Aandeel/ }).fill(share);
      await dialog.getByRole('textbox', { name: /^Weken/ }).fill(weeks);
      await dialog.getByRole('textbox', { name: /^Uren per week/ }).fill('1');
      await dialog.getByRole('button', { name: 'Bewaar' }).click();
      await dialog.waitFor({ state: 'detached' });
      await settled(page);
    }
    await page.getByRole('heading', { name: 'Kleine aantallen' }).waitFor();
    await page.getByText(/^Vanaf 25 jeugdigen blijft de afwijking binnen 10%/).waitFor();
    await assertSound(page);
    await pick(page, 'Prijs', 'Per minuut');
    await page.getByRole('heading', { name: '€ 0,44 per minuut' }).waitFor();
    await choose(page, 'button', 'Bewaar de berekening');
    await page.getByRole('heading', { level: 1, name: /^Berekening: / }).waitFor();
    await assertSound(page);

    await choose(page, 'link', 'Bewerk de elementen');
    await page.getByRole('heading', { level: 1, name: /^Bewerk de berekening: / }).waitFor();
    await addElement(page, 'Werkgeverslasten', [], [{ label: /^Percentage/, value: '25' }]);
    await page.getByRole('heading', { name: '€ 0,56 per minuut' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bewaar als nieuwe versie');
    await page.getByText(/^Versie 2, gemaakt op/).waitFor();
    await settled(page);

    await choose(page, 'button', 'Stel dit tarief vast');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('table', { name: 'Wat nu voor dit product geldt' }).waitFor();
    await fillIn(page, /^Geldt vanaf/, '01-01-2028');
    const provider = page.getByRole('combobox', { name: 'Alleen voor aanbieder' });
    await provider.selectOption({ index: 1 });
    const name = await provider.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
    await assertSound(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Stel dit tarief vast' }).click();
    await page.getByRole('heading', { level: 1, name: /: € 0,56 per minuut$/ }).waitFor();
    await page.getByText(`voor ${name}. Vastgesteld op`, { exact: false }).waitFor();
    await assertSound(page);

    const tariff = new URL(page.url()).pathname.split('/').at(-1);
    for (const [format, begins] of [
      ['pdf', '%PDF'],
      ['xlsx', 'PK'],
    ] as const) {
      const answer = await page.request.get(`${system.url}/v1/tarieven/${tariff}/dossier?formaat=${format}`);
      assert.equal(answer.status(), 200);
      assert.equal((await answer.body()).subarray(0, begins.length).toString('latin1'), begins);
    }
  },
);

browserTest('R-150, R-177: the provider corrects a cost price that was given', async ({ page, signInAs }) => {
  await signInAs('S. Aydin');
  await visit(page, `${system.url}/kostprijzen`);
  await page
    .getByRole('button', { name: /^Verbeter de kostprijs van / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const part of ['Beroepskrachten', 'Andere cliëntgebonden kosten', 'Overhead', 'Overig']) {
    await dialog.getByRole('textbox', { name: part, exact: true }).fill('');
  }
  await dialog.getByRole('textbox', { name: 'Kostprijs (verplicht)', exact: true }).fill('72,50');
  await dialog.getByRole('textbox', { name: 'Bron (verplicht)', exact: true }).fill('Verbeterde begroting');
  await assertSound(page);
  await dialog.getByRole('button', { name: 'Geef door' }).click();
  await page.getByText('De verbeterde kostprijs is doorgegeven.').first().waitFor();
  await page
    .locator('tbody tr', { hasText: 'Verbeterde begroting' })
    .getByText('2e opgave', { exact: false })
    .waitFor();
  await assertFocusKept(page);
});

/** Reads a file in and waits until it is written. */
async function readIn(page: Page, button: string, file: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.locator('input[type="file"]').setInputFiles(file);
  await dialog.getByRole('table', { name: 'Wat er verandert' }).waitFor();
  await assertSound(page);
  await dialog.getByRole('button', { name: /^Sla .* op$/ }).click();
  await page
    .getByText(/^Opgeslagen: /)
    .first()
    .waitFor();
  await dialog.waitFor({ state: 'detached' });
}

browserTest('R-150: cost prices that are read in from a file stand in the list', async ({ page, signInAs }) => {
  await signInAs('S. Aydin');
  await visit(page, `${system.url}/kostprijzen`);
  const answer = await page.request.get(`${system.url}/v1/kostprijzen/_exporteer?formaat=csv`);
  const [header = '', first = ''] = (await answer.text()).split('\r\n');
  const year = header.split(';').indexOf('Jaar');
  const file = join(folder, 'kostprijzen.csv');
  const next = first.split(';').with(year, '2029').join(';');
  await writeFile(file, `${header}\r\n${next}\r\n`);
  await readIn(page, 'Lees in', file);
  await page.locator('tbody tr', { hasText: '2029' }).first().waitFor();
  await assertSound(page);
});

browserTest(
  'R-166, R-170: tariffs and calculations go out as a file and come in again; a tariff with a later first day stands in the list',
  async ({ page, signInAs }) => {
    await signInAs('M. van Dijk');
    await visit(page, `${system.url}/tarieven`);
    await assertSound(page);
    for (const [list, button] of [
      ['tarieven', 0],
      ['tariefberekeningen', 1],
    ] as const) {
      const answer = await page.request.get(`${system.url}/v1/${list}/_exporteer?formaat=xlsx`);
      const same = join(folder, `${list}.xlsx`);
      await writeFile(same, await answer.body());
      await page.getByRole('button', { name: 'Lees in', exact: true }).nth(button).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await page.locator('input[type="file"]').setInputFiles(same);
      await dialog.getByText('Er is niets op te slaan.', { exact: false }).waitFor();
      await assertSound(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    const file = join(folder, 'nieuw-tarief.csv');
    const product = await page.locator('tbody tr').first().getByRole('link').textContent();
    const csv = await (await page.request.get(`${system.url}/v1/tarieven/_exporteer?formaat=csv`)).text();
    const code = csv
      .split('\r\n')
      .find((line) => line.split(';')[1] === product)
      ?.split(';')[0];
    await writeFile(file, `Productcode;Product;Van;Tarief\r\n${code};${product};01-01-2031;9,87\r\n`);
    await page.getByRole('button', { name: 'Lees in', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await page.locator('input[type="file"]').setInputFiles(file);
    await dialog.getByRole('table', { name: 'Wat er verandert' }).waitFor();
    await dialog.getByRole('button', { name: /^Sla .* op$/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await pick(page, 'Product', product ?? '');
    await page.locator('tbody tr', { hasText: '€ 9,87' }).waitFor();
    await assertSound(page);
  },
);

/** Fills a form that a button opens and sends it; every field by its label. */
async function fillForm(
  page: Page,
  button: string,
  send: string,
  texts: Readonly<Record<string, string>>,
  choices: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const [label, value] of Object.entries(texts)) {
    await dialog
      .getByRole('textbox', { name: new RegExp(`^${label}`) })
      .first()
      .fill(value);
  }
  for (const [label, value] of Object.entries(choices)) {
    await dialog.getByRole('combobox', { name: new RegExp(`^${label}`) }).selectOption({ label: value });
  }
  await dialog.getByRole('button', { name: send, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

browserTest(
  'R-083, R-138, R-143, R-144: the model of IJsselland is entered by the screens: two axes, fifteen places, 36 products in one act',
  async ({ page, signInAs }) => {
    await signInAs('L. Vermeulen');
    await visit(page, `${system.url}/productenboeken?deel=versies`);
    await fillForm(page, 'Maak een leeg boek', 'Maak dit boek', {
      Titel: ijsselland.titel,
      'Geldt vanaf': '01-01-2029',
    });
    await page.getByRole('heading', { level: 1, name: ijsselland.titel }).waitFor();
    const book = page.url().split('?')[0] ?? '';
    await fillForm(page, 'Wijzig titel en periode', 'Sla op', { Titel: 'Profielen en intensiteiten' });
    await page.getByRole('heading', { level: 1, name: 'Profielen en intensiteiten' }).waitFor();

    await visit(page, `${book}?deel=opbouw`);
    for (const { sleutel, naam } of ijsselland.assen) {
      await fillForm(page, 'Voeg een as toe', 'Voeg toe', { Sleutel: sleutel, Naam: naam });
    }
    const axisNames = new Map(ijsselland.assen.map(({ sleutel, naam }) => [sleutel, naam]));
    for (const place of ijsselland.aswaarden) {
      const texts = { Code: place.code, ...('naam' in place && place.naam ? { Naam: place.naam } : {}) };
      await fillForm(page, 'Voeg een plaats toe', 'Voeg toe', texts, { As: axisNames.get(place.as) ?? '' });
    }
    await assertSound(page);

    await visit(page, book);
    await fillForm(
      page,
      'Maak alle combinaties',
      'Maak alle combinaties',
      {},
      { Eenheid: 'jeugdige', Variant: 'output' },
    );
    await page.getByText('36 producten in dit boek').waitFor();
    await assertSound(page);
    await page.getByRole('link', { name: /^Profiel 12 .*, Intensiteit 3$/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Profiel 12 .*, Intensiteit 3$/ }).waitFor();
    await assertSound(page);

    await visit(page, book);
    await page.getByText('CSV per blad').click();
    const sheet = await page.request.get(
      `${book.replace('/productenboeken', '/v1/productenboeken')}/_exporteer?formaat=csv&blad=Segmenten`,
    );
    const file = join(folder, 'segmenten.csv');
    await writeFile(file, `${(await sheet.text()).trimEnd()}\r\nlicht;Lichte hulp;een-prijs-per-product;\r\n`);
    await readIn(page, 'Lees Segmenten in', file);

    await fillForm(
      page,
      'Voeg een product toe',
      'Voeg toe',
      { Sleutel: 'thuis', Naam: 'Thuis verder' },
      { Vorm: 'arrangement' },
    );
    await page.getByRole('link', { name: 'Thuis verder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thuis verder' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'Voeg een onderdeel toe' }).click();
    const dialog = page.getByRole('dialog');
    const parts = dialog.getByRole('combobox', { name: /^Onderdeel/ });
    await parts.selectOption({ index: 1 });
    const product = dialog.getByRole('combobox', { name: /^Product/ });
    if ((await product.count()) > 0) await product.selectOption({ label: 'Thuis verder' });
    await dialog.getByRole('button', { name: 'Voeg toe' }).click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    await fillForm(page, 'Maak hier een product van', 'Maak hier een product van', {
      Naam: 'Thuis verder als product',
      Sleutel: 'thuis-product',
      Waarom: 'Het werkte bij tien gezinnen.',
    });
    await visit(page, book);
    await page.getByRole('link', { name: 'Thuis verder als product' }).waitFor();
  },
);
