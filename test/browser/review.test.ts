import assert from 'node:assert/strict';
import { dutchDay } from '../../src/kernel/dutch-day.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { reviewAllFrom } from '../support/held.ts';
import { sendFile } from '../support/process.ts';
import { octoberOf } from './declaration.ts';
import { choose, fillIn, pick, tick } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

/** The demonstration's own October declaration, under terms by which a person looks at it. */
async function holdOctober(): Promise<void> {
  await reviewAllFrom(system.db, '2026-10-01', 1);
  const bytes = await octoberOf('De Meander Jeugdhulp', 'Oss');
  const { id } = await asOwner(system.db, (tx) =>
    tx.one<{ id: number }>(`select id from organisation where name = 'De Meander Jeugdhulp'`),
  );
  const { last } = await asOwner(system.db, (tx) =>
    tx.one<{ last: bigint }>('select coalesce(max(id), 0)::bigint as last from claim'),
  );
  const sent = await sendFile(system.db, bytes, [id]);
  assert.ok(sent.ok);
  for (let tries = 0; tries < 100; tries++) {
    const held = await asOwner(system.db, (tx) =>
      tx.query('select from claim where held_count > 0 and id > $1', [last]),
    );
    if (held.length > 0) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error(`nothing is held on ${dutchDay(new Date())}`);
}

browserTest(
  'R-236: the financial officer decides held lines, a colleague confirms, and the declaration is answered',
  async ({ page, signInAs }) => {
    await signInAs('J. Verhoeven');
    await visit(page, `${system.url}/controle`);
    await holdOctober();
    await page.reload();
    await settled(page);
    await assertSound(page);
    await choose(page, 'button', 'Tweede persoon instellen');
    await fillIn(page, /^Boven dit bedrag/, '1');
    await choose(page, 'button', 'Bewaar');
    await page.getByText('Boven € 1,00 bevestigt een tweede persoon.').waitFor();
    await settled(page);
    await page.locator('table a').last().click();
    await page.getByRole('heading', { name: 'Waarom deze regels wachten' }).waitFor();
    await assertSound(page);
    await page.getByRole('checkbox').first().check();
    await settled(page);
    await page.getByRole('button', { name: 'Besluit', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await choose(page, 'button', 'Bewaar het besluit');
    await page.getByRole('link', { name: 'Kies: uw besluit.' }).waitFor();
    await pick(page, /^Uw besluit/, 'Afwijzen');
    await fillIn(page, /^Reden/, 'De hulp was al gestopt.');
    await choose(page, 'button', 'Bewaar het besluit');
    await page.getByText('wacht op tweede', { exact: false }).first().waitFor();
    await settled(page);
    await choose(page, 'button', /^Trek in: besluit/);
    await page.getByText('Ingetrokken').first().waitFor();
    await settled(page);
    await choose(page, 'button', /^Besluit over alle open regels/);
    await pick(page, /^Uw besluit/, 'Goedkeuren');
    await fillIn(page, /^Reden/, 'Zo afgesproken met de aanbieder.');
    await choose(page, 'button', 'Bewaar het besluit');
    await page.getByText('Beantwoorden kan als', { exact: false }).waitFor();
    await assertSound(page);
    const dossier = page.url();

    await page.context().clearCookies();
    await signInAs('M. Willems');
    await page.goto(dossier);
    await settled(page);
    await choose(page, 'button', /^Bevestig: besluit/);
    await choose(page, 'button', 'Beantwoord de declaratie');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Beantwoord de declaratie' }).click();
    await page.getByRole('heading', { level: 1, name: 'Controlewerkplek' }).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-254: the provider disputes a refused line from its proof, and the municipality answers',
  async ({ page, signInAs }) => {
    const line = await asOwner(system.db, (tx) =>
      tx.one<{ claim: bigint; seq: number }>(
        `select l.claim_id as claim, l.seq from claim_line l join organisation p on p.id = l.provider_id
         join organisation m on m.id = l.municipality_id
        where l.verdict = 'R' and l.sign = 'D' and p.name = 'De Meander Jeugdhulp' and m.name = 'Oss' order by 1, 2 limit 1`,
      ),
    );
    await signInAs('S. Aydin');
    await visit(page, `${system.url}/geschillen`);
    await visit(page, `${system.url}/declaraties/${line.claim}/regels/${line.seq}`);
    await choose(page, 'button', 'Leg de regel voor');
    await fillIn(page, /^Waarom bent u het niet eens/, 'De toewijzing is mondeling verruimd.');
    await choose(page, 'button', 'Leg voor');
    await page.getByRole('link', { name: 'Bekijk het geschil' }).waitFor();
    await settled(page);
    await choose(page, 'link', 'Bekijk het geschil');
    await page.getByRole('heading', { level: 1, name: /^Geschil over/ }).waitFor();
    await assertSound(page);
    const dispute = page.url();

    await page.context().clearCookies();
    await signInAs('J. Verhoeven');
    await page.goto(dispute);
    await settled(page);
    await choose(page, 'button', 'Reageer');
    await fillIn(page, /^Toelichting/, 'Wij zien geen verruiming.');
    await page.getByRole('dialog').getByRole('button', { name: 'Reageer' }).click();
    await page.getByRole('heading', { name: 'Reactie van de gemeente' }).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'a period is decided again at another tariff: the differences, before a colleague posts them',
  async ({ page, signInAs }) => {
    await signInAs('J. Verhoeven');
    await visit(page, `${system.url}/herberekeningen`);
    await choose(page, 'button', 'Zonder een controle');
    await tick(page, /^TR321/);
    await fillIn(page, /^Eerste dag van de hulp/, '01-01-2026');
    await fillIn(page, /^Laatste dag van de hulp/, '31-01-2026');
    await fillIn(page, /^Waarom/, 'De periode mocht schuiven.');
    await choose(page, 'button', 'Reken uit');
    await page.getByRole('heading', { level: 1, name: /^Herberekening \d/ }).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'a period is decided again under a version of the funding terms; the one that paid it changes nothing',
  async ({ page, signInAs }) => {
    await signInAs('M. Willems');
    await visit(page, `${system.url}/herberekeningen`);
    await choose(page, 'button', 'Met andere voorwaarden');
    await pick(
      page,
      /^Versie van de voorwaarden/,
      'Betaling naar gebruik, zwaar met garantie, versie 1, vanaf 1 jan 2024',
    );
    await fillIn(page, /^Eerste dag van de hulp/, '01-02-2026');
    await fillIn(page, /^Laatste dag van de hulp/, '28-02-2026');
    await fillIn(page, /^Waarom/, 'De accountant vroeg het na te rekenen.');
    await choose(page, 'button', 'Reken uit');
    await page.getByRole('heading', { level: 1, name: /^Herberekening \d/ }).waitFor({ timeout: 60_000 });
    await page.getByText(/^Alle [\d.]+ regels komen hetzelfde uit\.$/).waitFor();
    await assertSound(page);
  },
);

browserTest('who supervises reads a declaration and the proof of a refused line', async ({ page, signInAs }) => {
  const line = await asOwner(system.db, (tx) =>
    tx.one<{ claim: bigint; seq: number }>(
      `select l.claim_id as claim, l.seq from claim_line l join organisation m on m.id = l.municipality_id
        where l.verdict = 'R' and l.sign = 'D' and m.name = 'Oss' order by 1, 2 limit 1`,
    ),
  );
  await signInAs('E. van Loon');
  await visit(page, `${system.url}/declaraties`);
  await visit(page, `${system.url}/declaraties/${line.claim}`);
  await visit(page, `${system.url}/declaraties/${line.claim}/regels/${line.seq}`);
});

browserTest(
  'R-271: a sample of approved lines is drawn, a finding recorded, and the estimate called one',
  async ({ page, signInAs }) => {
    await signInAs('J. Verhoeven');
    await visit(page, `${system.url}/steekproeven`);
    await choose(page, 'button', 'Trek een steekproef');
    await fillIn(page, /^Eerste dag van de hulp/, '01-01-2026');
    await fillIn(page, /^Laatste dag van de hulp/, '31-03-2026');
    await fillIn(page, /^Aantal regels/, '5');
    await pick(page, /^Kans van een regel/, 'Naar bedrag: grote regels eerder');
    await fillIn(page, /^Sleutel/, 'voorjaar');
    await page.getByRole('dialog').getByRole('button', { name: 'Trek een steekproef' }).click();
    await page.getByRole('heading', { level: 1, name: /^Steekproef \d/ }).waitFor();
    await settled(page);
    await page
      .getByRole('button', { name: /^Leg vast wat u vond/ })
      .first()
      .click();
    await fillIn(page, /^Welk bedrag is fout/, '0');
    await fillIn(page, /^Wat zag u/, 'In orde.');
    await page.getByRole('dialog').getByRole('button', { name: 'Leg vast' }).click();
    await page.getByText('Dit is een schatting', { exact: false }).waitFor();
    await assertSound(page);
  },
);
