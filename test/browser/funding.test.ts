import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const folder = await mkdtemp(join(tmpdir(), 'rd-terms-'));
after(() => rm(folder, { recursive: true, force: true }));
const EXAMPLE = new URL('../../docs/funding-terms.example.json', import.meta.url);

browserTest(
  'R-064, R-228: the policy adviser reads the terms, sees what contradicts, and what a next version changes',
  async ({ page, signInAs }) => {
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Bekostiging');
    await page.getByRole('heading', { level: 1, name: 'Bekostigingsvoorwaarden' }).waitFor();
    await assertSound(page);
    await choose(page, 'link', 'Licht naar gebruik, zwaar met garantie');
    await page.getByRole('heading', { level: 1, name: 'Licht naar gebruik, zwaar met garantie' }).waitFor();
    await page.getByText('De prijs is voor een heel traject, hoeveel hulp daar ook voor nodig is.').waitFor();
    await assertSound(page);
    const terms = page.url().split('?')[0];
    await visit(page, `${terms}?deel=bevindingen`);
    await page.getByText(/heet taakgericht, maar wordt afgerekend per geleverd product/).waitFor();
    await page.getByText(/in een andere eenheid dan de voorwaarden noemen: Dyslexie/).waitFor();
    await visit(page, `${terms}?deel=contracten`);
    await visit(page, `${terms}?deel=versies`);
    await page.getByRole('heading', { name: 'Gewijzigd: Dyslexie per traject' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Vaststellen' }).count(), 0, 'adopting is of who buys');
  },
);

browserTest(
  'R-341: the purchaser fills in terms by keyboard and reads them while typing; a colleague adopts them',
  async ({ page, signInAs }) => {
    await signInAs('R. Hendriks');
    await visit(page, `${system.url}/bekostigingsvoorwaarden`);
    await choose(page, 'link', 'Nieuwe voorwaarden');
    await page.getByRole('heading', { level: 1, name: 'Nieuwe voorwaarden' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bewaren');
    await page.locator('.error-summary').waitFor();
    await assertFocusKept(page);
    await assertSound(page);
    await page.locator('#v-sleutel').focus();
    await page.keyboard.type('proef');
    await page.locator('#v-naam').focus();
    await page.keyboard.type('Proef met uren');
    await fillIn(page, /^Van/, '01-01-2028');
    await page.locator('#v-onderdelen-0-sleutel').focus();
    await page.keyboard.type('uren');
    await page.locator('#v-onderdelen-0-naam').focus();
    await page.keyboard.type('Begeleiding per uur');
    await pick(page, /^Bekostigingsmodel/, 'Prijs maal hoeveelheid (P x Q)');
    await pick(page, /^Variant/, 'Inspanningsgericht');
    await pick(page, /^Eenheid/, 'Uur');
    const reading = page.locator('.funding-editor__reading');
    await reading.getByText('De prijs is voor elk geleverd uur.').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bewaren');
    await page.getByRole('heading', { level: 1, name: 'Proef met uren' }).waitFor();
    await settled(page);
    await page.getByText('U bewaarde dit concept het laatst: een collega stelt het vast.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Vaststellen' }).count(), 0, 'not by who kept it');
    await assertSound(page);
    const concept = page.url();
    await page.context().clearCookies();
    await signInAs('M. van Dijk');
    await visit(page, concept);
    await choose(page, 'button', 'Vaststellen');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Vaststellen');
    await page.getByText('De voorwaarden zijn vastgesteld.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    assert.equal(await page.getByRole('link', { name: 'Bewerken' }).count(), 0, 'adopted terms stand');
    await assertSound(page);
  },
);

browserTest('R-086: a file is read into the form, with what is wrong at its field', async ({ page, signInAs }) => {
  await signInAs('L. Vermeulen');
  await visit(page, `${system.url}/bekostigingsvoorwaarden`);
  await choose(page, 'button', 'Bestand inlezen');
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  const document = JSON.parse(await readFile(EXAMPLE, 'utf8')) as { onderdelen: { dekt?: object }[] };
  document.onderdelen.reverse();
  const path = join(folder, 'terms.json');
  await writeFile(path, JSON.stringify(document));
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('heading', { level: 1, name: 'Nieuwe voorwaarden' }).waitFor();
  await settled(page);
  await choose(page, 'button', 'Bewaren');
  await page
    .locator('.error-summary')
    .getByText(/"Vernieuwing" wordt nooit gebruikt/)
    .waitFor();
  await assertSound(page);
  await choose(page, 'link', /"Vernieuwing" wordt nooit gebruikt/);
  await assertFocusKept(page);
  await choose(page, 'button', 'Naar voren: Vernieuwing');
  await page.locator('.funding-editor__reading').getByText('De prijs is een vast bedrag van').waitFor();
  await choose(page, 'button', 'Bewaren');
  await page.getByRole('heading', { level: 1, name: 'Reguliere hulp en een bedrag voor vernieuwing' }).waitFor();
  await assertSound(page);
});

browserTest('R-341: a provider reads the terms of its own contracts only', async ({ page, signInAs, expectReport }) => {
  expectReport(/status of 404/);
  await signInAs('S. Aydin');
  await visit(page, `${system.url}/bekostigingsvoorwaarden`);
  await page.getByRole('link', { name: 'Betaling naar gebruik, zwaar met garantie' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Licht naar gebruik, zwaar met garantie' }).count(), 0);
  assert.equal(await page.getByRole('link', { name: 'Nieuwe voorwaarden' }).count(), 0);
  await visit(page, `${system.url}/bekostigingsvoorwaarden/1`);
  await page.goto(`${system.url}/bekostigingsvoorwaarden/2`);
  await page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' }).waitFor();
  await assertSound(page);
});
