/** A sentence for every no of this module. */
export const forecastRefusals = {
  'forecast.forecast-unknown': {
    title: 'Prognose niet gevonden',
    detail: 'Deze prognose bestaat niet meer, of u mag haar niet zien.',
  },
  'forecast.no-care': {
    title: 'Nog geen hulp om mee te rekenen',
    detail: 'Er zijn nog niet genoeg maanden met goedgekeurde hulp.',
  },
} as const;

export const periodRefusals = {
  'forecast.no-care': forecastRefusals['forecast.no-care'],
  'forecast.period-backwards': {
    title: 'De periode loopt terug',
    detail: 'De laatste maand ligt voor de eerste. Kies een laatste maand die later is.',
  },
  'forecast.period-too-long': {
    title: 'De periode is te lang',
    detail: 'Kies hoogstens 36 maanden.',
  },
} as const;

export const explanationRefusals = {
  ...periodRefusals,
  'forecast.not-yours': {
    title: 'Dit is niet uw gebied',
    detail: 'U schrijft alleen toelichtingen bij de cijfers van uw eigen regio of gemeente.',
  },
  'forecast.stale-explanation': {
    title: 'De toelichting is intussen veranderd',
    detail: 'Iemand anders heeft een nieuwe versie opgeslagen. Lees die eerst; uw tekst staat nog in het veld.',
  },
  'forecast.number-in-text': {
    title: 'Er staat een nummer van negen cijfers in de tekst',
    detail:
      'Dat kan een burgerservicenummer zijn. Haal het weg: in een toelichting staan geen gegevens over een jeugdige.',
  },
} as const;
