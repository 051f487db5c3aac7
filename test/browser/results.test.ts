import assert from 'node:assert/strict';
import { playResults } from '../../src/app/demo/results/play.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { assertFocusKept, choose, fillIn, pick, tabToSummary } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { DEMO_DAY } from './system.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
assert.ok(await playResults(system.db, DEMO_DAY));

/** An allocation of De Meander in Oss without results, which S. Aydin and N. El Amrani both open. */
const { id: allocationId } = await asOwner(system.db, (tx) =>
  tx.one<{ id: number }>(
    `select a.id::int as id from allocation a join allocation_current w on w.allocation_id = a.id
       join allocation_version v on v.allocation_id = a.id and v.version = w.version
       join client c on c.id = a.client_id
      where a.provider_id = (select organisation_id from person where name = 'S. Aydin')
        and a.municipality_id = (select organisation_id from person where name = 'N. El Amrani')
        and not c.secret_residence and v.from_on < '2026-10-01'
        and not exists (select from agreed_result r where r.allocation_id = a.id) order by a.id limit 1`,
  ),
);
const PAGE = `/toewijzingen/${allocationId}`;
const GOAL = 'Fietst zelf naar school en terug';

browserTest(
  'R-224: a provider proposes and reports a result, access contradicts and then confirms it, all by keyboard',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    expectReport(/status of 422/);
    await signInAs('S. Aydin');
    await visit(page, `${system.url}${PAGE}`);
    await page.getByText('Bij deze toewijzing is nog geen resultaat afgesproken.').waitFor();
    await choose(page, 'button', 'Stel een resultaat voor');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await fillIn(page, /^Wat moet er bereikt zijn/, 'Voor 999900006');
    await fillIn(page, /^Uiterlijk/, '31-12-2026');
    await pick(page, /^Wie van het gezin/, 'ouders');
    await choose(page, 'button', 'Stel dit resultaat voor');
    await page.getByText('Hier hoort geen BSN').first().waitFor();
    await fillIn(page, /^Wat moet er bereikt zijn/, GOAL);
    await choose(page, 'button', 'Stel dit resultaat voor');
    await page.getByText('Het resultaat is voorgesteld.').first().waitFor();
    await assertFocusKept(page);

    await page.context().clearCookies();
    await signInAs('N. El Amrani');
    await page.getByText('Ga akkoord met voorgestelde resultaten, of trek ze in').first().waitFor();
    await page.getByText('wachten op uw bevestiging').first().waitFor();
    await visit(page, `${system.url}${PAGE}`);
    await choose(page, 'button', `Ga akkoord: ${GOAL}`);
    await choose(page, 'button', 'Ga akkoord met dit resultaat');
    await page.getByText('Afgesproken', { exact: true }).first().waitFor();

    await page.context().clearCookies();
    await signInAs('S. Aydin');
    await visit(page, `${system.url}${PAGE}`);
    await choose(page, 'button', `Meld het resultaat: ${GOAL}`);
    await pick(page, /^Is het bereikt/, 'bereikt');
    await pick(page, /^Wie zegt dit/, 'gezin en aanbieder samen');
    await fillIn(page, /^Waar blijkt het uit/, 'Evaluatie met ouders');
    await choose(page, 'button', 'Meld dit');
    await page.getByText('Wacht op bevestiging').first().waitFor();

    await page.context().clearCookies();
    await signInAs('N. El Amrani');
    await visit(page, `${system.url}${PAGE}`);
    await page.getByText('Evaluatie met ouders').first().waitFor();
    await choose(page, 'button', `Spreek tegen: ${GOAL}`);
    await choose(page, 'button', 'Spreek deze melding tegen');
    await page
      .getByText(/^Vul in: Waarom bent u|Waarom bent u het niet eens/)
      .first()
      .waitFor();
    await fillIn(page, /^Waarom bent u het niet eens/, 'School zegt: de helft van de dagen');
    await choose(page, 'button', 'Spreek deze melding tegen');
    await page.getByText('Tegengesproken', { exact: true }).first().waitFor();
    await assertFocusKept(page);
    await settled(page);
    await choose(page, 'button', `Bevestig: ${GOAL}`);
    await fillIn(page, /^Toelichting/, 'Nagevraagd bij school: toch elke dag');
    await choose(page, 'button', 'Bevestig dit resultaat');
    await page.getByText('1 van 1 resultaat bevestigd als bereikt.').first().waitFor();
    await tabToSummary(page, 'Verloop');
    await page.keyboard.press('Enter');
    await page.getByText('School zegt: de helft van de dagen').first().waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-224: results in a list, narrowed from the home screen, and many reported with one table',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('N. El Amrani');
    await choose(page, 'link', /^Bevestig gemelde resultaten, of spreek ze tegen/);
    await page.getByRole('heading', { level: 1, name: 'Resultaten' }).waitFor();
    await assertSound(page);
    assert.ok((await page.getByRole('row').filter({ hasText: 'Wacht op bevestiging' }).count()) > 0);
    await visit(page, `${system.url}/resultaten?status=ingetrokken`);
    await page.getByText('Niets gevonden').first().waitFor();

    await page.context().clearCookies();
    await signInAs('S. Aydin');
    await visit(page, `${system.url}/resultaten?status=afgesproken`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /CSV/ }).first().click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
    const at = lines.findIndex((line) => line.endsWith(';afgesproken'));
    assert.ok(at > 0, lines.join('\n'));
    const cells = (lines[at] as string).split(';');
    const filled = (outcome: string) =>
      [...cells.slice(0, 5), outcome, '20-10-2026', 'samen', 'Evaluatie', cells.at(-1)].join(';');
    const fileOf = (outcome: string) => ({
      name: 'resultaten.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([lines[0], filled(outcome)].join('\r\n')),
    });
    await choose(page, 'button', 'Meld met een bestand');
    await page.getByRole('dialog').waitFor();
    const input = page.locator('input[type=file]');
    await input.setInputFiles(fileOf('geweldig'));
    await page.getByText('1 fout').first().waitFor();
    await page.getByRole('rowheader', { name: 'F2' }).waitFor();
    await input.setInputFiles(fileOf('bereikt'));
    await choose(page, 'button', 'Sla 1 regel op');
    await page.getByText('Opgeslagen: 1 regel nieuw').first().waitFor();
    await settled(page);
    await choose(page, 'button', 'Meld met een bestand');
    await page.locator('input[type=file]').setInputFiles(fileOf('bereikt'));
    await page.getByText('Alles in dit bestand staat er al zo.').first().waitFor();
    await assertSound(page);
  },
);

browserTest('results of children are no business of a region: the screen says so, on a phone too', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  expectReport(/status of 403/);
  await page.setViewportSize({ width: 390, height: 800 });
  await signInAs('M. van Dijk');
  assert.equal(await page.getByRole('link', { name: 'Resultaten', exact: true }).count(), 0);
  await page.goto(`${system.url}/resultaten`);
  await page
    .getByText(/mag|rechten/)
    .first()
    .waitFor();
  await assertSound(page);
});

browserTest(
  'R-242: who settles a year sees what the register of results says, and states it as the earned part',
  async (visitor) => {
    const { page, signInAs } = visitor;
    const { provider, year } = await asOwner(system.db, (tx) =>
      tx.one<{ provider: number; year: number }>(
        `select r.provider_id as provider, extract(year from s.on_day)::int as year from agreed_result r
        cross join lateral rd.result_state(r.id) s where s.state = 'confirmed' limit 1`,
      ),
    );
    await signInAs('M. van Dijk');
    await visit(page, `${system.url}/afrekeningen/gegevens?jaar=${year}&aanbieder=${provider}`);
    await page.getByText('van jeugdigen met een oordeel van de toegang').first().waitFor();
    await choose(page, 'button', 'Neem als verdiend deel over');
    await assertSound(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Neem als verdiend deel over' }).press('Enter');
    await page.getByRole('rowheader', { name: /^Verdiend deel van het resultaat/ }).waitFor();
    await assertFocusKept(page);
  },
);
