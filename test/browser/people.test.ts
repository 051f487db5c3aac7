import assert from 'node:assert/strict';
import { assertSound } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest } = await browserTests();

/** The ten people of the demonstration: where each starts, which places they see, and one they may not see. */
const PEOPLE = [
  { name: 'M. van Dijk', role: 'contractmanager', start: '/vandaag', sees: 'Contracten', not: 'Toewijzingen' },
  { name: 'R. Hendriks', role: 'inkoper', start: '/vandaag', sees: 'Contracten', not: 'Berichten' },
  { name: 'L. Vermeulen', role: 'beleidsadviseur', start: '/vandaag', sees: 'De draad', not: 'Toewijzingen' },
  { name: 'P. Smulders', role: 'beheerder', start: '/organisaties', sees: 'Toegangslogboek', not: 'Declaraties' },
  { name: 'N. El Amrani', role: 'medewerker toegang', start: '/vandaag', sees: 'Toewijzingen', not: 'Declaraties' },
  {
    name: 'J. Verhoeven',
    role: 'financieel medewerker',
    start: '/vandaag',
    sees: 'Declaraties',
    not: 'Toegangslogboek',
  },
  { name: 'T. de Groot', role: 'bestuurder', start: '/vandaag', sees: 'De draad', not: 'Toewijzingen' },
  { name: 'S. Aydin', role: 'zorgadministratie', start: '/vandaag', sees: 'Declareren', not: 'Mandaten' },
  { name: 'K. van den Heuvel', role: 'verkoopadviseur', start: '/vandaag', sees: 'Contracten', not: 'Berichten' },
  { name: 'E. van Loon', role: 'toezichthouder', start: '/vandaag', sees: 'Toegangslogboek', not: 'Declareren' },
] as const;

for (const person of PEOPLE) {
  browserTest(`${person.name}, ${person.role}, signs in by keyboard and finds the work of the role`, async (visit) => {
    const { page, signInAs } = visit;
    await signInAs(person.name);
    assert.equal(new URL(page.url()).pathname, person.start);
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
    assert.equal(await menu.getByRole('link', { name: person.sees, exact: true }).count(), 1);
    assert.equal(await menu.getByRole('link', { name: person.not, exact: true }).count(), 0);
    await page.getByRole('button', { name: new RegExp(`${person.name}.*${person.role}`) }).waitFor();
    if (person.start === '/vandaag') await page.getByRole('heading', { name: 'Te doen' }).waitFor();
    await assertSound(page);
  });
}
