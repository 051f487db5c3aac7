import assert from 'node:assert/strict';
import { asOwner } from '../../src/platform/db/index.ts';
import { freeTestBsns } from '../support/free-bsns.ts';
import { choose, fillIn, pick } from './keyboard.ts';
import { assertSound, visit } from './screen.ts';
import { browserTests, type Visit } from './visitor.ts';

const { browserTest, system } = await browserTests();
type Page = Visit['page'];

/** A test number that no child of the region has (BSN test range). */
const freeBsn = async (index: number): Promise<string> => (await freeTestBsns(system.db))[index] as string;

/** Takes down a child that is new here. */
async function newChild(page: Page, bsn: string, municipality?: string): Promise<void> {
  await fillIn(page, /^BSN/, bsn);
  await choose(page, 'button', 'Zoek');
  await page.getByText('Dit kind is bij u nog niet bekend.').waitFor();
  await assertSound(page);
  await fillIn(page, /^Voorletters/, 'V');
  await fillIn(page, /^Achternaam/, 'Proefkind');
  await fillIn(page, /^Geboortedatum/, '02-03-2014');
  await pick(page, /^Geslacht/, 'Vrouwelijk');
  if (municipality) await pick(page, /^Gemeente/, municipality);
  await choose(page, 'button', 'Ga verder');
  await page.getByText(/V Proefkind, geboren 2 mrt 2014/).waitFor();
}

/** Ambulant help as a whole category: without a code it has a budget and no size (CD080). */
async function whatIsNeeded(page: Page): Promise<void> {
  await fillIn(page, /^Product/, 'Alles in de categorie jeugdhulp ambulant (45)', 'combobox');
  await fillIn(page, /^Budget/, '2.400,00');
  await fillIn(page, /^Eerste dag/, '01-12-2026');
  await fillIn(page, /^Laatste dag/, '31-05-2027');
}

browserTest(
  'OP307: a provider asks for help for a child that is new here, sees every finding and then the message before it goes',
  async ({ page, signInAs, expectReport }) => {
    expectReport(/status of 422/);
    await signInAs('S. Aydin');
    assert.equal(await visit(page, `${system.url}/verzoeken`), 'Verzoeken');
    await choose(page, 'link', 'Vraag hulp aan');
    await page.getByRole('heading', { level: 1, name: 'Hulp aanvragen voor een jeugdige' }).waitFor();
    await assertSound(page);
    await newChild(page, await freeBsn(0), 'Oss');
    await whatIsNeeded(page);
    await pick(page, /^Soort verwijzer/, 'Huisarts');
    await choose(page, 'button', 'Bekijk het bericht vooraf');
    await page
      .getByText(/OP297|verwijzer de zorgverlenercode/)
      .first()
      .waitFor();
    await assertSound(page);
    await fillIn(page, /^Naam van de verwijzer/, 'Huisartsenpraktijk Proef');
    await choose(page, 'button', 'Bekijk het bericht vooraf');
    await page.getByRole('heading', { name: 'Dit bericht (JW315) gaat uit' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Verstuur');
    await page.getByRole('heading', { level: 1, name: 'JW315: verzoek om toewijzing' }).waitFor();
    await page.getByText('Een verzoek neemt u niet met een bericht terug.').waitFor();
    await page.getByRole('link', { name: 'JW316: retour op verzoek om toewijzing' }).waitFor();
    assert.equal(await visit(page, `${system.url}/verzoeken`), 'Verzoeken');
    await page.getByRole('row', { name: /V\. Proefkind \(2014\)/ }).waitFor();
  },
);

browserTest(
  'OP087, OP033x1: a municipality allocates help of its own accord, and takes it back with the next message',
  async ({ page, signInAs }) => {
    await signInAs('N. El Amrani');
    assert.equal(await visit(page, `${system.url}/toewijzingen`), 'Toewijzingen');
    await choose(page, 'link', 'Wijs hulp toe');
    await page.getByRole('heading', { level: 1, name: 'Hulp toewijzen aan een jeugdige' }).waitFor();
    await newChild(page, await freeBsn(1));
    await pick(page, /^Aanbieder/, 'De Meander Jeugdhulp');
    await whatIsNeeded(page);
    await choose(page, 'button', 'Bekijk het bericht vooraf');
    await page.getByRole('heading', { name: 'Dit bericht (JW301) gaat uit' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Verstuur');
    await page.getByRole('heading', { level: 1, name: 'JW301: toewijzing' }).waitFor();
    await page.getByText('Dit bericht is verwerkt.').waitFor();
    await choose(page, 'button', 'Maak ongedaan');
    await page.getByRole('dialog').waitFor();
    await choose(page, 'button', 'Bekijk het bericht vooraf');
    await page.getByRole('dialog').getByRole('heading', { name: 'Dit bericht (JW301) gaat uit' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Verstuur');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { reason } = await asOwner(system.db, (tx) =>
      tx.one<{ reason: string }>(
        'select change_reason as reason from allocation_version where message_id is not null order by message_id desc limit 1',
      ),
    );
    assert.equal(reason, '13');
  },
);

browserTest(
  'the administrator lays down how terms are counted and who works here, each with its reason (docs/adr/0011)',
  async ({ page, signInAs }) => {
    await signInAs('P. Smulders');
    await choose(page, 'link', 'Instellingen');
    await page.getByRole('heading', { level: 1, name: 'Instellingen' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Wijzig');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Goede Vrijdag/, 'Nee');
    await fillIn(page, /^Waarom kiest u dit/, 'Onze toegang is dan open.');
    await assertSound(page);
    await choose(page, 'button', 'Leg vast');
    await page.getByText('De keuze is vastgelegd.').first().waitFor();
    await page
      .getByRole('row', { name: /Goede Vrijdag is een vrije dag.*ja.*nee.*Onze toegang is dan open/ })
      .waitFor();
    await assertSound(page);
    await fillIn(page, /^Zoek op naam of code/, 'De Meander', 'searchbox');
    await page.keyboard.press('Enter');
    await choose(page, 'button', 'Wijzig waar De Meander Jeugdhulp werkt');
    await fillIn(page, /^Waarom kiest u dit/, 'Werkt in een eigen systeem.');
    await choose(page, 'button', 'Leg vast');
    await page
      .getByRole('row', { name: /De Meander Jeugdhulp.*in een ander systeem.*Werkt in een eigen systeem/ })
      .waitFor();
    await assertSound(page);
  },
);

browserTest('several messages are kept as one ZIP, chosen by keyboard', async ({ page, signInAs }) => {
  await signInAs('S. Aydin');
  assert.equal(await visit(page, `${system.url}/berichten`), 'Berichten');
  await page.getByRole('checkbox').nth(0).press('Space');
  await page.getByRole('checkbox').nth(1).press('Space');
  await page.getByText('2 berichten gekozen').first().waitFor();
  await assertSound(page);
  const download = page.waitForEvent('download');
  await choose(page, 'link', 'Download als zip');
  assert.equal((await download).suggestedFilename(), 'berichten.zip');
  await choose(page, 'button', 'Kies niets');
});
