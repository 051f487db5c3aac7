import { makeReports, readFiguresOfAll } from '../../src/modules/desk/index.ts';
import { choose, fillIn, pick, tabToSummary } from './keyboard.ts';
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
