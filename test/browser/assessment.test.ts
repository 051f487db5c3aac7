import assert from 'node:assert/strict';
import { before } from 'node:test';
import type { Page } from 'playwright-core';
import { choose, fillIn, pick, tabTo, tick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { closedTender } from './tender.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const TITLE = 'Proef met een aanbesteding';
const OWN_WORDS = 'Een aanpak die past bij gezinnen.';
let tender = '';
let panel = '';
before(async () => {
  tender = `${system.url}/inkoopprocedures/${await closedTender(system.db, TITLE)}`;
});

/** Presses the button, and the same button in the dialog that opens; waits until it is said that it was done. */
async function confirm(page: Page, button: string, done: string): Promise<void> {
  await choose(page, 'button', button);
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  await choose(page, 'button', button);
  await page.getByText(done).first().waitFor();
  await settled(page);
}

const nameOf = async (page: Page, pattern: RegExp): Promise<string> =>
  (await page.getByRole('button', { name: pattern }).first().getAttribute('aria-label')) ?? '';

browserTest('nobody reads a request before opening; the purchaser opens, and tests each ground', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('R. Hendriks');
  await visit(page, `${tender}?deel=aanmeldingen`);
  await page.getByText('2 aanmeldingen liggen gesloten.').waitFor();
  assert.equal(await page.locator('tbody tr').count(), 0);

  await visit(page, tender);
  await confirm(page, 'Open wat is ingediend', 'De stap is gezet');
  await confirm(page, 'Begin fase: toets op volledigheid, uitsluiting en geschiktheid', 'De stap is gezet');

  await visit(page, `${tender}?deel=aanmeldingen`);
  const applications = await page
    .locator('tbody a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  assert.equal(applications.length, 2);
  for (const address of applications) {
    await visit(page, address);
    await page.getByText('Ons antwoord op S-1').waitFor();
    const checks = page.getByRole('button', { name: /^Toets: / });
    for (let left = await checks.count(); left > 0; left -= 1) {
      await choose(page, 'button', await nameOf(page, /^Toets: /));
      await page.getByRole('dialog').waitFor();
      await pick(page, /^Voldoet de aanbieder/, 'Ja');
      await fillIn(page, /^Reden/, 'Nagekeken en in orde.');
      await choose(page, 'button', 'Toets');
      await checks.nth(left - 1).waitFor({ state: 'detached' });
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await settled(page);
    }
    await assertSound(page);
  }
  await visit(page, `${tender}?deel=aanmeldingen`);
  await page.getByText('Alles is getoetst: 2 van 2 voldoen.').waitFor();
  await visit(page, tender);
  await choose(page, 'button', /^Begin fase: selectie/);
  await page.getByRole('dialog').waitFor();
  await choose(page, 'button', /^Begin fase: selectie/);
  await page.getByText('De stap is gezet').first().waitFor();
});

/** States that there is no interest, then scores every application finally. */
async function scoreAll(page: Page, motivation: string, points: readonly string[]): Promise<void> {
  const names = await page.locator('tbody').first().locator('a').allTextContents();
  for (const [index, name] of names.entries()) {
    await choose(page, 'button', `Verklaar over ${name}`);
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Belang/, 'Nee, ik heb geen belang');
    await choose(page, 'button', 'Verklaar');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    await choose(page, 'button', `Geef cijfers aan ${name}`);
    await page.getByRole('dialog').waitFor();
    if (index === 0) await assertSound(page);
    await fillIn(page, /^Aanpak: cijfer/, points[index] ?? '5');
    await fillIn(page, /^Aanpak: motivering/, motivation);
    await pick(page, /^Is dit definitief/, 'Ja, mijn cijfers zijn definitief');
    await choose(page, 'button', 'Geef cijfers');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
  }
}

browserTest(
  'the purchaser names assessors for the formula that was stated before publication, and scores as one of them',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('R. Hendriks');
    await visit(page, `${tender}?deel=beoordeling`);
    await page.getByRole('heading', { name: 'Hoe wordt beoordeeld?' }).waitFor();
    await choose(page, 'button', 'Maak een beoordeling');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Naam/, 'Kwaliteit van de aanpak');
    await tick(page, 'R. Hendriks');
    await tick(page, 'L. Vermeulen');
    await assertSound(page);
    await choose(page, 'button', 'Maak een beoordeling');
    await page.getByText('De beoordeling staat klaar').first().waitFor();
    await settled(page);
    await choose(page, 'link', 'Kwaliteit van de aanpak');
    await page.getByRole('heading', { level: 1, name: 'Kwaliteit van de aanpak' }).waitFor();
    await assertSound(page);
    panel = page.url();
    await scoreAll(page, OWN_WORDS, ['8', '6,5']);
    await page.getByText('Er ontbreken nog 2 scores.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Onthul de scores' }).count(), 0);
  },
);

browserTest('an assessor scores without seeing the scores of a colleague', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('L. Vermeulen');
  await visit(page, panel);
  assert.doesNotMatch(await page.content(), new RegExp(OWN_WORDS));
  await scoreAll(page, 'Goed onderbouwd.', ['7', '7']);
  await page.getByText('Alle scores zijn binnen.').waitFor();
  await assertSound(page);
  assert.doesNotMatch(await page.content(), new RegExp(OWN_WORDS));
});

browserTest(
  'scores are revealed together; consensus, ranking with sensitivity, decision and letters follow',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('R. Hendriks');
    await visit(page, panel);
    await confirm(page, 'Onthul de scores', 'De scores zijn onthuld.');
    await page.getByText(OWN_WORDS).first().waitFor();
    const agree = page.getByRole('button', { name: /^Leg consensus vast over / });
    const names = await agree.evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? ''),
    );
    assert.equal(names.length, 2);
    for (const [index, name] of names.entries()) {
      await choose(page, 'button', name);
      await page.getByRole('dialog').waitFor();
      await fillIn(page, /^Aanpak: cijfer/, index === 0 ? '8' : '7');
      await fillIn(page, /^Aanpak: motivering/, 'Samen besproken.');
      await choose(page, 'button', 'Leg consensus vast');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await settled(page);
    }
    await page.getByText(/staat op de eerste plaats\./).waitFor();
    await page.getByRole('heading', { name: 'Wat zou de volgorde veranderen?' }).waitFor();
    await assertSound(page);

    await visit(page, `${tender}?deel=gunning`);
    await tabTo(page, 'button', 'Neem het besluit');
    await confirm(page, 'Neem het besluit', 'Het besluit is genomen.');
    const letters = page.getByRole('link', { name: /^Brief aan .* als PDF$/ });
    await letters.nth(1).waitFor();
    assert.equal(await letters.count(), 2);
    const letter = await page.request.get(
      (await letters.first().evaluate((link) => (link as HTMLAnchorElement).href)) ?? '',
    );
    assert.equal(letter.status(), 200);
    assert.equal((await letter.body()).subarray(0, 5).toString(), '%PDF-');
    await assertSound(page);

    await visit(page, `${tender}?deel=logboek`);
    await page.getByText('De keten is heel').waitFor();
  },
);
