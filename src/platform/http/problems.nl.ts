import type { PlatformCode } from './refusal-statuses.ts';
import type { RefusalText } from './route-types.ts';

/** What people read when the platform says no. Does not compile while a code lacks its sentence. */
export const platformTexts: { readonly [Code in PlatformCode]: RefusalText } = {
  'http.bad-request': {
    title: 'Verzoek niet te lezen',
    detail: 'Het verzoek is niet te lezen. Er is niets opgeslagen.',
  },
  'http.invalid-request': {
    title: 'Verzoek klopt niet',
    detail:
      'Een of meer gegevens kloppen niet of ontbreken. Bij elk gegeven staat wat er mis is. Er is niets opgeslagen.',
  },
  'http.cursor-invalid': {
    title: 'Bladwijzer klopt niet',
    detail: 'De bladwijzer (cursor) hoort niet bij deze lijst. Begin opnieuw bij de eerste pagina.',
  },
  'http.idempotency-key-missing': {
    title: 'Idempotency-Key ontbreekt',
    detail: 'Stuur een Idempotency-Key mee van 8 tot 128 tekens, zodat een herhaald verzoek niet dubbel telt.',
  },
  'session.missing': { title: 'U bent niet aangemeld', detail: 'Meld u aan en probeer het opnieuw.' },
  'session.ended': {
    title: 'Uw sessie is afgelopen',
    detail: 'U bent afgemeld omdat u een tijd niets hebt gedaan, of omdat uw sessie is beëindigd. Meld u opnieuw aan.',
  },
  'http.cross-site': {
    title: 'Verzoek van een andere website',
    detail: 'Dit verzoek kwam niet van deze website en is daarom niet uitgevoerd.',
  },
  'http.not-found': { title: 'Niet gevonden', detail: 'Dit bestaat niet, of u mag het niet zien.' },
  'http.method-not-allowed': {
    title: 'Methode niet mogelijk',
    detail: 'Deze methode kan niet bij dit adres. De kop Allow noemt wat wel kan.',
  },
  'http.request-timeout': { title: 'Verzoek duurde te lang', detail: 'Het verzoek kwam niet op tijd binnen.' },
  'http.state-conflict': {
    title: 'Kan nu niet',
    detail: 'Dit kan niet in de toestand van dit moment. Vernieuw de pagina en kijk wat er is veranderd.',
  },
  'http.version-differs': {
    title: 'Intussen gewijzigd',
    detail:
      'Iemand anders heeft dit gewijzigd nadat u het opende. Vernieuw de pagina en breng uw wijziging opnieuw aan.',
  },
  'http.too-large': {
    title: 'Te groot',
    detail: ({ limitBytes }) =>
      typeof limitBytes !== 'number'
        ? 'Het bestand of bericht is te groot. Er is niets opgeslagen.'
        : `Het bestand is te groot: het mag hoogstens ${Math.floor(limitBytes / 1024 / 1024)} MB zijn. Er is niets opgeslagen.`,
  },
  'http.uri-too-long': { title: 'Adres te lang', detail: 'Het adres van het verzoek is te lang.' },
  'http.unsupported-media-type': {
    title: 'Soort inhoud niet mogelijk',
    detail: 'Dit adres neemt deze soort inhoud (Content-Type) niet aan.',
  },
  'http.idempotency-key-reused': {
    title: 'Idempotency-Key al gebruikt',
    detail: 'Deze Idempotency-Key is al gebruikt voor een ander verzoek. Gebruik een nieuwe.',
  },
  'http.version-missing': {
    title: 'If-Match ontbreekt',
    detail: 'Stuur met If-Match mee welke versie u wijzigt, zodat u niemands werk overschrijft.',
  },
  'http.too-many-requests': {
    title: 'Te veel verzoeken',
    detail: 'U deed te veel verzoeken in korte tijd. Wacht even; de kop Retry-After noemt hoeveel seconden.',
  },
  'http.headers-too-large': { title: 'Koppen te groot', detail: 'De koppen van het verzoek zijn te groot.' },
  'http.failed': {
    title: 'Er ging iets mis',
    detail: 'Er ging iets mis aan onze kant. Er is niets opgeslagen. Probeer het later opnieuw.',
  },
  'http.unavailable': {
    title: 'Even niet beschikbaar',
    detail: 'Het systeem is even niet beschikbaar. Er is niets opgeslagen. Probeer het over een paar minuten opnieuw.',
  },
  'access.not-a-member': {
    title: 'Geen toegang',
    detail: 'U hebt deze rol niet meer bij deze organisatie. Kies een andere rol of vraag uw beheerder.',
  },
  'access.role-lacks-right': {
    title: 'Geen toegang',
    detail: 'Uw rol mag dit niet. Kies een andere rol of vraag uw beheerder.',
  },
  'access.purpose-missing': {
    title: 'Doel ontbreekt',
    detail: 'Hier staan persoonsgegevens. Noem in de kop Doel waarvoor u ze nodig hebt.',
  },
  'access.purpose-not-for-right': {
    title: 'Doel past niet',
    detail: 'Voor dit doel mogen deze gegevens niet worden gebruikt.',
  },
  'access.purpose-not-for-role': {
    title: 'Doel past niet',
    detail: 'Dit doel hoort niet bij uw rol.',
  },
};

/** Where in the request a finding is, as people call it. */
const PLACES: Readonly<Record<string, string>> = {
  body: 'de inhoud',
  querystring: 'de zoekvraag',
  params: 'het adres',
  headers: 'de koppen',
};
export const placeText = (httpPart: string): string => PLACES[httpPart] ?? 'het verzoek';

/** One sentence per schema finding. Never repeats the value that was sent: it may be personal. */
export function findingText(keyword: string, params: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case 'required':
      return 'Dit gegeven ontbreekt.';
    case 'additionalProperties':
      return 'Dit gegeven is hier niet bekend.';
    case 'type':
      return `Dit moet ${typeText(params.type)} zijn.`;
    case 'format':
      return formatText(params.format);
    case 'enum':
    case 'const':
    case 'anyOf':
    case 'oneOf':
      return 'Dit is geen van de mogelijke waarden.';
    case 'minLength':
    case 'minItems':
      return `Dit is te kort: minstens ${params.limit}.`;
    case 'maxLength':
    case 'maxItems':
      return `Dit is te lang: hoogstens ${params.limit}.`;
    case 'minimum':
    case 'exclusiveMinimum':
      return `Dit is te klein: ${keyword === 'minimum' ? 'minstens' : 'meer dan'} ${params.limit}.`;
    case 'maximum':
    case 'exclusiveMaximum':
      return `Dit is te groot: ${keyword === 'maximum' ? 'hoogstens' : 'minder dan'} ${params.limit}.`;
    case 'uniqueItems':
      return 'Hier staat iets dubbel in.';
    default:
      return 'Dit heeft niet de juiste vorm.';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'een geheel getal',
  number: 'een getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst',
  object: 'een groep gegevens',
  null: 'leeg',
};
const typeText = (type: unknown): string =>
  (Array.isArray(type) ? type : [type]).map((one) => TYPES[String(one)] ?? 'iets anders').join(' of ');

function formatText(format: unknown): string {
  if (format === 'date') return 'Dit moet een bestaande dag zijn, geschreven als jjjj-mm-dd.';
  if (format === 'date-time') return 'Dit moet een tijdstip zijn, geschreven als jjjj-mm-ddTuu:mm:ssZ.';
  if (format === 'uuid') return 'Dit is geen geldig kenmerk.';
  return 'Dit heeft niet de juiste vorm.';
}
