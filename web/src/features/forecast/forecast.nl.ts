import type { Prognose, Prognoseregel } from '../../../../src/modules/forecast/api.ts';
import {
  formatCount,
  formatDay,
  formatInstant,
  formatMillions,
  formatNoun,
  formatPercentage,
} from '../../format/index.ts';

type Bound = NonNullable<Prognoseregel['grens']>;

const BOUNDS: Readonly<Record<Bound['soort'], string>> = {
  plafond: 'het plafond',
  budget: 'het budget',
  'fictief-plafond': 'het fictieve plafond',
};

/** About whom a line is: everything together has no name of its own. */
export const subjectOf = ({ product, aanbieder, gemeente }: Prognoseregel, whole: string): string =>
  [product?.naam, aanbieder?.naam, gemeente?.naam].filter(Boolean).join(', ') || whole;

export const chance = (share: number): string =>
  share > 0.99 ? 'vrijwel zeker' : share < 0.01 ? 'vrijwel niet' : formatPercentage(100 * share, 0);

export const forecastText = {
  title: 'Prognose',
  heading: ({ regel, regio, jaar }: Prognose): string => {
    const who = subjectOf(regel, regio);
    if (!regel.grens) return `Naar verwachting kost ${who} in ${jaar} ${formatMillions(regel.verwachtCent)}`;
    const { verschilCent, soort } = regel.grens;
    const over = verschilCent > 0 ? 'boven' : 'onder';
    return `Naar verwachting komt ${who} in ${jaar} ${formatMillions(Math.abs(verschilCent))} ${over} ${BOUNDS[soort]}`;
  },
  sub: ({ regel, jaar }: Prognose): string => {
    const { laagCent, hoogCent, verwachtCent, grens } = regel;
    const band = `Het jaar ${jaar} eindigt op ${formatMillions(verwachtCent)}. Met 80% kans ligt het tussen ${formatMillions(laagCent)} en ${formatMillions(hoogCent)}.`;
    if (!grens) return band;
    return `${band} De kans dat het boven ${BOUNDS[grens.soort]} van ${formatMillions(grens.cent)} komt, is ${chance(grens.kans)}.`;
  },
  made: ({ gemaaktOm, gemaaktDoor }: Prognose) =>
    `Gemaakt op ${formatInstant(gemaaktOm)}${gemaaktDoor ? ` door ${gemaaktDoor}` : ', vanzelf'}, met alles wat toen bekend was.`,
  since: (cents: number) =>
    `Sindsdien is ${formatMillions(Math.abs(cents))} ${cents < 0 ? 'minder' : 'meer'} goedgekeurd. De volgende prognose telt dat mee.`,
  sinceTitle: 'Er is intussen beslist over declaraties.',
  make: 'Maak de prognose opnieuw',
  makeTitle: 'De prognose opnieuw maken',
  makeIntro: 'De nieuwe prognose rekent met alles wat nu bekend is en vervangt die van deze maand.',
  made2: 'De prognose is opnieuw gemaakt.',
  emptyTitle: 'Er is nog geen prognose',
  emptyText:
    'Elke nacht maakt Rode Draad een prognose uit toewijzingen, startberichten en declaraties. Zodra er maanden met goedgekeurde hulp zijn, staat zij hier.',
  chart: (year: number) => `Kosten in ${year}, opgeteld per maand`,
  caption: ({ jaar, regel }: Prognose) =>
    `De kosten van ${jaar}, opgeteld vanaf januari. De lijn is goedgekeurd, de stippellijn wat wij verwachten, het vlak de band van 80%.${regel.grens ? ` De streep is ${BOUNDS[regel.grens.soort]}.` : ''}`,
  month: 'Maand',
  known: 'Goedgekeurd en vast',
  expected: 'Verwacht',
  low: 'Onderkant band',
  high: 'Bovenkant band',
  parts: 'Waaruit bestaat het?',
  partsCaption: 'Van wat al is goedgekeurd naar waar het jaar eindigt; het telt op de cent op.',
  partNames: {
    approved: 'Goedgekeurd',
    fixed: 'Vaste bedragen',
    undeclared: 'Geleverd, nog niet gedeclareerd',
    running: 'Begonnen, nog te leveren',
    notStarted: 'Toegewezen, nog niet begonnen',
    inflow: 'Verwachte in- en uitstroom',
    total: 'Verwacht eind van het jaar',
  },
  partNotes: {
    approved: 'Beslist en toegekend',
    fixed: 'Zonder declaratie, ook wat nog komt',
    undeclared: 'Maanden die nog binnenkomen, en deze maand tot vandaag',
    running: 'Hulp die loopt, tot de toewijzing eindigt',
    notStarted: 'Er is nog geen startbericht',
    inflow: 'Zoals in eerdere maanden nog bijkwam of wegviel',
    total: '',
  },
  warnings: 'Wat gaat over zijn grens?',
  noWarnings: 'Geen enkele afspraak gaat naar verwachting over zijn grens.',
  warned: (count: number, shown: number) =>
    `${formatNoun(count, 'afspraak gaat', 'afspraken gaan')} naar verwachting dit jaar over de grens. Wat het eerst aan de beurt is, staat bovenaan.${count > shown ? ` U ziet de eerste ${formatCount(shown)}; de rest staat onder Verdeling, per product of aanbieder.` : ''}`,
  reached: ({ bereiktOp }: Bound, today: string) =>
    bereiktOp === null ? 'na dit jaar' : bereiktOp <= today ? `al op ${formatDay(bereiktOp)}` : formatDay(bereiktOp),
  earliest: 'Op zijn vroegst',
  lines: 'Verdeling',
  axes: { product: 'Per product', aanbieder: 'Per aanbieder', gemeente: 'Per gemeente' },
  heads: { product: 'Product', aanbieder: 'Aanbieder', gemeente: 'Gemeente' },
  bound: 'Grens',
  boundKinds: { plafond: 'plafond', budget: 'budget', 'fictief-plafond': 'fictief plafond' },
  difference: 'Verschil',
  chance: 'Kans op meer',
  when: 'Bereikt',
  band: 'Band van 80%',
  between: (low: number, high: number) => `${formatMillions(low)} tot ${formatMillions(high)}`,
  together: 'Samen',
  within: 'Binnen',
  back: 'Alles',
  wholeRegion: 'De hele regio',
  ownMunicipality: 'Eigen gemeente',
  scope: 'Gebied',
  earlier: 'Prognose van',
  how: 'Hoe is dit berekend?',
  method: [
    'Maanden die voorbij zijn: wat is goedgekeurd, maal wat er van zulke maanden later nog bijkwam. Afgekeurde regels komen vaak een maand later goed terug.',
    'Wie altijd declareert en voor een maand nog niets stuurde, telt mee met wat volgens zijn toewijzingen is geleverd.',
    'Deze maand en de maanden die komen: wat is toegewezen, maal wat toegewezen hulp tot nu toe kostte per product, aanbieder en gemeente. Waar weinig bekend is, weegt het product zwaarder mee (Bühlmann en Straub).',
    'Een kalendermaand die eerder afweek, wijkt weer af. Eén jaar ervaring telt voor de helft.',
    'In- en uitstroom: hoe wat voor een maand is toegewezen in de afgelopen zes maanden nog groeide of kromp.',
    'De band is zo breed als nodig was om bij eerdere prognoses in 80% van de gevallen goed te zitten. Vaste bedragen zijn zeker. Elk bedrag is één keer op de cent afgerond, per product, aanbieder, gemeente en maand.',
  ],
  tested: 'Klopte het eerder?',
  testedIntro:
    'Dezelfde rekenwijze op eerdere dagen, met alleen wat toen bekend was, naast wat er daarna kwam. Per moment is de band bepaald met de andere momenten.',
  testKind: 'Soort regel',
  moments: 'Momenten',
  testLines: 'Regels',
  coverage: 'Binnen de band',
  untested: 'nog niet te toetsen',
  kinds: {
    regio: 'De regio als geheel',
    product: 'Per product',
    aanbieder: 'Per aanbieder',
    gemeente: 'Per gemeente',
    'product-en-aanbieder': 'Per product en aanbieder',
    'product-en-gemeente': 'Per product en gemeente',
    'aanbieder-en-gemeente': 'Per aanbieder en gemeente',
  },
};
