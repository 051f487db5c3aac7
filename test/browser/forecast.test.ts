import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, tabToSummary } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-264: the policy adviser makes the forecast and reads where the year ends, with its band and its test',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Prognose');
    await page.getByRole('heading', { name: 'Er is nog geen prognose' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Maak de prognose opnieuw');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Maak de prognose opnieuw' }).press('Enter');
    await page
      .getByRole('heading', { level: 1, name: /^Naar verwachting komt .* (boven|onder) het budget$/ })
      .waitFor({ timeout: 60_000 });
    await settled(page);
    await assertFocusKept(page);
    assert.match((await page.locator('main').textContent()) ?? '', /Met 80% kans ligt het tussen/);
    await assertSound(page);

    const table = page.getByRole('table', { name: 'Per product' });
    await table.waitFor();
    await table.getByRole('link').first().press('Enter');
    await page
      .getByText(/^Binnen/)
      .first()
      .waitFor();
    await page.getByRole('table', { name: 'Per aanbieder' }).waitFor();
    await settled(page);
    await assertSound(page);
    await tabToSummary(page, 'Hoe is dit berekend?');
    await page.keyboard.press('Enter');
    await page.getByText(/Bühlmann en Straub/).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'why did costs rise: the adviser explains the price, the alderman reads it and opens a part to what it consists of',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Kosten verklaard');
    await page.getByRole('heading', { level: 1, name: /^Jeugdhulp kostte/ }).waitFor();
    await settled(page);
    await assertSound(page);
    await choose(page, 'button', 'Schrijf een toelichting: Het geheel');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Tekst/, 'In de zomer is minder hulp gegeven.');
    await assertSound(page);
    await choose(page, 'button', 'Leg de toelichting vast');
    await page.getByText('In de zomer is minder hulp gegeven.').waitFor();
    await settled(page);
    await assertFocusKept(page);
    await assertSound(page);
  },
);

browserTest(
  'the alderman reads the explanation of the region, opens the mix to products, and takes the page along',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('T. de Groot');
    await visit(page, `${system.url}/kosten-verklaard?heleRegio=true`);
    await page.getByText('In de zomer is minder hulp gegeven.').waitFor();
    await page.getByText(/^L\. Vermeulen, /).waitFor();
    assert.equal(await page.getByRole('button', { name: /toelichting/ }).count(), 0);
    await assertSound(page);
    await visit(page, `${system.url}/kosten-verklaard?heleRegio=true&onderdeel=samenstelling`);
    const table = page.getByRole('table', { name: 'Per product' });
    await table.waitFor();
    await table.getByRole('link').first().press('Enter');
    await page.getByRole('table', { name: 'Per aanbieder' }).waitFor();
    await settled(page);
    await assertSound(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download als PDF' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^kosten-verklaard-.*\.pdf$/);
  },
);

browserTest(
  'the controller sees the own municipality and the way to its declarations; the region when asked',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('J. Verhoeven');
    assert.match(await visit(page, `${system.url}/prognose`), /^Naar verwachting komt Oss /);
    await assertSound(page);
    await page.getByLabel('De hele regio').check();
    await page.getByRole('heading', { level: 1, name: /^Naar verwachting komt Regio/ }).waitFor();
    await visit(page, `${system.url}/kosten-verklaard?per=aanbieder`);
    const table = page.getByRole('table', { name: 'Per aanbieder' });
    await table.waitFor();
    await table.getByRole('link').first().press('Enter');
    await page.getByRole('link', { name: 'Bekijk de declaraties' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Declaraties' }).waitFor();
  },
);

browserTest('a provider sees its own forecast, and has no page about the costs of the region', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  expectReport(/status of 403 .*\/v1\/kostenverklaringen/);
  await signInAs('S. Aydin');
  assert.match(await visit(page, `${system.url}/prognose`), /De Meander/);
  await assertSound(page);
  await visit(page, `${system.url}/kosten-verklaard`);
  await assertSound(page);
  assert.equal(await page.getByRole('heading', { name: /^Jeugdhulp kostte/ }).count(), 0);
});
