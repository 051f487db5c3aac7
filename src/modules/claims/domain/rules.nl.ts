import type { Rule } from './rules.ts';

/** Per rule: what it asks, in one short sentence, and the title under which its refusals are counted together. */
export const RULE_TEXTS: Record<Rule, { readonly source: string; readonly cause: string }> = {
  TR333: {
    source: 'Een aanbieder gebruikt elk declaratienummer maar één keer.',
    cause: 'Declaratienummer al gebruikt',
  },
  TR318: {
    source: 'Een declaratie gaat niet over een maand vóór de laatst gedeclareerde maand.',
    cause: 'Declaratie over een eerdere maand',
  },
  TR304: { source: 'Het burgerservicenummer hoort bij een kind dat de gemeente kent.', cause: 'Kind niet bekend' },
  TR338: { source: 'Een regel hoort bij een toewijzing aan deze aanbieder voor dit kind.', cause: 'Geen toewijzing' },
  TR384: { source: 'Op een verwijderde toewijzing kan niet worden gedeclareerd.', cause: 'Toewijzing verwijderd' },
  TR339: { source: 'De productcategorie is die van de toewijzing.', cause: 'Andere productcategorie dan toegewezen' },
  TR340: { source: 'De productcode is die van de toewijzing.', cause: 'Ander product dan toegewezen' },
  TR381: {
    source: 'De productcode hoort in de afgesproken productlijst bij de categorie.',
    cause: 'Product past niet bij de categorie',
  },
  TR341: {
    source: 'De eenheid is die van de toewijzing, of minuten als er uren zijn toegewezen.',
    cause: 'Andere eenheid dan toegewezen',
  },
  TR307: { source: 'De periode begint niet voor de toewijzing.', cause: 'Periode begint te vroeg' },
  TR308: { source: 'De periode eindigt niet na de toewijzing.', cause: 'Periode eindigt te laat' },
  TR387: {
    source:
      'De periode begint op de eerste dag van de maand, of op de eerste dag van de toewijzing als die later in de maand begint.',
    cause: 'Verkeerde begindatum',
  },
  TR388: {
    source:
      'De periode eindigt op de laatste dag van de maand, of op de laatste dag van de toewijzing als die eerder in de maand eindigt.',
    cause: 'Verkeerde einddatum',
  },
  TR319: {
    source: 'Een regel gaat over de declaratieperiode zelf of over eerder.',
    cause: 'Periode na de declaratieperiode',
  },
  TR418: { source: 'Het tarief is het tarief van het contract op die dag.', cause: 'Ander tarief dan afgesproken' },
  TR346: { source: 'Het bedrag is volume maal tarief, daarna pas afgerond.', cause: 'Bedrag verkeerd berekend' },
  TR321: {
    source: 'Het volume past bij wat per dag, week of maand is toegewezen.',
    cause: 'Meer volume dan toegewezen',
  },
  TR322: { source: 'Alle regels samen passen binnen het volume van de hele toewijzing.', cause: 'Toewijzing is op' },
  TR369: { source: 'Alle regels samen passen binnen het budget van de toewijzing.', cause: 'Budget is op' },
  BV01: { source: 'Deze hulp wordt per kind of per traject gedeclareerd.', cause: 'Niet per kind te declareren' },
  BV02: {
    source: 'Een deel van de prijs wordt betaald als het moment en de voorwaarde er zijn.',
    cause: 'Nog niet te betalen',
  },
  BV03: { source: 'Alle regels samen blijven binnen het afgesproken hoogste bedrag.', cause: 'Hoogste bedrag bereikt' },
  BV04: { source: 'Alle regels samen blijven binnen het afgesproken hoogste volume.', cause: 'Hoogste volume bereikt' },
  BV05: { source: 'Deze hulp wordt niet betaald naast andere hulp in dezelfde maand.', cause: 'Samen met andere hulp' },
  BV06: {
    source: 'Boven een afgesproken grens beslist een medewerker.',
    cause: 'Boven een grens: wacht op een besluit',
  },
  BV07: { source: 'Bij een afgesproken reden beslist een medewerker.', cause: 'Wacht op een besluit' },
  TR389: {
    source: 'Hetzelfde product in dezelfde periode kan pas opnieuw nadat de eerdere regel is gecrediteerd.',
    cause: 'Al eerder gedeclareerd',
  },
  TR314: {
    source: 'Een aanbieder gebruikt elk referentienummer maar één keer.',
    cause: 'Referentienummer al gebruikt',
  },
  TR323: {
    source: 'Een creditregel verwijst naar een eerdere regel die is goedgekeurd.',
    cause: 'Niets om terug te draaien',
  },
  TR390: { source: 'Een regel kan maar één keer worden gecrediteerd.', cause: 'Al teruggedraaid' },
  IV091: { source: 'Een creditregel is gelijk aan de regel die wordt teruggedraaid.', cause: 'Creditregel wijkt af' },
};

/** Title of a cause on a list of refusals; too much volume is said in minutes or hours where that is the unit. */
export function ruleTitle(rule: Rule, unit: string | null = null): string {
  if (rule === 'TR321' && unit === '01') return 'Meer minuten dan toegewezen';
  if (rule === 'TR321' && unit === '04') return 'Meer uren dan toegewezen';
  return RULE_TEXTS[rule].cause;
}
