/** What people read when something with a contract is refused. */
export const contractRefusals = {
  'contracts.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract bestaat niet, of u mag het niet zien.',
  },
  'contracts.not-allowed-to-write': {
    title: 'Niet voor uw rol',
    detail: 'Alleen een contractmanager of inkoper voegt iets toe aan het contractdossier.',
  },
  'contracts.obligation-without-due-day': {
    title: 'Uiterste dag ontbreekt',
    detail: 'Geef bij een verplichting aan wanneer zij uiterlijk klaar moet zijn.',
  },
  'contracts.entry-in-future': {
    title: 'Dag ligt in de toekomst',
    detail: 'Leg vast wat al is gebeurd. Een dag in de toekomst hoort bij de uiterste dag van een verplichting.',
  },
  'contracts.clause-unknown': { title: 'Clausule niet gevonden', detail: 'Deze clausule staat niet in dit contract.' },
  'contracts.obligation-unknown': {
    title: 'Verplichting niet gevonden',
    detail: 'Deze verplichting staat niet in dit contractdossier.',
  },
  'contracts.already-done': { title: 'Al afgerond', detail: 'Deze verplichting is al afgerond.' },
} as const;
