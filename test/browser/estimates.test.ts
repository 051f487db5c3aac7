import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-153 to R-157: the policy adviser makes an estimate, tries something out, and adopts it',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Ramingen');
    await page.getByRole('heading', { level: 1, name: 'Ramingen' }).waitFor();
    await assertSound(page);

    await choose(page, 'button', 'Maak een raming');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Jaar/, '2028');
    await fillIn(page, /^Naam/, 'Raming 2028');
    await fillIn(page, /^Kader in euro/, '110.000.000');
    await fillIn(page, /^Waar staat het kader/, 'Kadernota 2028');
    await assertSound(page);
    await choose(page, 'button', 'Maak de raming');
    await page.getByText('De raming is gemaakt').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    await choose(page, 'link', 'Raming 2028');
    await page.getByRole('heading', { level: 1, name: 'Raming 2028' }).waitFor();
    await assertSound(page);
    const address = page.url();

    await visit(page, `${address}?deel=producten`);
    await choose(page, 'button', 'Wijzig Pleegzorg');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Waarop is het volume gebaseerd/, 'Afspraak over transformatie');
    await fillIn(page, /^Verandering in procent/, '-2,5');
    await assertSound(page);
    await choose(page, 'button', 'Sla op');
    await page.getByText('De wijziging is opgeslagen.').first().waitFor();
    await settled(page);
    const row = page.locator('tbody tr', { hasText: 'Pleegzorg' }).first();
    assert.match((await row.textContent()) ?? '', /Transformatie.*verandering −2,5%/);
    await assertSound(page);

    await visit(page, `${address}?deel=herkomst`);
    const months = page.getByRole('table', { name: /^Consultatie en advies, in minuten/ });
    assert.equal(await months.locator('tbody tr').count(), 12, 'past use is shown month by month');
    assert.match((await months.textContent()) ?? '', /Gemiddelde van de getelde maanden/);

    await visit(page, `${address}?deel=watals`);
    await fillIn(page, /^Alle volumes/, '10');
    await choose(page, 'button', 'Reken door');
    await page.getByText(/De raming kost .* meer/).waitFor();
    await assertSound(page);

    await visit(page, address);
    await choose(page, 'button', 'Stel vast');
    await page.getByRole('dialog').waitFor();
    await choose(page, 'button', 'Maak dit de begroting van 2028');
    await page.getByText('De raming is vastgesteld.').first().waitFor();
    await page.getByRole('button', { name: 'Stel vast' }).waitFor({ state: 'detached' });
    await settled(page);
    await assertSound(page);
  },
);

browserTest('R-154, R-156, R-162: every part of the estimate that closes on the frame is sound', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('L. Vermeulen');
  for (const part of ['kader', 'producten', 'gemeenten', 'zwaar', 'watals', 'herkomst']) {
    assert.equal(await visit(page, `${system.url}/ramingen/1?deel=${part}`), 'Raming 2026');
    await assertSound(page);
  }
  assert.equal(await visit(page, `${system.url}/bevolking`), 'Jeugdigen per gemeente');
  await page.getByText('Andere leeftijden').first().waitFor();
  await assertSound(page);
});

browserTest('the alderman reads the estimate and cannot change it', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('T. de Groot');
  assert.equal(await visit(page, `${system.url}/ramingen/2?deel=producten`), 'Raming 2027, eerste concept');
  assert.equal(await page.getByRole('button', { name: 'Wijzig Pleegzorg' }).count(), 0);
  await assertSound(page);
});
