/** Why a rule is not kept by a function of its own, each reason once with the rules it holds for. */
const REASONS: readonly (readonly [why: string, ids: string])[] = [
  [
    'Afspraak tussen mensen of organisaties; uit een bericht of uit onze gegevens is niet te zien of zij is nageleefd.',
    'OP001 OP002x1 OP002x2 OP003 OP011 OP043 OP090x2 OP095 OP186 OP191 OP270 OP298 OP299 OP307 UP019 UP037',
  ],
  [
    'Volgt uit de vorm van het bericht: het schema laat niets anders toe (niveau 1).',
    'OP079 OP260 OP281 IV007 IV046 OP254',
  ],
  [
    'Gaat over hoe een afzender een bericht vult of wanneer hij het stuurt. Wat daarvan aan het bericht te zien is, beoordelen de regels op niveau 2 en 3; de rest is aan de afzender.',
    'IV002 IV009 IV042 IV045 IV047 IV052 IV066 IV075 IV084 IV093 IV094 IV099 OP076 OP258 OP295 OP296 OP305 OP348 OP379 OP380',
  ],
  ['Volgt uit IV087 en TR342: het antwoord noemt alleen afgewezen regels, met hun cliënten.', 'OP304'],
  [
    'Volgt uit TR101: een relatie staat één keer in een bericht. Of haar nummer over berichten heen gelijk blijft, wordt nog niet bewaakt.',
    'OP071',
  ],
  ['Volgt uit IV032 en IV087, die dezelfde opbouw vragen.', 'IV088'],
  [
    'Wij gebruiken de gepubliceerde XSLT niet, maar controleren wat die controleert: bij afkeur op niveau 2 noemen wij haar versie.',
    'IV033',
  ],
  ['Verwijst naar een handreiking naast de standaard; vraagt niets van een bericht.', 'IV074'],
];

/** The reason by the id of the rule. */
export const REMARKS: ReadonlyMap<string, string> = new Map(
  REASONS.flatMap(([why, ids]) => ids.split(' ').map((id): [string, string] => [id, why])),
);
