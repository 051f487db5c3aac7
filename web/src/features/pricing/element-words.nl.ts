import type { Kostenelement } from '../../../../src/modules/pricing/api.ts';

type Kind = Kostenelement['soort'];

/** The kinds of elements as people read them, with what each is for. */
export const elementText: Readonly<Record<Kind, { readonly name: string; readonly hint: string }>> = {
  functie: { name: 'Functie met salaris', hint: 'De aandelen van alle functies zijn samen 100 procent.' },
  toeslag: { name: 'Toeslag op het salaris', hint: 'Zoals vakantiegeld, een percentage van het salaris.' },
  werkgeverslasten: {
    name: 'Werkgeverslasten',
    hint: 'Premies en pensioen, een percentage van salaris met toeslagen.',
  },
  contracturen: { name: 'Contracturen per jaar', hint: 'De uren van een voltijds dienstverband in een jaar.' },
  tijd: { name: 'Tijd die niet direct aan een cliënt is besteed', hint: 'Zoals verlof, ziekte, overleg of reistijd.' },
  'clientgebonden-kosten': { name: 'Andere cliëntgebonden kosten', hint: 'Zoals huisvesting, voeding of reiskosten.' },
  overhead: {
    name: 'Overhead',
    hint: 'Een opslag gaat over personeelskosten of directe kosten; een aandeel gaat over het totaal.',
  },
  risico: { name: 'Risico, innovatie of marge', hint: 'Valt buiten de vier onderdelen van de wet.' },
  index: { name: 'Index', hint: 'De verwachte stijging van een jaar.' },
  'uren-per-eenheid': {
    name: 'Uren per eenheid',
    hint: 'Hoeveel uren werk in een eenheid zitten, zoals 4 in een dagdeel.',
  },
  groepsgrootte: { name: 'Groepsgrootte', hint: 'Het aantal jeugdigen per medewerker.' },
  bezetting: { name: 'Bezetting', hint: 'Welk deel van de plaatsen gemiddeld bezet is.' },
};

export const elementFieldText = {
  name: 'Naam',
  agreement: 'Cao',
  scale: 'Schaal',
  step: 'Trede',
  surcharge: 'Soort toeslag',
  activity: 'Waaraan',
  time: 'Soort tijd',
  timePer: 'Gerekend als',
  cost: 'Soort kosten',
  costPer: 'Per',
  overheadForm: 'Overhead als',
  overheadOver: 'Waarover',
  risk: 'Waarvoor',
  year: 'Jaar',
  yearPattern: 'Vul een jaartal in, bijvoorbeeld 2027.',
  timePers: { jaar: 'uren per jaar', 'deel-van-contracturen': 'deel van de contracturen (%)' } as Readonly<
    Record<string, string>
  >,
  figures: {
    aandeel: 'Aandeel in de formatie (%)',
    salaris: 'Brutosalaris per jaar (euro)',
    percentage: 'Percentage (%)',
    uren: 'Uren',
    bedrag: 'Bedrag (euro)',
    tijd: 'Hoeveel',
    clienten: 'Jeugdigen per medewerker',
  } as Readonly<Record<string, string>>,
  parameter: 'Neem een cijfer uit cao, wet of handreiking',
  parameterHint: 'Het geldt op de prijsdatum. Kies niets als u zelf een cijfer met bron invult.',
  low: 'Laag',
  high: 'Hoog',
  range: 'Laag en hoog zijn nodig om te zien wat het cijfer met het tarief doet. Leeg mag.',
  source: 'Bron',
  sourceDay: 'Datum van de bron',
  status: 'Stand van het cijfer',
  decimalPattern: 'Vul een getal in, bijvoorbeeld 12,5.',
  valueMissing: 'Vul een getal in of kies een vastgelegd cijfer.',
  sourceMissing: 'Noem de bron van dit cijfer.',
  dayMissing: 'Vul de datum van de bron in.',
} as const;
