import { formatFullDay } from '../../../kernel/format.nl.ts';
import type { ClauseKind } from '../domain/clauses/clause-terms.ts';
import { FIELD_WORDS, KIND_WORDS } from './clause-words.nl.ts';

type ValueWrong = { readonly kind: string; readonly field: string };

const fieldName = ({ kind, field }: ValueWrong): string =>
  FIELD_WORDS[`${kind}.${field}`]?.name ?? KIND_WORDS[kind as ClauseKind]?.name ?? field;

/** What people read when a contract cannot be made or changed. */
export const registerRefusals = {
  'contracts.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract bestaat niet, of u mag het niet zien.',
  },
  'contracts.not-the-purchaser': {
    title: 'Niet uw contract',
    detail: 'Alleen een inkoper of contractmanager van de opdrachtgever maakt en wijzigt dit contract.',
  },
  'contracts.clause-value-wrong': {
    title: 'Een bepaling klopt niet',
    detail: (wrong: ValueWrong) => `Vul dit goed in: ${fieldName(wrong)}.`,
  },
  'contracts.clause-still-used': {
    title: 'Bepaling is nog nodig',
    detail: ({ number }: { readonly number: string }) =>
      `Onder bepaling ${number} zijn bedragen afgesproken. Zet die eerst onder een andere bepaling.`,
  },
  'contracts.no-extension-left': {
    title: 'Geen verlenging over',
    detail: 'Dit contract heeft geen verlenging meer die u kunt gebruiken, of het is al beëindigd.',
  },
  'contracts.end-outside-contract': {
    title: 'Dag buiten het contract',
    detail: 'Kies een dag tussen de eerste en de laatste dag van het contract.',
  },
  'contracts.agreed-clause-unknown': {
    title: 'Bepaling niet gevonden',
    detail: 'Een bedrag hoort bij een bepaling van dit contract die aan staat.',
  },
  'contracts.municipality-not-served': {
    title: 'Gemeente doet niet mee',
    detail: 'Deze gemeente hoort niet bij dit contract.',
  },
  'contracts.product-not-agreed': {
    title: 'Product niet afgesproken',
    detail: 'Dit product staat niet in het contract.',
  },
  'contracts.partner-twice': {
    title: 'Partner staat er twee keer',
    detail: ({ name }: { readonly name: string }) => `Noem ${name} een keer per rol.`,
  },
  'contracts.third-level': {
    title: 'Geen derde laag',
    detail: ({ name }: { readonly name: string }) =>
      `${name} kan alleen werken voor de aanbieder of voor een combinant, niet voor een onderaannemer.`,
  },
  'contracts.shares-over-hundred': {
    title: 'Meer dan 100%',
    detail: 'De onderaannemers hebben samen een aandeel boven 100%.',
  },
  'contracts.nothing-changes': {
    title: 'Er verandert niets',
    detail: 'Wat u opgaf, staat al zo in het contract.',
  },
  'contracts.stale-preview': {
    title: 'Er is intussen iets veranderd',
    detail:
      'Het contract of uw wijziging is anders dan in het voorbeeld. Er is niets opgeslagen. Bekijk het voorbeeld opnieuw.',
  },
  'contracts.essential-change-needs-ground': {
    title: 'Wezenlijke wijziging',
    detail:
      'Alle wijzigingen samen gaan over de grens. Kies een reden met een grond in de wet, of begin een nieuwe procedure.',
  },
  'contracts.other-change-waits': {
    title: 'Er wacht al een wijziging',
    detail: ({ effectiveOn }: { readonly effectiveOn: string }) =>
      `Hetzelfde deel van het contract verandert al op ${formatFullDay(effectiveOn)}. Laat deze wijziging op die dag of later ingaan.`,
  },
  'contracts.amendment-unknown': {
    title: 'Eerdere wijziging niet gevonden',
    detail: 'Kies een eerdere wijziging van dit contract.',
  },
  'contracts.same-provider': {
    title: 'Dat is de aanbieder al',
    detail: 'Kies de aanbieder die het contract overneemt.',
  },
  'contracts.takeover-outside-contract': {
    title: 'Deze dag kan niet',
    detail: 'Een andere aanbieder begint na de eerste en uiterlijk op de laatste dag van het contract.',
  },
  'contracts.other-provider-needs-ground': {
    title: 'Andere aanbieder zonder grond',
    detail:
      'Een andere aanbieder kan alleen door overname of fusie, of als dat zo in het contract stond. Kies die reden, of begin een nieuwe procedure.',
  },
  'contracts.ends-before-start': { title: 'Einde voor begin', detail: 'De laatste dag ligt voor de eerste dag.' },
  'contracts.client-reference-missing': {
    title: 'Kenmerk ontbreekt',
    detail: 'Geef een contract voor één jeugdige een eigen kenmerk.',
  },
  'contracts.client-reference-personal': {
    title: 'Geen burgerservicenummer',
    detail:
      'Gebruik een kenmerk dat buiten dit contract niets betekent. Een reeks van negen cijfers kan dat niet zijn.',
  },
  'contracts.product-twice': {
    title: 'Product staat er twee keer',
    detail: 'Noem elk product een keer per jaar.',
  },
  'contracts.year-outside-contract': {
    title: 'Jaar buiten het contract',
    detail: ({ year }: { readonly year: number }) => `In ${year} loopt dit contract niet, ook niet na verlenging.`,
  },
  'contracts.number-taken': { title: 'Nummer bestaat al', detail: 'Er is al een contract met dit nummer.' },
  'contracts.party-unknown': {
    title: 'Partij niet gevonden',
    detail:
      'Kies een opdrachtgever, gemeenten en een aanbieder uit uw regio, en een contract van dezelfde aanbieder als bovenliggend contract.',
  },
  'contracts.product-unknown': {
    title: 'Product niet gevonden',
    detail: 'Kies producten uit het productenboek van uw regio.',
  },
  'contracts.model-clause-unknown': {
    title: 'Bepaling niet gevonden',
    detail: ({ key }: { readonly key: string }) => `De bepaling ${key} staat niet in de bibliotheek voor deze variant.`,
  },
  'contracts.fact-incomplete': {
    title: 'Er ontbreekt iets',
    detail: 'Vul in wat er is gebeurd: het bedrag met het jaar, het cijfer, het bewijs of de bepaling.',
  },
  'contracts.entry-in-future': {
    title: 'Dag ligt in de toekomst',
    detail: 'Leg vast wat al is gebeurd.',
  },
  'contracts.award-unknown': {
    title: 'Gunning niet gevonden',
    detail: 'Deze aanmelding is niet gegund in deze procedure.',
  },
  'contracts.award-not-final': {
    title: 'Nog niet definitief',
    detail: 'De opschortende termijn loopt nog, of er wacht een bezwaar. Maak het contract daarna.',
  },
  'contracts.already-contracted': {
    title: 'Contract is er al',
    detail: 'Van deze gunning is al een contract gemaakt.',
  },
  'contracts.term-missing': {
    title: 'Looptijd ontbreekt',
    detail: 'De procedure noemt geen begin en einde van het contract. Geef ze hier op.',
  },
} as const;
