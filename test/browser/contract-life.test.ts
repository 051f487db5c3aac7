import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { assertSound, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

/** The contract of a provider that somebody asks consent under, or that has checks. */
async function contractOf(page: Page, provider: string, name: RegExp): Promise<number> {
  const found = (await page.evaluate(async () => (await fetch('/v1/contracten?limit=200')).json())) as {
    items: { id: number; aanbieder: string; naam: string }[];
  };
  const one = found.items.find((item) => item.aanbieder === provider && name.test(item.naam));
  assert.ok(one, `${provider} has no contract like ${name}`);
  return one.id;
}

const inDialog = async (page: Page, act: string): Promise<void> => {
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  await choose(page, 'button', act);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

browserTest(
  'R-131: a ground is not met; the contract manager prepares dissolution with its letter, and withdraws it once it is mended',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    expectReport(/status of 4\d\d/);
    await signInAs('M. van Dijk');
    await page
      .getByText(/Verzekering voor bedrijfsaansprakelijkheid/)
      .first()
      .waitFor();
    const id = await contractOf(page, 'Kompas en Kade', /^Lichte jeugdhulp/);
    await visit(page, `${system.url}/contracten/${id}?deel=toezicht`);
    await choose(page, 'button', 'Bereid ontbinding voor');
    await fillIn(page, /^Toelichting voor de aanbieder/, 'U bent niet meer verzekerd.');
    await inDialog(page, 'Bereid ontbinding voor');
    await page.getByText('Klaar om uit te voeren').waitFor();
    const letter = await page.getByRole('link', { name: 'Brief (PDF)' }).getAttribute('href');
    const begin = await page.evaluate(async (href) => (await (await fetch(href ?? '')).text()).slice(0, 4), letter);
    assert.equal(begin, '%PDF');
    await assertSound(page);

    await choose(page, 'button', 'Toets: Verzekering voor bedrijfsaansprakelijkheid');
    await pick(page, /^Voldoet de aanbieder/, 'ja, de aanbieder voldoet');
    await fillIn(page, /^Wat u zag/, 'Nieuwe polis gezien.');
    await inDialog(page, 'Toets');
    await page.getByText('Nieuwe polis gezien.').waitFor();
    await choose(page, 'button', 'Voer de ontbinding uit');
    await fillIn(page, /^Reden of besluit/, 'Toch ontbinden.');
    await choose(page, 'button', 'Voer de ontbinding uit');
    await page
      .getByText(/voldeed de aanbieder weer/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose(page, 'button', 'Trek in');
    await fillIn(page, /^Reden of besluit/, 'De polis is er weer.');
    await inDialog(page, 'Trek in');
    await page.getByText('Ingetrokken', { exact: true }).waitFor();
    await assertFocusKept(page);
    await assertSound(page);
  },
);

browserTest(
  'R-243: a provider asks consent for a subcontractor; the region refuses and consents with a reason',
  async (visitor) => {
    const { page, signInAs, expectReport } = visitor;
    expectReport(/status of 4\d\d/);
    await signInAs('S. Aydin');
    const id = await contractOf(page, 'De Meander Jeugdhulp', /netwerk/i);
    await visit(page, `${system.url}/contracten/${id}?deel=afspraken`);
    await choose(page, 'button', 'Vraag toestemming');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Naam/, 'Vervoer Van Huis');
    await fillIn(page, /^KvK-nummer/, '87654321');
    await fillIn(page, /^Wat de onderaannemer doet/, 'Vervoer');
    await fillIn(page, /^Aandeel in procent/, '40');
    await pick(page, /^Laat de onderaannemer/, 'ja');
    await fillIn(page, /^Waarom/, 'Wij hebben zelf geen busjes.');
    await choose(page, 'button', 'Vraag toestemming');
    await page
      .getByText(/niet voor een onderaannemer/)
      .first()
      .waitFor();
    await pick(page, /^Laat de onderaannemer/, 'nee');
    await inDialog(page, 'Vraag toestemming');
    await page.getByText('Vervoer Van Huis').waitFor();
    await assertSound(page);

    await page.context().clearCookies();
    await signInAs('M. van Dijk');
    await visit(page, `${system.url}/contracten/${id}?deel=afspraken`);
    await choose(page, 'button', 'Geef toestemming: Vervoer Van Huis');
    await fillIn(page, /^Reden/, 'Akkoord.');
    await choose(page, 'button', 'Geef toestemming');
    await page
      .getByText(/Dat is minder dan bepaling/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose(page, 'button', 'Weiger: Vervoer Van Huis');
    await fillIn(page, /^Reden/, 'Dan levert u te weinig zelf.');
    await inDialog(page, 'Weiger');
    await choose(page, 'button', 'Geef toestemming: Logeerhuis De Wilgenhoek');
    await fillIn(page, /^Reden/, 'Past bij het doel: dicht bij huis.');
    await inDialog(page, 'Geef toestemming');
    await page.getByText('De toestemming is gegeven.').first().waitFor();
    await page.getByText('Toestemming', { exact: true }).waitFor();
    await assertFocusKept(page);
    await assertSound(page);
  },
);

browserTest(
  'who must move at the end of a contract: totals for the region, and the municipality chooses children and plans for them',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('M. van Dijk');
    const id = await contractOf(page, 'De Meander Jeugdhulp', /netwerk/i);
    await visit(page, `${system.url}/contracten/${id}?deel=overdracht`);
    await page.getByText(/lopen daarna door|loopt daarna door/).waitFor();
    assert.equal(await page.getByText('Uw jeugdigen').count(), 0, 'no child for who manages the contract');

    await page.context().clearCookies();
    await signInAs('N. El Amrani');
    await visit(page, `${system.url}/contracten/${id}?deel=overdracht`);
    await page.getByRole('heading', { name: 'Uw jeugdigen' }).waitFor();
    await page
      .getByRole('checkbox', { name: /^Kies / })
      .first()
      .press('Space');
    await page.getByText('1 gekozen', { exact: true }).waitFor();
    await choose(page, 'button', 'Regel de overdracht');
    await page.getByRole('dialog').waitFor();
    await pick(page, /^Nieuwe aanbieder/, 'Kompas en Kade');
    await inDialog(page, 'Leg vast');
    await page
      .getByText(/Kompas en Kade, vanaf/)
      .first()
      .waitFor();
    await assertFocusKept(page);
    await assertSound(page);
  },
);
