import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { assertFocusKept, choose, fillIn, pick, tabTo, tabToSummary } from './keyboard.ts';
import { strFromZip } from './read-zip.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-279: the contract manager finds a contract: search, filter, sort, next page, all by keyboard',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Contracten');
    await page.getByRole('heading', { level: 1, name: 'Contracten' }).waitFor();
    await assertSound(page);

    await choose(page, 'link', 'Volgende');
    await page.waitForURL(/vanaf=25/);
    await settled(page);
    await assertFocusKept(page);
    await assertSound(page);

    await choose(page, 'button', 'Aanbieder');
    await page.waitForURL(/sorteer=aanbieder/);
    await settled(page);
    const providers = await page.locator('tbody tr > td:nth-child(2)').allTextContents();
    assert.deepEqual(
      providers,
      providers.toSorted((a, b) => a.localeCompare(b, 'nl')),
    );

    await pick(page, 'Variant', 'inspanning');
    await page.waitForURL(/variant=inspanning/);
    await settled(page);
    await fillIn(page, 'Zoek op nummer, naam of aanbieder', 'Meander', 'searchbox');
    await page.keyboard.press('Enter');
    await page.waitForURL(/zoek=Meander/);
    await settled(page);
    await assertSound(page);
    for (const row of await page.locator('tbody tr').allTextContents()) assert.match(row, /De Meander.*inspanning/);

    await tabTo(page, 'button', 'Wis filters');
    await page.keyboard.press('Enter');
    await page.waitForURL((there) => !there.search.includes('variant') && !there.search.includes('zoek'));
    await settled(page);
    await tabToSummary(page, 'Meer filters');
    await page.keyboard.press('Enter');
    await pick(page, 'Gemeente', 'Oss');
    await page.waitForURL(/gemeente=\d+/);
    await page
      .getByText(/^\d+ resultaten gevonden$/)
      .first()
      .waitFor();
    await assertFocusKept(page);
    await assertSound(page);

    await fillIn(page, 'Zoek op nummer, naam of aanbieder', 'bestaat niet', 'searchbox');
    await page.keyboard.press('Enter');
    await page.getByText('Niets gevonden met deze filters').waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-280, R-283: the contract manager reads a contract part by part with arrow keys and sees a chart as a table',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await page.goto(`${system.url}/contracten?zoek=Meander`);
    await settled(page);
    const name = (await page.locator('tbody th a').first().textContent()) ?? '';
    await choose(page, 'link', name);
    await page.waitForURL(/\/contracten\/\d+$/);
    await assertSound(page);
    assert.match((await page.locator('h1').textContent()) ?? '', /De Meander Jeugdhulp/);
    await page.getByRole('navigation', { name: 'Plaats op de draad' }).getByText('Doel', { exact: true }).waitFor();

    assert.equal(await page.getByRole('link', { name: 'Toewijzingen' }).count(), 0);
    const parts = page.getByRole('tablist', { name: 'Onderdelen van het contract' });
    await tabTo(page, 'tab', /^Overzicht/);
    for (const [part, deel] of [
      [/^Bepalingen/, 'bepalingen'],
      [/^Afspraken$/, 'afspraken'],
      [/^Tarieven/, 'tarieven'],
      [/^Uitputting$/, 'uitputting'],
      [/^Toezicht$/, 'toezicht'],
      [/^Overdracht$/, 'overdracht'],
      [/^Wijzigingen$/, 'wijzigingen'],
      [/^Document$/, 'document'],
      [/^Dossier/, 'dossier'],
    ] as const) {
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(new RegExp(`deel=${deel}$`));
      assert.equal(await parts.getByRole('tab', { name: part }).getAttribute('aria-selected'), 'true');
      await page.getByRole('tabpanel', { name: part }).waitFor();
      await assertFocusKept(page);
      await assertSound(page);
    }
    await page.keyboard.press('Home');
    await page.waitForURL(/contracten\/\d+$/);
    await page.goBack();
    await page.waitForURL(/deel=dossier$/);
    await page.goto(page.url().replace('dossier', 'uitputting'));
    await settled(page);
    assert.equal(
      await parts.getByRole('tab', { name: /^Uitputting$/ }).getAttribute('aria-selected'),
      'true',
      'a deep link',
    );
    await tabToSummary(page, 'Toon als tabel');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: /^Volume en bedrag per maand/ }).waitFor();
    await assertSound(page);
  },
);

browserTest('R-279: the contract manager exports the list as CSV for Dutch Excel and as XLSX', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('M. van Dijk');
  await page.goto(`${system.url}/contracten?zoek=Meander`);
  await settled(page);
  const rows = await page.locator('tbody tr').count();

  const csv = (await download('CSV')).toString('utf8');
  assert.ok(csv.startsWith('\uFEFF'), 'a byte order mark');
  const lines = csv.slice(1).trimEnd().split('\r\n');
  assert.equal(lines.length, rows + 1);
  for (const line of lines.slice(1)) assert.match(line, /;De Meander Jeugdhulp;/);

  const workbook = await download('XLSX');
  assert.match(strFromZip(workbook, 'xl/workbook.xml'), /<sheet /);

  async function download(kind: 'CSV' | 'XLSX'): Promise<Buffer> {
    const [file] = await Promise.all([page.waitForEvent('download'), choose(page, 'link', `Exporteer naar ${kind}`)]);
    assert.match(file.suggestedFilename(), new RegExp(`\\.${kind.toLowerCase()}$`));
    return await readFile(await file.path());
  }
});

browserTest('R-280: the thread is followed by keyboard from a goal, as a picture and as a table', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('L. Vermeulen');
  assert.equal(await visit(page, `${system.url}/draad`), 'De draad: van doel naar resultaat');
  const picture = page.getByRole('region', { name: 'Beeld van de draad' });
  const goal = picture.getByRole('link').first();
  const name = ((await goal.textContent()) ?? '').replace(/ ?€.*/s, '');
  while (!(await goal.evaluate((it) => it === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/volg=/);
  await settled(page);
  await assertFocusKept(page);
  await page.getByRole('region', { name: 'De gekozen draad in woorden' }).waitFor();
  assert.ok(name.length > 0);
  await assertSound(page);
  const total = await page.locator('.page-heading__sub').textContent();
  assert.match(total ?? '', /van alles\./);

  await tabTo(page, 'radio', 'Beeld');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('table', { name: /^Goedgekeurd per draad/ }).waitFor();
  await assertFocusKept(page);
  await assertSound(page);
});
