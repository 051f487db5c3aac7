import assert from 'node:assert/strict';
import { choose, fillIn } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-265, R-280: the contract manager follows the use from a provider to its products and back, and chooses the signals',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Uitnutting');
    await page.getByRole('heading', { level: 1, name: /^Uitnutting 2026: .*van het budget is gebruikt/ }).waitFor();
    await assertSound(page);

    await page.getByRole('radio', { name: 'Aanbieder' }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/as=aanbieder/);
    await settled(page);
    await choose(page, 'link', 'De Meander Jeugdhulp');
    await page.waitForURL(/aanbieder=\d+/);
    await settled(page);
    await page.getByRole('link', { name: 'Pleegzorg' }).waitFor();
    await page.getByRole('radio', { name: 'Volume' }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/toon=volume/);
    await settled(page);
    assert.match((await page.locator('tbody tr', { hasText: 'Pleegzorg' }).first().textContent()) ?? '', /etmalen/);
    await assertSound(page);
    await choose(page, 'link', 'Laat De Meander Jeugdhulp los');
    await page.waitForURL((address) => !address.searchParams.has('aanbieder'));

    await choose(page, 'button', 'Kies de percentages');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Percentages/, '60, 90');
    await fillIn(page, /^Waarom/, 'Eerder in gesprek');
    await choose(page, 'button', 'Leg de percentages vast');
    await page.getByText('De percentages zijn vastgelegd.').first().waitFor();
    await page.getByText(/signaal bij 60%, 90%/).waitFor();
  },
);

browserTest('R-263, R-269: the alderman reads the monitors; small numbers stay hidden', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('T. de Groot');
  assert.equal(await visit(page, `${system.url}/monitors`), 'Monitors');
  await choose(page, 'link', /^Concentratie/);
  await page.getByRole('heading', { level: 2, name: /^Concentratie: \d/ }).waitFor();
  await page.getByText(/minder dan 10 jeugdigen of toewijzingen tonen wij niet/).waitFor();
  await assertSound(page);
  await visit(page, `${system.url}/uitnutting`);
  assert.match((await page.locator('h1').textContent()) ?? '', /fictief plafond/);
});

browserTest('R-160: a provider sees its own use as a mirror', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('S. Aydin');
  await visit(page, `${system.url}/uitnutting?as=aanbieder`);
  assert.equal(await page.locator('.use-table tbody tr').count(), 1);
  await page.getByText(/Cijfers als spiegel/).waitFor();
});

browserTest('who may not see totals finds no way to them', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('N. El Amrani');
  await settled(page);
  assert.equal(await page.getByRole('link', { name: 'Uitnutting' }).count(), 0);
  assert.equal(await page.getByRole('link', { name: 'Monitors' }).count(), 0);
});
