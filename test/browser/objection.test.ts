import assert from 'node:assert/strict';
import { before } from 'node:test';
import type { Page } from 'playwright-core';
import { assertFocusKept, choose, fillIn, pick, tabTo } from './keyboard.ts';
import { admissionRound } from './round.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const TITLE = 'Proef met een toelating';
const SUBJECT = 'Onze inschrijving staat er wel';
const REVISED = 'Na bezwaar aangevuld: het uittreksel was verlopen op de dag van sluiting.';
let procedure = '';
let ready = '';
before(async () => {
  procedure = `${system.url}/inkoopprocedures/${await admissionRound(system.db, TITLE, 'notice')}`;
  ready = `${system.url}/inkoopprocedures/${await admissionRound(system.db, 'Proef met een contract', 'contracting')}`;
});

/** Presses the button, then the one with the same words in the dialog that opens, once what is in it was filled in. */
async function act(page: Page, button: string | RegExp, done: string, fill?: () => Promise<void>): Promise<void> {
  await choose(page, 'button', button);
  await page.getByRole('dialog').waitFor();
  await fill?.();
  await assertSound(page);
  const submit = page.getByRole('dialog').locator('button[type="submit"]');
  await choose(page, 'button', (await submit.textContent()) ?? '');
  await page.getByText(done).first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled(page);
}

const letterIn = async (page: Page): Promise<string> => {
  const link = page.getByRole('link', { name: /^Brief \(PDF\)$/ });
  const letter = await page.request.get(await link.evaluate((one) => (one as HTMLAnchorElement).href));
  assert.equal(letter.status(), 200);
  return (await letter.body()).subarray(0, 5).toString();
};

browserTest('R-117: the purchaser decides about a round and lets the term for objections begin', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('R. Hendriks');
  await visit(page, `${procedure}?deel=gunning`);
  await page.getByRole('heading', { name: 'Voorstel voor het besluit' }).waitFor();
  await act(page, 'Neem het besluit', 'Het besluit is genomen.');
  const decided = page.getByRole('region', { name: /^Besluit van / });
  await decided.getByRole('rowheader', { name: /Kompas en Kade/ }).waitFor();
  await decided.getByText('Ongeschikt', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Herzie het besluit' }).waitFor();
  await assertSound(page);
  await visit(page, procedure);
  await act(page, 'Begin fase: bezwaartermijn', 'De stap is gezet');
  await assertFocusKept(page);
});

browserTest('R-184: a provider that was not admitted reads why, with its letter, and objects', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('K. van den Heuvel');
  await visit(page, `${system.url}/inschrijven`);
  await choose(page, 'link', TITLE);
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByText('De inschrijving ontbreekt.').waitFor();
  assert.equal(await letterIn(page), '%PDF-');
  await assertSound(page);
  await choose(page, 'link', 'Maak bezwaar');
  await page.getByRole('button', { name: 'Maak bezwaar' }).waitFor();
  await act(page, 'Maak bezwaar', 'Uw bezwaar is ontvangen.', async () => {
    await fillIn(page, /^Onderwerp/, SUBJECT);
    await fillIn(page, /^Toelichting/, 'Het uittreksel zat bij onze aanmelding.');
  });
  await page.getByRole('heading', { level: 2, name: `Bezwaar: ${SUBJECT}` }).waitFor();
  await assertSound(page);
});

browserTest('R-184: nothing goes on before the objection is decided, after both sides were heard', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('R. Hendriks');
  await visit(page, procedure);
  await page.getByText('1 bezwaar wacht').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Begin fase: overeenkomsten sluiten' }).count(), 0);
  await visit(page, `${procedure}/vragen?deel=bezwaren`);
  await act(page, `Leg vast bij: ${SUBJECT}`, 'Vastgelegd.', async () => {
    await pick(page, /^Wat is het/, 'Verslag van de hoorzitting');
    await fillIn(page, /^Tekst/, 'De aanbieder lichtte toe dat het uittreksel was meegestuurd.');
  });
  await act(page, `Beslis op: ${SUBJECT}`, 'De beslissing is bewaard.', async () => {
    await pick(page, /^Uitkomst/, 'Gegrond');
    await fillIn(page, /^Reden/, 'De reden in de brief was niet volledig.');
  });
  await page.getByRole('link', { name: 'Brief als PDF' }).waitFor();
});

browserTest(
  'R-184: the purchaser revises the decision with a reason; the earlier one stays to be read',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('R. Hendriks');
    await visit(page, `${procedure}?deel=gunning`);
    await act(page, 'Herzie het besluit', 'Het besluit is genomen.', async () => {
      await fillIn(page, /^Waarom wordt het besluit herzien/, 'Een bezwaar was gegrond.');
      await fillIn(page, /^Reden voor Kompas en Kade/, REVISED);
    });
    await page.getByText('versie 2').waitFor();
    await page.getByText('Herzien: Een bezwaar was gegrond.').waitFor();
    await page.getByText('versie 1').waitFor();
    await page.getByText(REVISED).first().waitFor();
    await assertSound(page);
    await visit(page, `${procedure}?deel=logboek`);
    await page.getByText('De keten is heel').waitFor();
  },
);

browserTest('R-184: the provider reads the answer and the revised decision', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('K. van den Heuvel');
  await visit(page, `${system.url}/inschrijven`);
  await choose(page, 'link', TITLE);
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByText(REVISED).waitFor();
  assert.equal(await letterIn(page), '%PDF-');
  await visit(page, `${procedure}/vragen?deel=bezwaren`);
  await page.getByText('De reden in de brief was niet volledig.').waitFor();
  await assertSound(page);
});

browserTest('R-117: from a final award the way leads to its contract', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('R. Hendriks');
  await visit(page, `${ready}?deel=gunning`);
  await tabTo(page, 'link', 'Maak het contract met De Meander Jeugdhulp');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/contracten\/nieuw\?procedure=\d+&aanmelding=\d+$/);
  await settled(page);
  await assertSound(page);
});
