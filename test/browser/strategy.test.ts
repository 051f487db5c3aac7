import assert from 'node:assert/strict';
import { enterStrategy } from '../../src/app/demo/strategy/enter.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { withScope } from '../../src/platform/db/index.ts';
import { demoRegionFolder, strategyDataOf } from '../../src/regions/index.ts';
import { SCOPES } from '../support/small-world.ts';
import { personOf } from './acting.ts';
import { choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const TITLE = 'Inkoop jeugdhulp 2028';

/** The region's own strategy, entered from its papers; gives its number. */
async function entered(): Promise<number> {
  const data = strategyDataOf(demoRegionFolder());
  assert.ok(data);
  const adviser = await personOf(system.db, 'L. Vermeulen');
  const scope = { ...SCOPES.nobody, ...adviser, role: 'policy-adviser', regionIds: [adviser.organisationId] };
  const how = { ownerId: adviser.personId, noScore: 'De stukken geven geen score.' };
  return await withScope(system.db, scope, (tx) =>
    enterStrategy(tx, { ...adviser, today: plainDate(new Date().toISOString().slice(0, 10)) }, data, how),
  );
}

browserTest(
  'R-016, R-310, R-322: a policy adviser begins a strategy, scores the present first, writes the assignment and sees what is lacking',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    const dialog = page.getByRole('dialog');
    const save = () => dialog.getByRole('button', { name: 'Leg vast' }).press('Enter');
    expectReport(/status of 422/);
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Strategie');
    await page.getByText('Er is nog geen strategie').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Begin een strategie');
    await assertSound(page);
    await fillIn(page, /^Titel/, TITLE);
    await fillIn(page, /^Eerste dag/, '1-1-2028');
    await fillIn(page, /^Laatste dag/, '1-1-2027');
    await dialog.getByRole('button', { name: 'Begin' }).press('Enter');
    await page.getByText('De laatste dag ligt voor de eerste dag.').first().waitFor();
    await fillIn(page, /^Laatste dag/, '31-12-2031');
    await dialog.getByRole('button', { name: 'Begin' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('De huidige strategie heeft nog geen score.').waitFor();
    await assertSound(page);

    await choose(page, 'button', 'Geef score: Mandaat, nu');
    await pick(page, /^Score/, '4');
    await save();
    await dialog.getByText('Vul in: Waarom deze score?').first().waitFor();
    await fillIn(page, /^Waarom deze score/, 'Het mandaat is vastgelegd.');
    await save();
    await page.getByText('Nu scoort u gemiddeld 4 van 5.').waitFor();

    await choose(page, 'link', 'Opdracht');
    await page.getByRole('heading', { name: 'Waar het om gaat' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Voeg toe: hulp die eronder valt of niet');
    await assertSound(page);
    await pick(page, /^Valt het eronder/, 'Valt erbuiten');
    await fillIn(page, /^Hulp/, 'Vervoer');
    await save();
    await dialog.getByText('Vul in: reden.').first().waitFor();
    await fillIn(page, /^Reden/, 'Eigen aanbesteding');
    await save();
    await page.getByRole('row').filter({ hasText: 'Eigen aanbesteding' }).waitFor();
    await choose(page, 'button', 'Neem 10 voorbeelden over');
    await page.getByRole('row').filter({ hasText: 'Administratieve lasten worden voorkomen' }).waitFor();
    await choose(page, 'button', 'Geschiedenis: Vervoer');
    await dialog.getByText(/toegevoegd op/).waitFor();
    await assertSound(page);
    await page.keyboard.press('Escape');

    for (const [link, heading] of [
      ['Aanpak', 'Werksessies'],
      ['Risico’s', 'Aannames'],
      ['Document', '2. Uitgangspunten'],
    ] as const) {
      await choose(page, 'link', link);
      await page.getByRole('heading', { name: heading }).first().waitFor();
      await assertSound(page);
    }
    await choose(page, 'link', 'Zelftest');
    await choose(page, 'button', 'Vul de zelftest in');
    await assertSound(page);
    await pick(page, /^We kennen het aanbod/, 'Ja');
    await choose(page, 'button', 'Leg de antwoorden vast');
    await page.getByText('De regio scoort 100%.').waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-019, R-022: access worker and provider react on paragraphs, the adviser weighs and proposes, the alderman adopts',
  async (visitor) => {
    const { page, signInAs } = visitor;
    const id = await entered();
    const as = async (name: string, path: string) => {
      await page.context().clearCookies();
      await signInAs(name);
      await visit(page, `${system.url}${path}`);
    };
    const react = async (text: string) => {
      await choose(page, 'button', 'Reageer op: Uitgangspunten');
      await fillIn(page, /^Uw reactie/, text);
      await page.getByRole('dialog').getByRole('button', { name: 'Reageer' }).press('Enter');
      await page.getByText(text).first().waitFor();
    };
    const put = async (button: string) => {
      await choose(page, 'button', button);
      await fillIn(page, /^Reageren kan tot en met/, '31-12-2099');
      await page.getByRole('dialog').getByRole('button', { name: button }).press('Enter');
      await settled(page);
    };

    await as('L. Vermeulen', `/strategie/${id}`);
    await put('Breng uit voor gemeenten');
    await page.getByText('Interne consultatie').first().waitFor();

    await page.context().clearCookies();
    await signInAs('N. El Amrani');
    await page.getByText('Lees de strategie en reageer').first().waitFor();
    await visit(page, `${system.url}/strategie/${id}/document`);
    await react('Kan de werkinstructie eerst worden geprobeerd?');

    await as('L. Vermeulen', `/strategie/${id}`);
    await put('Breng uit voor iedereen');

    await as('K. van den Heuvel', '/strategie');
    await page.getByRole('link', { name: 'Inkoop jeugdhulp 2021-2023' }).click();
    await page.getByRole('heading', { name: /Waar het om gaat/ }).waitFor();
    assert.equal(await page.getByText('Wat mist er nog?').count(), 0, 'a provider reads what was put out, no more');
    await react('Drie jaar is kort om te investeren.');
    assert.equal(await page.getByText('Kan de werkinstructie').count(), 0, 'nor what a municipality said');
    await assertSound(page);

    await page.context().clearCookies();
    await signInAs('L. Vermeulen');
    await page.getByText('Weeg 2 reacties op de strategie af').first().waitFor();
    await visit(page, `${system.url}/strategie/${id}/document`);
    for (let left = 2; left > 0; left--) {
      await page
        .getByRole('button', { name: /^Weeg af/ })
        .first()
        .press('Enter');
      await pick(page, /^Wat/, 'Overgenomen');
      await fillIn(page, /^Waarom/, 'Dit nemen we mee.');
      await page.getByRole('dialog').getByRole('button', { name: 'Leg de afweging vast' }).press('Enter');
      await page.waitForFunction(
        (more) =>
          [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Weeg af').length ===
          more,
        left - 1,
      );
    }
    await choose(page, 'button', 'Leg voor aan het bestuur');
    await page.getByRole('dialog').getByRole('button', { name: 'Leg voor aan het bestuur' }).press('Enter');
    await page.getByText('Ter vaststelling').first().waitFor();

    await page.context().clearCookies();
    await signInAs('T. de Groot');
    await page.getByText('Stel de strategie vast, of geef haar terug').first().waitFor();
    await visit(page, `${system.url}/strategie/${id}/document`);
    await choose(page, 'button', 'Stel vast');
    await fillIn(page, /^Overweging/, 'De colleges stemmen in.');
    await page.getByRole('dialog').getByRole('button', { name: 'Stel vast' }).press('Enter');
    await page.getByText('Vastgesteld').first().waitFor();
    await page.getByText(/^Controlegetal [0-9a-f]{64}$/).waitFor();
    await assertSound(page);
  },
);

browserTest('who has no part in it is told so, and a strategy that is not there as well', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  expectReport(/status of 40[34]/);
  await signInAs('P. Smulders');
  await visit(page, `${system.url}/strategie`);
  await visit(page, `${system.url}/strategie/1`);
  await page.context().clearCookies();
  await signInAs('L. Vermeulen');
  await visit(page, `${system.url}/strategie/99999`);
  await page
    .getByText(/niet gevonden|bestaat niet/i)
    .first()
    .waitFor();
});
