import type { Uitnuttingsbeeld } from '../../../../src/modules/steering/api.ts';
import {
  formatCount,
  formatMillions,
  formatMonthYear,
  formatNoun,
  formatPercentage,
  pluralUnit,
} from '../../format/index.ts';

export const AXIS_LABELS = {
  contract: 'contract',
  product: 'product',
  aanbieder: 'aanbieder',
  gemeente: 'gemeente',
  segment: 'segment',
} as const;

export const utilisationText = {
  title: 'Uitnutting',
  heading: ({ jaar, totaal, vanGemeente }: Uitnuttingsbeeld) => {
    if (totaal.percentageBudget !== null && totaal.percentagePlan !== null)
      return `Uitnutting ${jaar}: ${formatPercentage(totaal.percentageBudget)} van het budget is gebruikt, volgens plan ${formatPercentage(totaal.percentagePlan)}`;
    const used = formatMillions(totaal.cent.goedgekeurd + totaal.cent.vast);
    return vanGemeente && totaal.plafondCent !== null
      ? `Uitnutting ${jaar}: ${used} gebruikt van een fictief plafond van ${formatMillions(totaal.plafondCent)}`
      : `Uitnutting ${jaar}: ${used} gebruikt`;
  },
  sub: ({ peilmaand, totaal }: Uitnuttingsbeeld) => {
    const { goedgekeurd, vast, nogTeKomen, inBeoordeling } = totaal.cent;
    const until =
      peilmaand === null
        ? 'Er is nog geen maand om mee te tellen.'
        : `Geleverd telt tot en met ${formatMonthYear(`${peilmaand}-01`)}.`;
    const fixed = vast === 0 ? '' : ` en ${formatMillions(vast)} aan vaste bedragen`;
    const held = inBeoordeling === 0 ? '' : ` Nog in beoordeling: ${formatMillions(inBeoordeling)}.`;
    const left =
      nogTeKomen >= 0
        ? `Volgens de toewijzingen kan nog ten hoogste ${formatMillions(nogTeKomen)} komen.`
        : `Er is ${formatMillions(-nogTeKomen)} meer goedgekeurd dan toegewezen.`;
    return `Goedgekeurd: ${formatMillions(goedgekeurd)}${fixed}.${held} ${left} ${until}`;
  },
  axis: 'Per',
  show: 'Toon',
  euros: 'Euro’s',
  volumes: 'Volume',
  all: 'Alles',
  trail: 'Waar u bent',
  year: 'Jaar',
  level: 'Ingekocht',
  levels: { '': 'Regionaal en lokaal', regionaal: 'Regionaal', lokaal: 'Lokaal' },
  course: 'Verloop',
  cumulative: 'Opgeteld',
  monthly: 'Per maand',
  letGo: (name: string) => `Laat ${name} los`,
  columns: {
    allocated: 'Toegewezen',
    started: 'Gestart',
    delivered: 'Geleverd',
    claimed: 'Gedeclareerd',
    approved: 'Goedgekeurd',
    paid: 'Betaald',
    toCome: 'Nog te komen',
    agreed: 'Afgesproken',
    used: 'Gebruikt',
    unit: 'Eenheid',
  },
  caption: (axis: string) => `Uitnutting per ${axis}`,
  together: 'Samen',
  andFixed: (cents: number) => `en vast ${formatMillions(cents)}`,
  ofBudget: (share: number) => `${formatPercentage(share)} van het budget`,
  ofPlan: (plan: number) => `plan ${formatPercentage(plan)}`,
  limit: (cents: number) => `plafond ${formatMillions(cents)}`,
  room: (cents: number) => `bestedingsruimte ${formatMillions(cents)}`,
  guarantee: (cents: number) => `garantie ${formatMillions(cents)}`,
  signal: (against: string, percentage: number) => `${formatPercentage(percentage)} van ${AGAINST[against] ?? against}`,
  reached: (level: number) => `signaal bij ${level}%`,
  mixed: 'Volumes in verschillende eenheden worden niet opgeteld. Kies een product of open een rij.',
  chart: {
    title: (year: number) => `Goedgekeurd en toegewezen per maand, ${year}`,
    cumulative: (used: string, plan: string | null, allocated: string) =>
      `Tot nu toe ${used} goedgekeurd en vast${plan === null ? '' : `, volgens plan ${plan}`}. Voor het hele jaar is ${allocated} toegewezen.`,
    used: 'Goedgekeurd en vast',
    plan: 'Plan',
    allocated: 'Toegewezen',
    month: 'Maand',
  },
  notable: 'Wat opvalt',
  unallocated: (lines: number, cents: number) =>
    `${formatNoun(lines, 'declaratieregel', 'declaratieregels')} zonder toewijzing die hier bekend is: ${formatMillions(cents)} gevraagd.`,
  noUnallocated: 'Er is niets gedeclareerd zonder toewijzing.',
  early: (early: number, running: number) =>
    `${formatNoun(early, 'lopende toewijzing is', 'lopende toewijzingen zijn')} bij dit gebruik meer dan twee weken te vroeg op, van ${formatCount(running)} met een volume.`,
  earlySmall: (least: number) =>
    `Minder dan ${least} lopende toewijzingen zijn bij dit gebruik te vroeg op. Kleine aantallen tonen wij niet.`,
  earlyNone: (running: number) =>
    `Geen van de ${formatCount(running)} lopende toewijzingen met een volume is bij dit gebruik te vroeg op.`,
  earlyCaption: 'Te vroeg op, per aanbieder',
  earlyProvider: 'Aanbieder',
  earlyRunning: 'Lopend',
  earlyCount: 'Te vroeg op',
  hidden: (least: number) => `minder dan ${least}`,
  toEarly: 'Bekijk deze toewijzingen',
  earlyPage: {
    title: 'Toewijzingen die te vroeg op zijn',
    sub: 'Lopende toewijzingen waarvan het volume bij dit gebruik meer dan twee weken voor het einde op is. Er is van elke al minstens een kwart gebruikt.',
    number: 'Toewijzing',
    product: 'Product',
    provider: 'Aanbieder',
    municipality: 'Gemeente',
    used: 'Gebruikt',
    share: (used: number, total: number) => formatPercentage((100 * used) / total),
    volume: (used: number, total: number, unit: string | null) =>
      `${formatCount(used)} van ${formatCount(total)}${unit ? ` ${pluralUnit(unit)}` : ''}`,
    usedUpOn: 'Op omstreeks',
    through: 'Loopt tot en met',
    short: (days: number) => `${formatNoun(days, 'dag', 'dagen')} te vroeg`,
    emptyTitle: 'Niets is te vroeg op',
    emptyText: 'Met deze filters is bij dit gebruik geen enkele toewijzing te vroeg op.',
  },
  toLines: 'Bekijk de declaraties hierbij',
  toLiquidity: 'Liquiditeit en voorschotten per aanbieder',
  levelsAre: (levels: readonly number[]) =>
    `De regio krijgt een signaal bij ${levels.map((level) => `${level}%`).join(', ')} van budget, plafond, volume of bestedingsruimte.`,
  levelsForm: {
    button: 'Kies de percentages',
    title: 'Bij welke percentages wilt u een signaal?',
    intro:
      'Een signaal komt op de werklijst van wie contracten beheert. Het percentage uit een contract voor de bestedingsruimte blijft daarnaast gelden.',
    levels: 'Percentages, met komma’s ertussen',
    levelsHint: 'Schrijf hele percentages met komma’s ertussen, ten hoogste zes. Bijvoorbeeld: 70, 85, 100.',
    reason: 'Waarom wijzigt u dit?',
    submit: 'Leg de percentages vast',
    done: 'De percentages zijn vastgelegd.',
  },
  purposes: {
    sturing: 'Cijfers om mee te sturen.',
    verantwoording: 'Cijfers om verantwoording mee af te leggen.',
    spiegel: 'Cijfers als spiegel: hoe u ervoor staat.',
  },
  source: 'Bron',
  emptyTitle: 'Nog niets toegewezen of gedeclareerd',
  emptyText: 'De uitnutting verschijnt zodra er een toewijzing, een declaratie of een vast bedrag is.',
  emptyFiltered: 'Voor deze keuze is er niets.',
  help: [
    'Toegewezen is wat toewijzingen in dit jaar ten hoogste toestaan, tegen het tarief van het contract. Gestart is het deel waarvoor hulp is begonnen volgens start- en stopberichten.',
    'Geleverd is wat van gestart in de voorbije maanden ligt: meer kan er volgens de berichten niet geleverd zijn. Gedeclareerd, goedgekeurd en betaald volgen uit de declaraties, per maand van zorg.',
    'Nog te komen is toegewezen min goedgekeurd en min wat in beoordeling is. Vaste bedragen zijn verschuldigd zonder declaratie en tellen mee tegen het budget.',
    'Budget, plafond en garantie spreekt de regio af voor alle gemeenten samen. Bij een gemeente staat daarom alleen haar fictieve plafond uit de raming.',
    'Deze bedragen bevatten geen gegevens over jeugdigen. Kies een naam om te zien waaruit een bedrag bestaat.',
  ],
} as const;

const AGAINST: Readonly<Record<string, string>> = {
  budget: 'het budget',
  plafond: 'het plafond',
  volume: 'het volume',
  bestedingsruimte: 'de bestedingsruimte',
};
