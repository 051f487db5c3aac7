import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick, tabTo } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

browserTest(
  'R-013, R-320: the policy adviser records a contact moment and corrects it, all by keyboard',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('L. Vermeulen');
    await choose(page, 'link', 'Kaders en overleg');
    await page.getByRole('heading', { level: 1, name: 'Kaders en overleg' }).waitFor();
    await settled(page);
    await assertSound(page);

    await choose(page, 'button', 'Leg een contactmoment vast');
    await page.getByRole('dialog').waitFor();
    await choose(page, 'button', 'Leg vast');
    await page.getByRole('alert').or(page.locator('.error-summary')).first().waitFor();
    await assertSound(page);
    await fillIn(page, /^Gesproken met/, 'Jongerenraad Oss');
    await fillIn(page, /^Onderwerp/, 'Meedenken over de inkoop');
    await pick(page, /^Kanaal/, 'inspraak');
    await pick(page, /^Aanbieder of GI/, 'De Meander Jeugdhulp');
    await choose(page, 'button', 'Leg vast');
    await page.getByText('Contactmoment vastgelegd.').first().waitFor();
    await settled(page);
    await assertFocusKept(page);
    const row = page.locator('tbody tr', { hasText: 'Jongerenraad Oss' });
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /door L\. Vermeulen.*Meedenken over de inkoop.*Inspraak.*De Meander/);
    await assertSound(page);

    await row.getByRole('button', { name: 'Verbeter' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await fillIn(page, /^Uitkomst/, 'Twee jongeren lezen mee');
    await choose(page, 'button', 'Leg de verbetering vast');
    await page.getByText('Verbetering vastgelegd.').first().waitFor();
    await settled(page);
    await choose(page, 'button', '2 versies');
    const versions = page.getByRole('dialog').locator('tbody tr');
    await versions.nth(1).waitFor();
    assert.equal(await versions.count(), 2);
    assert.match((await versions.nth(0).textContent()) ?? '', /Twee jongeren lezen mee/);
    assert.doesNotMatch((await versions.nth(1).textContent()) ?? '', /Twee jongeren/);
    await assertSound(page);
  },
);

browserTest('R-008, R-009, R-012, R-014, R-015: the registers of cooperation as screens', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('L. Vermeulen');
  assert.equal(await visit(page, `${system.url}/samenwerking`), 'Samenwerking');
  await pick(page, 'Bekijk voor', 'Oss');
  await page.waitForURL(/gemeente=\d+/);
  await settled(page);
  await page.getByText('De samenwerking zoals die voor Oss geldt.').waitFor();
  await choose(page, 'button', 'Voeg een vorm van hulp toe');
  await fillIn(page, /^Vorm van hulp/, 'Hulp op school');
  await pick(page, /^Niveau/, 'lokaal');
  await fillIn(page, /^Waarom/, 'Per school geregeld');
  await choose(page, 'button', 'Leg het niveau vast');
  await page.getByText('Niveau vastgelegd.').first().waitFor();
  await page.locator('tbody tr', { hasText: 'Hulp op school' }).waitFor();
  await assertSound(page);
  for (const part of ['kaders', 'werkgroep']) {
    assert.equal(await visit(page, `${system.url}/overleg?deel=${part}`), 'Kaders en overleg');
  }
});

browserTest('R-002, R-321: an organisation with its relations, checks and contacts', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('M. van Dijk');
  await page.goto(`${system.url}/organisaties?soort=gecertificeerde-instelling`);
  await settled(page);
  await choose(page, 'link', 'Gecertificeerde instelling De Brug');
  await page.waitForURL(/\/organisaties\/\d+$/);
  await settled(page);
  await page.locator('tbody tr', { hasText: 'Kwaliteitskeurmerk' }).getByText('Niet van toepassing').waitFor();
  await page.getByText('Verwijst naar').waitFor();
  await assertSound(page);
});

browserTest('R-004: the access worker records what a judge demands of the help', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('N. El Amrani');
  await page.goto(`${system.url}/toewijzingen?status=loopt`);
  await settled(page);
  const number = (await page.locator('tbody th a').first().textContent()) ?? '';
  await choose(page, 'link', number);
  await page.waitForURL(/\/toewijzingen\/\d+$/);
  await settled(page);
  await choose(page, 'button', 'Leg een voorwaarde vast');
  await page.getByRole('dialog').waitFor();
  await pick(page, /^Instantie/, 'rechter');
  await fillIn(page, /^Voorwaarde/, 'Elke zes weken een gesprek met de gezinsvoogd');
  await fillIn(page, /^Grondslag/, 'Beschikking van de kinderrechter');
  await choose(page, 'button', 'Leg deze voorwaarde vast');
  await page.getByText('Voorwaarde vastgelegd.').first().waitFor();
  await page.locator('tbody tr', { hasText: 'Elke zes weken' }).waitFor();
  await assertSound(page);
});

browserTest('R-003: a provider finds both customers at home', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('S. Aydin');
  await page.getByRole('heading', { name: 'Uw twee klanten' }).waitFor();
  await page.getByRole('table', { name: 'Wie betaalt' }).waitFor();
  await tabTo(page, 'link', 'Alle toewijzingen');
  await assertSound(page);
});
