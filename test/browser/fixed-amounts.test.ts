import assert from 'node:assert/strict';
import { asOwner } from '../../src/platform/db/index.ts';
import { choose } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

/** How much of the ledger was posted without a declaration, for one municipality. */
const postedOf = (name: string) =>
  asOwner(system.db, (tx) =>
    tx.one<{ count: number; cents: bigint }>(
      `select count(*)::int as count, coalesce(sum(i.amount_cents), 0)::bigint as cents
         from instalment i join organisation o on o.id = i.municipality_id where o.name = $1`,
      [name],
    ),
  );

browserTest('R-084: a financial officer posts what is due without a declaration, once', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('J. Verhoeven');
  await visit(page, `${system.url}/betalingen`);
  await choose(page, 'link', 'Vaste bedragen');
  await page.getByRole('heading', { level: 1, name: 'Vaste bedragen' }).waitFor();
  await settled(page);
  await assertSound(page);
  const button = page.getByRole('button', { name: 'Boek wat verschuldigd is' });
  if ((await button.count()) > 0) {
    await choose(page, 'button', 'Boek wat verschuldigd is');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await assertSound(page);
    await dialog.getByRole('button', { name: 'Boek wat verschuldigd is' }).click();
    await page.getByText('De bedragen zijn geboekt.').first().waitFor();
    await settled(page);
  }
  await page.getByText(/^Over 2026 is .+ geboekt/).waitFor();
  assert.equal(await button.count(), 0, 'nothing is left to post');
  await assertSound(page);
  const { count, cents } = await postedOf('Oss');
  assert.ok(count > 0 && cents > 0n, 'the crisis task is a debt without any declaration');
  await page
    .getByRole('link', { name: /^boeking \d+/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Boeking \d+/ }).waitFor();
  await assertSound(page);
});

browserTest('a year without fixed amounts says so', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('J. Verhoeven');
  await visit(page, `${system.url}/betalingen/vaste-bedragen?jaar=2020`);
  await page.getByText('Geen vaste bedragen').waitFor();
  await assertSound(page);
});

browserTest('who may not see payments is told so, also at the fixed amounts', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  expectReport(/status of 403/);
  await signInAs('L. Vermeulen');
  assert.notEqual(await visit(page, `${system.url}/betalingen/vaste-bedragen`), 'Vaste bedragen');
});
