import assert from 'node:assert/strict';
import { makeReports, readFiguresOfAll } from '../../src/modules/desk/index.ts';
import { choose, fillIn, pick, tabToSummary, tick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const now = () => new Date();
await makeReports(system.db, { now });

browserTest(
  'a contract manager follows a figure by keyboard; past its line it stands on the home, until it is no longer followed',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await choose(page, 'link', 'Mijn meldingen');
    await page.getByRole('heading', { level: 1, name: 'Mijn meldingen' }).waitFor();
    await page.getByText('Deze installatie verstuurt geen mail.').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Volg een cijfer');
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await assertSound(page);
    await page.getByLabel(/^Welk cijfer/).selectOption('goedgekeurd');
    await pick(page, /^Wanneer wilt u het weten/, 'Als het minder wordt dan');
    await fillIn(page, /^Grens/, 'veel');
    await choose(page, 'button', 'Volg een cijfer');
    await page.getByText('Vul een getal in').first().waitFor();
    await fillIn(page, /^Grens/, '9.000.000.000');
    await choose(page, 'button', 'Volg een cijfer');
    await page.getByText('1 van de 1 cijfers die u volgt is over uw grens.').waitFor();
    await assertSound(page);
    await readFiguresOfAll(system.db, { now });
    await visit(page, `${system.url}/vandaag`);
    await page.getByRole('heading', { name: 'Over uw grens' }).waitFor();
    await page.goto(`${system.url}/mijn-meldingen`);
    await settled(page);
    await choose(page, 'button', /^Stop met volgen/);
    await page.getByText('U volgt nog geen cijfer').first().waitFor();
  },
);

browserTest(
  'a view of a list is kept and shared by keyboard; a colleague opens it; the one who kept it removes it',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    await page.goto(`${system.url}/contracten?status=loopt`);
    await settled(page);
    await tabToSummary(page, 'Weergaven');
    await page.keyboard.press('Enter');
    await page.getByText('Nog geen weergave bewaard').waitFor();
    await choose(page, 'button', 'Bewaar deze weergave');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await fillIn(page, /^Naam/, 'Lopende contracten');
    await pick(page, /^Voor wie/, 'Voor mijn organisatie');
    await choose(page, 'button', 'Bewaar deze weergave');
    await page.getByText('De weergave is bewaard.').first().waitFor();
    await page.getByRole('link', { name: 'Lopende contracten' }).waitFor();
    await assertSound(page);

    await page.context().clearCookies();
    await signInAs('R. Hendriks');
    await page.goto(`${system.url}/contracten`);
    await settled(page);
    await tabToSummary(page, 'Weergaven');
    await page.keyboard.press('Enter');
    await page.getByText('gedeeld door M. van Dijk').waitFor();
    await page.getByRole('link', { name: 'Lopende contracten' }).click();
    await page.waitForURL(/status=loopt/);
    await settled(page);

    await page.context().clearCookies();
    await signInAs('M. van Dijk');
    await page.goto(`${system.url}/contracten`);
    await settled(page);
    await tabToSummary(page, 'Weergaven');
    await page.keyboard.press('Enter');
    await choose(page, 'button', 'Verwijder weergave Lopende contracten');
    await page.getByText('Nog geen weergave bewaard').waitFor();
  },
);

browserTest('R-114: the policy team reads the report of last month', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('L. Vermeulen');
  await choose(page, 'link', 'Maandberichten');
  await page.getByRole('heading', { level: 1, name: 'Maandberichten' }).waitFor();
  await page.getByText('Goedgekeurd tot en met').first().waitFor();
  await assertSound(page);
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /als PDF$/ })
    .first()
    .click();
  await (await downloading).path();
});

browserTest(
  'R-287: several lines of the worklist are put off, noted and seen by keyboard, and taken back; a colleague gets what was handed over',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    expectReport(/status of 422/);
    await signInAs('M. van Dijk');
    await page.getByRole('heading', { name: 'Te doen' }).waitFor();
    await settled(page);
    const rows = page.locator('.worklist tbody tr:not(.table__group)').filter({ has: page.getByRole('checkbox') });
    const first = ((await rows.first().getByRole('link').textContent()) ?? '').split(',')[0] ?? '';
    const before = await rows.count();
    await tick(page, /^Kies ‘/);
    await page.getByText('1 regel gekozen').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Stel uit');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await fillIn(page, /^Tot welke dag/, '01-01-2099');
    await fillIn(page, /^Waarom/, 'Wacht op antwoord');
    await page.getByRole('dialog').getByRole('button', { name: 'Stel uit' }).press('Enter');
    await page.getByText('Te ver weg').waitFor();
    await page.keyboard.press('Escape');
    await choose(page, 'button', 'Gezien');
    await page.getByText('U markeerde 1 regel als gezien.').waitFor();
    assert.equal((await rows.filter({ hasText: first }).count()) < before, true);
    await tabToSummary(page, 'Gezien (1)');
    await page.keyboard.press('Enter');
    await assertSound(page);
    await choose(page, 'button', 'Maak ongedaan');
    await page.getByText('Gezien (1)').waitFor({ state: 'hidden' });

    await tick(page, /^Kies ‘/);
    await choose(page, 'button', 'Draag over');
    await pick(page, /^Aan wie/, 'R. Hendriks');
    await fillIn(page, /^Wat uw collega moet weten/, 'Jij sprak ze al');
    await page.getByRole('dialog').getByRole('button', { name: 'Draag over' }).press('Enter');
    await page.getByText('Bij een collega (1)').waitFor();
    await page.context().clearCookies();
    await signInAs('R. Hendriks');
    await page.getByText('Van M. van Dijk: Jij sprak ze al').waitFor();
    await assertSound(page);
  },
);
