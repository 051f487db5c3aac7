import assert from 'node:assert/strict';
import { playControl } from '../../src/app/demo/control/play.ts';
import { dutchDay } from '../../src/kernel/dutch-day.ts';
import { choose, fillIn, pick } from './keyboard.ts';
import { assertSound, settled } from './screen.ts';
import { browserTests, type Visit } from './visitor.ts';

const { browserTest, system } = await browserTests();
assert.ok(await playControl(system.db, dutchDay(new Date())));

const CASE = 'Accountantsverklaring 2025 ontbreekt';
const CONTROL = 'Begeleiding: geleverde minuten';

/** Signs somebody else in and opens a page by the navigation. */
async function openAs({ page, signInAs }: Visit, name: string, place: string, link?: string): Promise<void> {
  await page.context().clearCookies();
  await signInAs(name);
  await choose(page, 'link', place);
  await page.getByRole('heading', { level: 1, name: place }).waitFor();
  await settled(page);
  if (link === undefined) return;
  await choose(page, 'link', link);
  await page.getByRole('heading', { level: 1, name: link }).waitFor();
  await settled(page);
}

/** Takes one step by keyboard: opens its form, fills in what it asks, and sends it. */
async function step(
  { page }: Visit,
  button: string,
  label: RegExp,
  text: string,
  before: () => Promise<void> = async () => {},
): Promise<void> {
  await choose(page, 'button', button);
  await page.getByRole('dialog').waitFor();
  await before();
  await fillIn(page, label, text);
  await page.getByRole('dialog').getByRole('button', { name: button }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await settled(page);
}

browserTest(
  'R-113, R-353: a provider gives its defence, two people decide, and a municipality carries it out',
  async (visit) => {
    const { page, expectReport } = visit;
    expectReport(/status of 422/);
    await openAs(visit, 'S. Aydin', 'Handhaving');
    await assertSound(page);
    await choose(page, 'link', CASE);
    await page.getByRole('heading', { level: 1, name: CASE }).waitFor();
    await assertSound(page);
    assert.equal(
      await page.getByText('De verklaring over 2025 was op 1 april nodig.').count(),
      0,
      'what the region saw is not told',
    );
    await choose(page, 'button', 'Geef uw zienswijze');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await fillIn(page, /^Wat u van het voornemen vindt/, 'Het ging om 999900006.');
    await page.getByRole('dialog').getByRole('button', { name: 'Geef uw zienswijze' }).press('Enter');
    await page.getByText('Er staat een burgerservicenummer in de tekst').first().waitFor();
    await fillIn(
      page,
      /^Wat u van het voornemen vindt/,
      'Een kwart inhouden raakt de zorg. De verklaring volgt voor 15 december.',
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Geef uw zienswijze' }).press('Enter');
    await page.getByText('De aanbieder gaf een zienswijze.').first().waitFor();
    await settled(page);
    assert.equal(await page.getByRole('button', { name: 'Geef uw zienswijze' }).count(), 0);

    await openAs(visit, 'M. van Dijk', 'Handhaving', CASE);
    await assertSound(page);
    await step(
      visit,
      'Stel het besluit voor',
      /^Waarom, ook na de zienswijze/,
      'De verklaring is nog steeds niet toegezegd met een vaste dag.',
    );
    await page.getByText('Iemand anders dan wie de vorige stap zette, besluit hierover.').first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Besluit', exact: true }).count(), 0, 'nobody decides alone');

    await openAs(visit, 'R. Hendriks', 'Handhaving', CASE);
    await step(
      visit,
      'Besluit',
      /^De reden van het besluit/,
      'De termijn is ruim voorbij; inhouden is de lichtste maatregel die werkt.',
    );
    await page
      .getByText(/Nog geen gemeente voerde het uit/)
      .first()
      .waitFor();
    await assertSound(page);

    await openAs(visit, 'J. Verhoeven', 'Handhaving', CASE);
    await choose(page, 'button', 'Voer uit');
    await page.getByRole('dialog').waitFor();
    await assertSound(page);
    await fillIn(page, /^Reden/, 'Volgens het besluit van de regio.');
    await page.getByRole('dialog').getByRole('button', { name: 'Voer uit' }).press('Enter');
    await page
      .getByText(/Uitgevoerd door 1 gemeente/)
      .first()
      .waitFor();
    await choose(page, 'link', 'Betalingen');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);

    await openAs(visit, 'S. Aydin', 'Handhaving', CASE);
    await page.getByRole('button', { name: 'Maak bezwaar' }).waitFor();
    const letter = page.getByRole('link', { name: 'Brief bij besluit als PDF' });
    const [file] = await Promise.all([page.waitForEvent('download'), letter.press('Enter')]);
    assert.match(file.suggestedFilename(), /^besluit-\d+\.pdf$/);
  },
);

/** Sends the form that is open, and waits until it has gone. */
async function send({ page }: Visit, button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await settled(page);
}

/** A next version by keyboard: a term, a ground, a flag and a measure that is refused at first; seen before it counts. */
async function editProtocol(visit: Visit): Promise<void> {
  const { page, expectReport } = visit;
  expectReport(/status of 422/);
  const into = 'Neem op in het ontwerp';
  await choose(page, 'link', 'Maak een nieuwe versie');
  await page.getByRole('heading', { level: 1, name: 'Nieuwe versie van het protocol' }).waitFor();
  await page.getByText('Er is nog niets veranderd.').waitFor();
  await assertSound(page);
  await choose(page, 'button', 'Wijzig termijnen');
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  await fillIn(page, /^Voor een zienswijze/, '21');
  await send(visit, into);
  await choose(page, 'button', 'Voeg een grond toe');
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  await fillIn(page, /^Naam/, 'Wachttijden worden niet aangeleverd');
  await fillIn(page, /^Grondslag/, 'Contract: informatieplicht');
  await fillIn(page, /^Voor wie het geldt/, 'Elke aanbieder met een lopend contract');
  await send(visit, into);
  await choose(page, 'button', 'Wijzig ‘Betaling stopzetten tot het in orde is’');
  await fillIn(page, /^Percentage/, '50');
  await page.getByRole('dialog').getByRole('button', { name: into }).press('Enter');
  await page.getByText('Percentage klopt niet').waitFor();
  await page.keyboard.press('Escape');
  await choose(page, 'button', 'Wijzig ‘Veel regels afgewezen’');
  await page.getByRole('dialog').waitFor();
  await fillIn(page, /^Vlag boven deze grens/, '0');
  await send(visit, into);
  await page.getByText('3 wijzigingen in dit ontwerp.').waitFor();
  await page.getByText(/‘Veel regels afgewezen’ zou vandaag \d+ aanbieders? noemen in plaats van/).waitFor();
  await assertSound(page);
  await choose(page, 'button', 'Stel deze versie vast');
  await fillIn(page, /^Waarom deze versie/, 'Meer tijd voor een zienswijze');
  await send(visit, 'Stel deze versie vast');
  await page.getByRole('heading', { level: 1, name: 'Handhavingsprotocol' }).waitFor();
  await page.getByText('Nieuw: Grond ‘Wachttijden worden niet aangeleverd’').waitFor();
  await assertSound(page);
}

browserTest(
  'R-202: anybody reads the control plan that a municipality made public, without signing in',
  async (visit) => {
    const { page } = visit;
    await page.goto(`${system.url}/openbaar/controleplannen`);
    await page.getByRole('heading', { level: 1, name: 'Controleplannen van gemeenten' }).waitFor();
    await assertSound(page);
    await page.getByRole('table').getByRole('link').first().press('Enter');
    await page.getByRole('heading', { name: 'Wat de gemeente doet' }).waitFor();
    await page.getByText(/openbaar sinds/).waitFor();
    await assertSound(page);
  },
);

browserTest(
  'R-113: red flags, the protocol and a case about a provider read well, and a case is opened by keyboard',
  async (visit) => {
    const { page } = visit;
    await openAs(visit, 'M. van Dijk', 'Handhaving');
    await assertSound(page);
    for (const [tab, heading] of [
      ['Rode vlaggen', 'Rode vlaggen'],
      ['Protocol', 'Handhavingsprotocol'],
    ] as const) {
      await choose(page, 'link', tab);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await assertSound(page);
    }
    await editProtocol(visit);
    await page
      .getByText(/^Versie 1, geldt sinds/)
      .first()
      .waitFor();
    await page.getByText('21 dagen').first().waitFor();
    await choose(page, 'link', 'Zaken');
    await settled(page);
    await choose(page, 'button', 'Open een zaak');
    await pick(page, /^Aanbieder/, 'Kompas en Kade');
    await fillIn(page, /^Waar gaat het over/, 'Wachttijden niet doorgegeven');
    await pick(page, /^Grond/, 'Gevraagde stukken of verantwoording komen niet');
    await fillIn(page, /^Wat u ziet/, 'De wachttijden van het derde kwartaal ontbreken.');
    await page.getByRole('dialog').getByRole('button', { name: 'Open een zaak' }).press('Enter');
    await page.getByText('Er is nog niets gevraagd en niets vastgesteld.').first().waitFor();
    await assertSound(page);
    await step(
      visit,
      'Vraag om uitleg',
      /^Uw vraag aan de aanbieder/,
      'Kunt u de wachttijden van het derde kwartaal doorgeven?',
    );
    await page
      .getByText(/^De aanbieder kan tot en met/)
      .first()
      .waitFor();
  },
);

browserTest('R-202: the officer goes through the fixed order, and the provider answers the findings', async (visit) => {
  const { page } = visit;
  await openAs(visit, 'J. Verhoeven', 'Materiële controle');
  await assertSound(page);
  await choose(page, 'link', CONTROL);
  await page.getByRole('heading', { level: 1, name: CONTROL }).waitFor();
  await assertSound(page);
  assert.equal(
    await page.getByRole('heading', { name: 'Getrokken regels' }).count(),
    0,
    'no lines before detail control began',
  );
  await step(visit, 'Begin de detailcontrole', /^Wie leest/, 'J. Verhoeven leest, vanaf vandaag.');
  await choose(page, 'button', 'Trek de steekproef');
  await page.getByRole('dialog').getByRole('button', { name: 'Trek de steekproef' }).press('Enter');
  await page.getByRole('heading', { name: 'Getrokken regels' }).waitFor();
  await settled(page);
  await assertSound(page);
  const records = page.getByRole('button', { name: /^Leg vast wat u zag bij/ });
  const count = await records.count();
  assert.ok(count > 0);
  for (let at = 0; at < count; at++) {
    await records.nth(at).press('Enter');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Hoeveel is fout/, at === 0 ? '10,00' : '0');
    await fillIn(page, /^Wat u zag/, at === 0 ? 'Tien euro te veel gedeclareerd.' : 'Klopt met de urenverantwoording.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Leg vast/ })
      .press('Enter');
    await page
      .getByText(`${at + 1} van ${count} gecontroleerd`)
      .first()
      .waitFor();
  }
  await step(
    visit,
    'Sluit de bevindingen af',
    /^Samenvatting van de bevindingen/,
    'Bij een regel is tien euro te veel gedeclareerd.',
  );
  await page.getByRole('heading', { name: 'Wat de steekproef liet zien' }).waitFor();
  await assertSound(page);
  await step(
    visit,
    'Leg voor aan de aanbieder',
    /^De bevindingen/,
    'Bij een regel is tien euro te veel gedeclareerd.',
    () => fillIn(page, /^Tot en met welke dag/, '31-12-2099'),
  );

  await openAs(visit, 'K. van den Heuvel', 'Materiële controle', CONTROL);
  await assertSound(page);
  assert.equal(await page.getByRole('heading', { name: 'Het controleplan' }).count(), 0);
  await step(visit, 'Reageer', /^Wat u van de bevindingen vindt/, 'Dat klopt; wij passen het aan.');

  await openAs(visit, 'J. Verhoeven', 'Materiële controle', CONTROL);
  await step(
    visit,
    'Geef de uitkomst',
    /^De uitkomst, en wat u met de reactie deed/,
    'Tien euro wordt teruggevorderd; de aanbieder is het ermee eens.',
    () => fillIn(page, /^Terug te vorderen bedrag/, '10,00'),
  );
  await page
    .getByText(/Uitkomst: .*10,00 terug te vorderen/)
    .first()
    .waitFor();
  await assertSound(page);
});
