/** Why a rule is not kept by a function of its own, each reason once with the rules it holds for. */
const REASONS: readonly (readonly [why: string, ids: string])[] = [
  [
    'Afspraak tussen mensen of organisaties; uit een bericht of uit onze gegevens is niet te zien of zij is nageleefd.',
    'OP001 OP002x1 OP002x2 OP003 OP043 OP090x2 OP095 OP186 OP191 OP270 OP298 OP299 UP019 UP037',
  ],
  ['Volgt uit de vorm van het bericht: het schema laat niets anders toe (niveau 1).', 'OP079 OP260 OP281 IV007'],
  [
    'Het schema eist vier cijfers en TR378 dat die gemeente bestond. Of zij wettelijk verantwoordelijk is, is aan een bericht niet te zien.',
    'IV046',
  ],
  [
    'Gaat over wat de afzender van een cliënt, een relatie of een product weet. Wat daarvan aan het bericht te zien is, beoordelen de regels op niveau 2; de rest is aan de afzender.',
    'IV002 IV045 IV047 OP076 OP305',
  ],
  ['Verwijst naar een handreiking naast de standaard; vraagt niets van een bericht.', 'IV074'],
];

/** The reason by the id of the rule. */
export const REMARKS: ReadonlyMap<string, string> = new Map(
  REASONS.flatMap(([why, ids]) => ids.split(' ').map((id): [string, string] => [id, why])),
);
