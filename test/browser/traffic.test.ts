import assert from 'node:assert/strict';
import { asOwner } from '../../src/platform/db/index.ts';
import { choose, fillIn, pick, tabTo, tick } from './keyboard.ts';
import { assertSound, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

/** An allocation of De Meander in Oss that runs, of which a start was reported and nothing else. */
const allocation = () =>
  asOwner(system.db, (tx) =>
    tx.one<{ id: bigint; number: bigint }>(
      `select a.id, a.number from allocation a join allocation_current c on c.allocation_id = a.id
         join organisation p on p.id = a.provider_id and p.name = 'De Meander Jeugdhulp'
         join organisation g on g.id = a.municipality_id and g.name = 'Oss'
         join client k on k.id = a.client_id and not k.secret_residence
        where c.from_on <= '2026-10-01' and c.ends_on between '2026-12-01' and '2030-01-01'
          and exists (select from delivery_notice n where n.allocation_id = a.id and n.kind = 'start')
          and not exists (select from delivery_notice n where n.allocation_id = a.id and n.kind = 'stop')
          and not exists (select from care_request r where r.client_hash = k.bsn_hash)
        order by a.id limit 1`,
    ),
  );

browserTest(
  'OP272, IV092: a provider reports a stop for a time and asks a change, each message seen before it goes',
  async (visitor) => {
    const { page, signInAs } = visitor;
    const { id, number } = await allocation();
    await signInAs('S. Aydin');
    assert.equal(await visit(page, `${system.url}/toewijzingen/${id}`), `Toewijzing ${number}`);
    await choose(page, 'button', 'Meld stop');
    await fillIn(page, /^Laatste dag van de hulp/, '01-11-2026');
    await pick(page, /^Reden/, 'Tijdelijk gestopt');
    await choose(page, 'button', 'Bekijk het bericht vooraf');
    await page.getByRole('heading', { name: 'Dit bericht (JW307) gaat uit' }).waitFor();
    await page.getByText('1 nov 2026').first().waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Verstuur');
    await page.getByText('Het bericht is verstuurd.').first().waitFor();
    await page.getByRole('link', { name: 'JW307: stop van hulp' }).waitFor();

    await choose(page, 'link', 'Vraag een wijziging');
    await page.getByRole('heading', { level: 1, name: 'Om een wijziging vragen' }).waitFor();
    await choose(page, 'button', `Wijzig toewijzing ${number}`);
    await fillIn(page, /^Nieuwe laatste dag/, '31-12-2030');
    await choose(page, 'button', 'Neem over');
    await page.getByText('tot en met 31 dec 2030').waitFor();
    await assertSound(page);
    await pick(page, /^Reden/, 'Verandering in de situatie van de jeugdige');
    await choose(page, 'button', 'Bekijk het bericht vooraf');
    await page.getByRole('heading', { name: 'Dit bericht (JW317) gaat uit' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Verstuur');
    await page.getByRole('heading', { level: 1, name: 'JW317: verzoek om wijziging' }).waitFor();
    await page.getByText(/^Gemeente: reageren op een verzoek om wijziging/).waitFor();
    await page.getByRole('link', { name: 'JW318: retour op verzoek om wijziging' }).waitFor();
    await assertSound(page);
    await tabTo(page, 'tab', 'Formulier');
    await page.keyboard.press('ArrowRight');
    await page.getByText(/<jw317:RedenVerzoek>1</).waitFor();
    await assertSound(page);
    assert.equal(await visit(page, `${system.url}/berichten`), 'Berichten');
  },
);

browserTest(
  'IV093: the access worker sees what must be decided first, the answer prepared, and sends it',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('N. El Amrani');
    assert.equal(await visit(page, `${system.url}/verzoeken`), 'Verzoeken');
    await page.getByRole('checkbox').first().press('Space');
    await choose(page, 'button', 'Meld in onderzoek');
    await page.getByRole('heading', { name: 'Dit verzoek in onderzoek nemen' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Verstuur het bericht');
    await page.getByText('In onderzoek', { exact: true }).waitFor();
    await choose(page, 'link', 'Verzoek om wijziging');
    await page.getByRole('heading', { level: 1, name: /^Verzoek om wijziging voor / }).waitFor();
    await choose(page, 'button', 'Andere gemeente is verantwoordelijk');
    await fillIn(page, /^Verantwoordelijke gemeente/, 'Amst', 'combobox');
    await choose(page, 'button', 'Verstuur');
    await page.getByText('Kies een naam uit de lijst.').first().waitFor();
    await assertSound(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // access holds something against it first; the provider reads that.
    await choose(page, 'button', 'Breng iets in');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await tick(page, 'Meer uren');
    await pick(page, /^Wat past volgens u/, 'Minder uren');
    await fillIn(page, /^Waarom/, 'Ambulante hulp is nog niet geprobeerd.');
    await page.getByRole('dialog').getByRole('button', { name: 'Breng iets in' }).press('Enter');
    await page.getByText('Gevraagd: meer uren. Passend volgens de toegang: minder uren.').waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Bekijk de toewijzing vooraf');
    await page.getByRole('heading', { name: 'Dit bericht gaat uit als u toewijst' }).waitFor();
    await assertSound(page);
    await choose(page, 'button', 'Wijs toe zoals gevraagd');
    await page.getByText('Toegewezen', { exact: true }).waitFor();
    await page.getByText('Niemand meer: op dit verzoek is besloten.').waitFor();
    assert.equal(await visit(page, `${system.url}/termijnen`), 'Termijnen');
  },
);
