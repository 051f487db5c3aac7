/** What people read when something about a provider cannot be recorded. */
export const supplierRefusals = {
  'suppliers.no-region': {
    title: 'Geen regio',
    detail: 'Uw organisatie hoort bij geen regio waarin dit wordt bijgehouden.',
  },
  'suppliers.provider-unknown': {
    title: 'Aanbieder niet gevonden',
    detail: 'Deze aanbieder heeft geen contract in uw regio.',
  },
  'suppliers.manager-unknown': {
    title: 'Deze persoon kan dit niet',
    detail: 'Kies een contractmanager of inkoper van de regio of van een gemeente in de regio.',
  },
  'suppliers.signal-unknown': {
    title: 'Signaal niet gevonden',
    detail: 'Dit signaal bestaat niet, of u mag het niet zien.',
  },
  'suppliers.action-unknown': {
    title: 'Afspraak niet gevonden',
    detail: 'Deze afspraak bestaat niet, of u mag haar niet zien.',
  },
  'suppliers.meeting-unknown': {
    title: 'Gesprek niet gevonden',
    detail: 'Dit gesprek bestaat niet, of u mag het niet zien.',
  },
  'suppliers.report-unknown': {
    title: 'Melding niet gevonden',
    detail: 'De melding die u verbetert, staat niet in dit dossier.',
  },
  'suppliers.condition-unknown': {
    title: 'Randvoorwaarde niet gevonden',
    detail: 'Deze randvoorwaarde kennen wij niet.',
  },
  'suppliers.tier-unknown': {
    title: 'Niveau niet gevonden',
    detail: 'Dit niveau staat niet in de criteria van uw regio.',
  },
  'suppliers.day-in-future': { title: 'Deze dag is nog niet geweest', detail: 'Kies vandaag of een eerdere dag.' },
  'suppliers.day-in-past': {
    title: 'Deze dag is al geweest',
    detail: 'Een niveau werkt door in betalingen. Het gaat daarom vandaag of later in.',
  },
  'suppliers.day-missing': { title: 'Nieuwe dag ontbreekt', detail: 'Vul in op welke dag het nu klaar moet zijn.' },
  'suppliers.text-missing': { title: 'Toelichting ontbreekt', detail: 'Schrijf kort op wat u deed of waarom.' },
  'suppliers.text-holds-bsn': {
    title: 'Er staat een burgerservicenummer in de tekst',
    detail:
      'Dit dossier gaat over aanbieders, nooit over een jeugdige. Haal het nummer en andere gegevens van jeugdigen weg.',
  },
  'suppliers.closed-signal': {
    title: 'Signaal is beantwoord',
    detail: 'Dit signaal is al beantwoord. Geef een nieuw signaal als er meer is.',
  },
  'suppliers.already-shared': { title: 'Al voorgelegd', detail: 'Dit signaal is al aan de aanbieder voorgelegd.' },
  'suppliers.not-shared': { title: 'Niet voorgelegd', detail: 'Op dit signaal is geen reactie gevraagd.' },
  'suppliers.closed-action': {
    title: 'Deze afspraak is afgesloten',
    detail: 'Maak een nieuwe afspraak als er nog iets moet.',
  },
  'suppliers.no-consequence': {
    title: 'Geen gevolg te besluiten',
    detail: 'Een gevolg hoort bij een afspraak met een gevolg die niet is nagekomen.',
  },
  'suppliers.already-settled': {
    title: 'Over het gevolg is al besloten',
    detail: 'Er is al vastgelegd of het gevolg is toegepast.',
  },
  'suppliers.already-corrected': {
    title: 'Al verbeterd',
    detail: 'Deze melding is al verbeterd. Verbeter de nieuwste.',
  },
  'suppliers.not-allowed-for-provider': {
    title: 'Dit legt de regio vast',
    detail: 'U kunt uw eigen acties gereed melden; de regio beoordeelt ze.',
  },
  'suppliers.not-allowed-outside-region': {
    title: 'Dit stelt de regio vast',
    detail: 'Alleen mensen van de regio zelf stellen dit vast.',
  },
  'suppliers.talk-without-provider': {
    title: 'Met wie is het gesprek?',
    detail: 'Een accountgesprek is met één aanbieder. Kies de aanbieder.',
  },
  'suppliers.minutes-missing': { title: 'Verslag ontbreekt', detail: 'Schrijf een kort verslag van het gesprek.' },
  'suppliers.tiers-missing': { title: 'Te weinig niveaus', detail: 'Er zijn ten minste twee niveaus nodig.' },
  'suppliers.first-tier-asks': {
    title: 'Het eerste niveau is voor iedereen',
    detail: 'Het laagste niveau vraagt niets: zet nodig op 0.',
  },
  'suppliers.tier-key-twice': {
    title: 'Twee niveaus met dezelfde sleutel',
    detail: ({ key }: { readonly key: string }) => `De sleutel ${key} komt twee keer voor.`,
  },
  'suppliers.need-too-many': {
    title: 'Meer criteria nodig dan er zijn',
    detail: ({ name }: { readonly name: string }) => `Bij ${name} zijn minder criteria genoemd dan er moeten gelden.`,
  },
  'suppliers.capacity-turned': {
    title: 'Aantallen omgedraaid',
    detail: 'Het meeste aantal lichte aanbieders is kleiner dan het minste.',
  },
  'suppliers.sizes-turned': {
    title: 'Grenzen omgedraaid',
    detail: 'De grens voor klein ligt onder die voor middelgroot.',
  },
  'suppliers.no-differentiation': {
    title: 'Nog geen criteria',
    detail: 'Uw regio stelde nog niet vast naar welke criteria aanbieders worden ingedeeld.',
  },
} as const;
