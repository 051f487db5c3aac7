import assert from 'node:assert/strict';
import { assertFocusKept, choose, fillIn, pick } from './keyboard.ts';
import { openForQuestions } from './open-questions.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();

/** The European tender of the demonstration, in its phase of questions. */
const QUESTIONS = `${system.url}/inkoopprocedures/2/vragen`;
const TITLE = 'Vragen en bezwaren';

browserTest('R-186: the purchaser sees what is alike, puts questions together and answers one', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('R. Hendriks');
  assert.equal(await visit(page, QUESTIONS), TITLE);
  await page.getByText('lijken op elkaar').or(page.getByText('lijkt op elkaar')).first().waitFor();
  await page.getByText('Antwoorden kloppen niet met elkaar of met een document.').waitFor();
  await assertSound(page);

  await choose(page, 'button', 'Deel in: vraag 10');
  await page.getByRole('dialog').waitFor();
  await pick(page, /^Vraagt hetzelfde als/, '9. Kan een samenwerking tijdens de dialoog nog een partner toevoegen?');
  await assertSound(page);
  await choose(page, 'button', 'Bewaar');
  await page.getByText('De vraag is ingedeeld.').first().waitFor();
  await page.getByText('Zelfde als vraag 9').waitFor();

  await choose(page, 'button', 'Beantwoord vraag 11');
  await page.getByRole('dialog').waitFor();
  await fillIn(page, /^Antwoord/, 'Het kunnen er minder zijn: alleen wie voldoet, gaat door.');
  await pick(page, /^Wat het antwoord daarover zegt \(1\)/, 'Uitleg');
  await assertSound(page);
  await choose(page, 'button', 'Bewaar het antwoord');
  await page.getByText('Het antwoord is bewaard').first().waitFor();
  await settled(page);
  await assertFocusKept(page);
  for (const part of ['documenten', 'nota', 'bezwaren']) {
    assert.equal(await visit(page, `${QUESTIONS}?deel=${part}`), TITLE);
    await assertSound(page);
  }
});

browserTest('R-186: another person looks the answer over', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('L. Vermeulen');
  await visit(page, QUESTIONS);
  assert.equal(await page.getByRole('button', { name: 'Beantwoord vraag 11' }).count(), 0);
  await choose(page, 'button', 'Kijk na: antwoord op vraag 11');
  await page.getByRole('dialog').waitFor();
  await pick(page, /^Oordeel/, 'Akkoord');
  await assertSound(page);
  await choose(page, 'button', 'Bewaar');
  await page.getByText('Uw oordeel is bewaard.').first().waitFor();
});

browserTest('R-186: the purchaser publishes the nota', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('R. Hendriks');
  await visit(page, `${QUESTIONS}?deel=nota`);
  await choose(page, 'button', 'Publiceer de nota');
  await page.getByRole('dialog').waitFor();
  await assertSound(page);
  await choose(page, 'button', 'Publiceer de nota');
  await page.getByRole('heading', { level: 2, name: 'Nota van inlichtingen 2' }).waitFor();
  await page.getByText('Het kunnen er minder zijn').waitFor();
  await assertSound(page);
});

browserTest('R-186: a provider asks a question that only itself knows to be its own', async (visitor) => {
  const { page, signInAs } = visitor;
  const id = await openForQuestions(system.db, 'Logeerhulp');
  await signInAs('K. van den Heuvel');
  assert.equal(await visit(page, `${system.url}/inkoopprocedures/${id}/vragen`), TITLE);
  await page.getByText('U hebt nog geen vraag gesteld.').waitFor();
  await choose(page, 'button', 'Stel een vraag');
  await page.getByRole('dialog').waitFor();
  await fillIn(page, /^Vraag/, 'Telt een nacht logeren als een etmaal?');
  await assertSound(page);
  await choose(page, 'button', 'Stel een vraag');
  await page.getByText('Uw vraag is ontvangen.').first().waitFor();
  await page.getByRole('cell', { name: 'Telt een nacht logeren als een etmaal?' }).waitFor();
  await assertSound(page);
});

browserTest('R-184: a provider reads the nota and complains', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('K. van den Heuvel');
  await visit(page, `${QUESTIONS}?deel=nota`);
  await page.getByRole('heading', { level: 2, name: 'Nota van inlichtingen 1' }).waitFor();
  await assertSound(page);

  await visit(page, `${QUESTIONS}?deel=bezwaren`);
  await choose(page, 'button', 'Dien een klacht in');
  await page.getByRole('dialog').waitFor();
  await fillIn(page, /^Onderwerp/, 'Tijd om te lezen');
  await fillIn(page, /^Toelichting/, 'De leidraad kwam laat.');
  await choose(page, 'button', 'Dien een klacht in');
  await page.getByRole('heading', { level: 2, name: 'Klacht: Tijd om te lezen' }).waitFor();
  await assertSound(page);
});

browserTest('R-184: both sides are heard before the decision, and the letter is there', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('R. Hendriks');
  await visit(page, `${QUESTIONS}?deel=bezwaren`);
  await page.getByText('Nog te horen voor de beslissing').waitFor();
  await choose(page, 'button', 'Leg vast bij: Tijd om te lezen');
  await page.getByRole('dialog').waitFor();
  await pick(page, /^Wat is het/, 'Verslag van de hoorzitting');
  await fillIn(page, /^Tekst/, 'Beide kanten lichtten hun standpunt toe.');
  await assertSound(page);
  await choose(page, 'button', 'Leg vast');
  await page.getByText('Gehoord, of daarvan afgezien').waitFor();
  await settled(page);
  await choose(page, 'button', 'Beslis op: Tijd om te lezen');
  await page.getByRole('dialog').waitFor();
  await pick(page, /^Uitkomst/, 'Gegrond');
  await fillIn(page, /^Reden/, 'De tweede ronde geeft meer tijd.');
  await choose(page, 'button', 'Beslis');
  await page.getByRole('link', { name: 'Brief als PDF' }).waitFor();
  await assertSound(page);
});
