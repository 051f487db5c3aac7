import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { asOwner } from '../../src/platform/db/index.ts';
import { assertFocusKept, choose, fillIn, tabTo } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const NAME = 'Kort traject met nazorg';
const part = (path: string): string => `#v-onderdelen-0-${path}`;

const type = async (page: Page, id: string, text: string) => {
  await page.locator(id).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};
const select = (page: Page, id: string, label: string) => page.locator(id).selectOption({ label });
const check = async (page: Page, group: string, label: string) => {
  const box = page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: label }).last();
  await box.focus();
  await page.keyboard.press('Space');
  assert.ok(await box.isChecked());
};

/** A share of the price that is due at a moment. */
async function addMoment(page: Page, at: number, moment: { key: string; when: string; share: string }) {
  await choose(page, 'button', 'Moment toevoegen');
  const path = (field: string) => part(`verschuldigd-momenten-${at}-${field}`);
  await type(page, path('sleutel'), moment.key);
  await select(page, path('op'), moment.when);
  await type(page, path('aandeel'), moment.share);
}

browserTest(
  'R-341: the policy adviser enters a model of own invention from nothing, with products picked from the book',
  async ({ page, signInAs }) => {
    await signInAs('L. Vermeulen');
    await visit(page, `${system.url}/bekostigingsvoorwaarden`);
    await choose(page, 'link', 'Nieuwe voorwaarden');
    await page.getByRole('heading', { level: 1, name: 'Nieuwe voorwaarden' }).waitFor();
    await type(page, '#v-sleutel', 'kort-met-nazorg');
    await type(page, '#v-naam', NAME);
    await fillIn(page, /^Van/, '01-12-2026');
    await type(page, part('sleutel'), 'kort');
    await type(page, part('naam'), 'Kort traject');
    await select(page, part('model'), 'Prijs per traject');
    await select(page, part('variant'), 'Outputgericht');

    const product = page.locator(part('dekt-producten'));
    const names = (await product.locator('option').allTextContents()).filter((name) => name !== 'Kies');
    assert.ok(names.length > 5, 'the products of the region are offered by name');
    const [first = '', second = ''] = names;
    for (const name of [first, second]) {
      await product.selectOption({ label: name });
      await choose(page, 'button', 'Product toevoegen');
      await page.getByRole('button', { name: `Haal weg: ${name}` }).waitFor();
    }
    await assertFocusKept(page);
    await choose(page, 'button', `Haal weg: ${second}`);
    assert.equal(await page.getByRole('button', { name: `Haal weg: ${second}` }).count(), 0);
    await assertSound(page);

    await select(page, part('prijs-soort'), 'Een heel traject');
    await select(page, part('verschuldigd-soort'), 'Delen op momenten');
    await addMoment(page, 0, { key: 'start', when: 'Bij de start', share: '50%' });
    await addMoment(page, 1, { key: 'einde', when: 'Bij het einde', share: '30%' });
    await check(page, 'Voorwaarden', 'De hulp is volgens plan beëindigd');
    await choose(page, 'button', 'Grens toevoegen');
    const bound = (field: string) => part(`grenzen-0-${field}`);
    await type(page, bound('sleutel'), 'jaar');
    await type(page, bound('naam'), 'Jaarbedrag');
    await check(page, 'Per', 'Contract');
    await select(page, bound('over'), 'Een kalenderjaar');
    await type(page, bound('hoogte-bedragCenten'), '250.000,00');
    await select(page, bound('bijOverschrijding'), 'Wat erboven komt, wacht op een medewerker');

    // 50% and 30% are not the whole price: said at the moments, and nothing is kept.
    await choose(page, 'button', 'Bewaren');
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    await assertFocusKept(page);
    await assertSound(page);
    await page.getByRole('group', { name: 'Momenten' }).locator('.field__error').first().waitFor();
    await type(page, part('verschuldigd-momenten-1-aandeel'), '50%');
    const reading = page.locator('.funding-editor__reading');
    await reading.getByText('50% is verschuldigd bij de start.').waitFor();
    await reading.getByText(/50% is verschuldigd bij het einde, als de hulp volgens plan is beëindigd/).waitFor();
    await reading.getByText(/250\.000/).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bewaren');
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await settled(page);
    assert.equal(await page.getByRole('button', { name: 'Vaststellen' }).count(), 0, 'adopting is of who buys');
    await visit(page, `${page.url().split('?')[0]}?deel=bevindingen`);
    await assertSound(page);
  },
);

browserTest(
  'R-341: the purchaser reads that model, adopts it, and pays a contract by it',
  async ({ page, signInAs }) => {
    await signInAs('R. Hendriks');
    await visit(page, `${system.url}/bekostigingsvoorwaarden`);
    await choose(page, 'link', NAME);
    await page.getByText('50% is verschuldigd bij de start.').waitFor();
    await choose(page, 'button', 'Vaststellen');
    await page.getByRole('dialog').waitFor();
    await choose(page, 'button', 'Vaststellen');
    await page.getByText('De voorwaarden zijn vastgesteld.').first().waitFor();
    await visit(page, `${page.url().split('?')[0]}?deel=contracten`);
    await page.getByText('Geen contract wordt hiermee betaald').waitFor();
    await choose(page, 'button', 'Contract koppelen');
    await page.getByRole('dialog').waitFor();
    const { id } = await asOwner(system.db, (tx) =>
      tx.one<{ id: number }>(
        `select min(id) as id from contract where from_on <= '2026-12-01' and through_on >= '2026-12-01'`,
      ),
    );
    const contract = await tabTo(page, 'combobox', /^Contract/);
    await contract.selectOption(String(id));
    await fillIn(page, /^Vanaf/, '01-12-2026');
    await assertSound(page);
    await choose(page, 'button', 'Contract koppelen');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('table', { name: 'Contracten die hiermee worden betaald' }).waitFor();
    await settled(page);
    await assertSound(page);
    const linked = await asOwner(system.db, (tx) =>
      tx.query<{ name: string; from: string; adoptedBy: string; madeBy: string }>(
        `select t.name, f.from_on as from, a.name as "adoptedBy", m.name as "madeBy" from contract_funding f
           join funding_terms t on t.id = f.terms_id join person a on a.id = t.adopted_by join person m on m.id = t.made_by
          where t.key = 'kort-met-nazorg'`,
      ),
    );
    assert.deepEqual(linked, [{ name: NAME, from: '2026-12-01', adoptedBy: 'R. Hendriks', madeBy: 'L. Vermeulen' }]);
  },
);

browserTest('the editor is whole on a small screen', async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs('L. Vermeulen');
  await visit(page, `${system.url}/bekostigingsvoorwaarden/nieuw`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0);
});
