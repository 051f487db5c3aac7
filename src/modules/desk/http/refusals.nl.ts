/** What people read when something of their own desk cannot be kept. */
export const deskRefusals = {
  'desk.view-exists': {
    title: 'Deze naam bestaat al',
    detail: 'U bewaarde bij deze lijst al een weergave met deze naam.',
  },
  'desk.view-unknown': { title: 'Weergave niet gevonden', detail: 'Deze weergave bestaat niet, of is niet van u.' },
  'desk.too-many-views': {
    title: 'Te veel weergaven',
    detail: 'Verwijder eerst een weergave die u niet meer gebruikt.',
  },
  'desk.page-unfit': { title: 'Deze pagina kan niet bewaard worden', detail: 'Een weergave hoort bij een lijst.' },
  'desk.name-missing': { title: 'Naam ontbreekt', detail: 'Geef de weergave een naam.' },
  'desk.text-holds-bsn': {
    title: 'Er staat een burgerservicenummer in',
    detail: 'Een weergave bewaart nooit gegevens van een jeugdige. Haal het nummer weg.',
  },
  'desk.figure-unknown': { title: 'Cijfer niet gevonden', detail: 'Dit cijfer staat niet op uw pagina Vandaag.' },
  'desk.watch-exists': { title: 'U volgt dit cijfer al', detail: 'Stop eerst met volgen als u een andere grens wilt.' },
  'desk.too-many-watches': {
    title: 'Te veel cijfers',
    detail: 'Stop eerst met een cijfer dat u niet meer wilt volgen.',
  },
  'desk.watch-unknown': { title: 'Niet gevonden', detail: 'U volgt dit cijfer niet (meer).' },
  'desk.report-unknown': {
    title: 'Maandbericht niet gevonden',
    detail: 'Dit maandbericht is er niet voor uw organisatie.',
  },
  'desk.not-allowed-report': {
    title: 'Geen maandbericht voor u',
    detail: 'Het maandbericht is voor beleid, bestuur en contractmanagement van regio en gemeenten.',
  },
} as const;
