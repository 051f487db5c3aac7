import type { IncidentRefusal } from '../domain/decide-incident.ts';

/** What people read when something about an incident cannot be recorded. */
export const incidentRefusals = {
  'suppliers.no-region': {
    title: 'Geen regio',
    detail: 'Uw organisatie hoort bij geen regio waarin dit wordt bijgehouden.',
  },
  'incidents.provider-unknown': {
    title: 'Aanbieder niet gevonden',
    detail: 'Deze aanbieder heeft geen contract in de regio.',
  },
  'incidents.municipality-unknown': {
    title: 'Gemeente niet gevonden',
    detail: 'Kies een gemeente die lid is van de regio, of laat de gemeente leeg.',
  },
  'incidents.unknown': {
    title: 'Melding niet gevonden',
    detail: 'Deze melding bestaat niet, of u mag haar niet zien.',
  },
  'incidents.not-allowed': { title: 'Dit doet een ander', detail: 'Deze stap is niet aan uw organisatie.' },
  'incidents.day-in-future': { title: 'Deze dag is nog niet geweest', detail: 'Kies vandaag of een eerdere dag.' },
  'incidents.day-before-incident': {
    title: 'Deze dag ligt voor het incident',
    detail: 'Kies een dag op of na de dag van het incident.',
  },
  'incidents.due-missing': { title: 'Termijn ontbreekt', detail: 'Vul in voor welke dag u een antwoord verwacht.' },
  'incidents.due-in-past': { title: 'Termijn is al voorbij', detail: 'Kies vandaag of een latere dag.' },
  'incidents.text-missing': { title: 'Toelichting ontbreekt', detail: 'Schrijf kort op wat er is gebeurd of gedaan.' },
  'incidents.text-holds-bsn': {
    title: 'Er staat een burgerservicenummer in de tekst',
    detail:
      'Een melding gaat over wat er gebeurde, nooit over wie de jeugdige is. Haal het nummer en andere gegevens weg.',
  },
  'incidents.closed': { title: 'Melding is afgesloten', detail: 'Doe een nieuwe melding als er meer is gebeurd.' },
  'incidents.already-done': { title: 'Dit is al vastgelegd', detail: 'Deze stap staat al bij de melding.' },
  'incidents.not-acknowledged': {
    title: 'Ontvangst nog niet bevestigd',
    detail: 'Bevestig eerst de ontvangst, met de dag waarop u de verantwoording verwacht.',
  },
  'incidents.inspectorate-not-told': {
    title: 'Inspectie weet het nog niet',
    detail:
      'Een calamiteit of geweld gaat altijd naar de inspectie (Jeugdwet artikel 4.1.8). Leg eerst vast wanneer dat is gebeurd.',
  },
  'incidents.supervisor-not-told': {
    title: 'Toezichthouder weet het nog niet',
    detail: 'Leg eerst vast dat de toezichthouder van de gemeente is geïnformeerd.',
  },
  'incidents.account-missing': {
    title: 'Verantwoording ontbreekt',
    detail: 'De aanbieder heeft nog niet verteld wat er is onderzocht en verbeterd.',
  },
  'incidents.still-follow-up': {
    title: 'Er staat nog een vervolg open',
    detail: 'Leg eerst vast dat het gevraagde vervolg gereed is.',
  },
  'incidents.no-follow-up': { title: 'Er is geen vervolg gevraagd', detail: 'Er staat bij deze melding niets open.' },
} as const satisfies Record<IncidentRefusal['code'] | 'suppliers.no-region', unknown>;
