/** What people read about procurement procedures. */

import type { Gereedheid, Inkoopprocedure, InkoopprocedureItem, Loop } from '../../api/types.ts';
import { formatCount, formatInstant } from '../../format/index.ts';

const procedures = (count: number) => (count === 1 ? '1 procedure' : `${formatCount(count)} procedures`);

export const procurementText = {
  title: 'Inkoop',
  tabs: 'Procedures en eisen',
  procedures: 'Procedures',
  requirementSets: 'Eisensets',
  library: 'Eisenbibliotheek',
  what: 'Inkoopprocedures',
  conclusion: (items: readonly InkoopprocedureItem[]): string => {
    const asking = items.filter((item) => item.teDoen.length > 0).length;
    if (items.length === 0) return 'Wat koopt de regio in, en waar staat elke procedure?';
    return asking === 0
      ? 'Geen procedure vraagt nu iets van u.'
      : `${procedures(asking)} ${asking === 1 ? 'vraagt' : 'vragen'} nu iets van de inkoper. Die staan bovenaan.`;
  },
  name: 'Procedure',
  todo: 'Te doen',
  nothing: 'Nu niets',
  more: (count: number) => `en nog ${count}`,
  where: 'Waar staat het',
  closes: 'Sluit',
  closed: (moment: string) => `gesloten op ${moment}`,
  status: 'Stand',
  emptyTitle: 'Er is nog geen procedure',
  emptyText: 'Een procedure begint met een soort: die bepaalt de fasen, de termijnen en wie wat mag.',
  save: 'Sla op',
  saved: 'De wijziging is opgeslagen.',
  unknown: 'niet bekend',
  form: {
    button: 'Begin een procedure',
    title: 'Nieuwe procedure',
    act: 'Maak de procedure',
    done: 'De procedure is gemaakt. Zij is nog niet openbaar.',
    change: 'Wijzig gegevens',
    kind: 'Soort procedure',
    number: 'Nummer',
    name: 'Titel',
    description: 'Omschrijving',
    segment: 'Voor welke hulp?',
    segments: [
      { value: 'licht', label: 'Lichte hulp' },
      { value: 'zwaar', label: 'Zware hulp' },
    ],
    value: 'Geraamde waarde in euro',
    valueHint: 'Over de hele looptijd. Leeg als u het niet weet.',
    from: 'Contracten vanaf',
    through: 'Contracten tot en met',
    planFrom: 'De planning begint op',
    products: 'Producten',
    sets: 'Eisensets',
    money: 'Vul een bedrag in euro in.',
  },
  facts: {
    number: 'Nummer en soort',
    region: 'Regio',
    contracts: 'Contracten',
    value: 'Geraamde waarde',
    public: 'Openbaar',
    notPublic: 'nog niet openbaar',
    since: (moment: string) => `sinds ${moment}`,
    from: (day: string) => `vanaf ${day}`,
    through: (day: string) => `tot en met ${day}`,
  },
  questions: 'Vragen en documenten',
  parts: 'Delen van de procedure',
  partNames: {
    verloop: 'Verloop',
    planning: 'Planning',
    eisen: 'Eisen',
    aanmeldingen: 'Aanmeldingen',
    beoordeling: 'Beoordeling',
    gunning: 'Gunning',
    logboek: 'Logboek',
  },
  standing: ({ gestopt, fase, sluit }: Inkoopprocedure): string => {
    if (gestopt) return `Gestopt op ${formatInstant(gestopt.op)}: ${gestopt.reden}`;
    const closing = sluit ? ` ${sluit.voorbij ? 'Gesloten op' : 'Sluit op'} ${formatInstant(sluit.op)}.` : '';
    return `${fase}.${closing}`;
  },
  course: {
    phases: (name: string) => `Fasen van ${name}`,
    states: { klaar: 'klaar', nu: 'nu', straks: 'straks', overgeslagen: 'overgeslagen' },
    began: (moment: string) => `begonnen op ${moment}`,
    closes: (moment: string) => `sluit op ${moment}`,
    closed: (moment: string) => `gesloten op ${moment}`,
    opened: (moment: string) => `geopend op ${moment}`,
    term: (days: number, counting: string, source: string) => `Ten minste ${days} ${counting}. ${source}.`,
    optional: 'mag worden overgeslagen',
    now: 'Wat kan nu',
    nothingNow: 'Nu hoeft niemand iets te doen.',
    by: {
      inkoper: 'Inkoper',
      beoordelaar: 'Beoordelaar',
      aanbieder: 'Aanbieder',
      aanmelder: 'Aanmelder',
      bestuur: 'Bestuur',
    },
    steps: 'Volgende stap',
    notNow: 'Kan nog niet',
    received: (count: number) => (count === 1 ? '1 ingediend' : `${formatCount(count)} ingediend`),
    objections: (count: number) => (count === 1 ? '1 bezwaar wacht' : `${formatCount(count)} bezwaren wachten`),
    ended: (moment: string) => `Afgerond op ${moment}`,
    summary: ({ ontvangen, openBezwaren, geeindigd }: Loop): string =>
      [
        ontvangen !== null && ontvangen > 0 && procurementText.course.received(ontvangen),
        openBezwaren > 0 && procurementText.course.objections(openBezwaren),
        geeindigd && procurementText.course.ended(formatInstant(geeindigd)),
      ]
        .filter(Boolean)
        .join(' · '),
  },
  decision: {
    title: 'Besluit om door te gaan',
    go: 'Doorgaan',
    noGo: 'Niet doorgaan',
    conditions: 'Voorwaarden',
    fallback: 'Als het niet lukt',
    none: 'geen',
  },
  step: {
    done: 'De stap is gezet en staat in het logboek.',
    day: 'Sluit op',
    time: 'Tijd',
    timeHint: 'Nederlandse tijd, bijvoorbeeld 12:00',
    timeError: 'Vul een tijd in als 12:00.',
    earliest: (moment: string) => `Op zijn vroegst ${moment}.`,
    reason: 'Reden',
    openPointsReason: 'Reden om te beginnen terwijl er punten open staan',
    openPointsHint: 'Alleen nodig als bij Eisen nog punten open staan.',
    decision: 'Besluit',
    conditions: 'Voorwaarden',
    conditionsHint: 'Een voorwaarde per regel.',
    fallback: 'Terugval: wat gebeurt er als het niet lukt?',
    intro: {
      'fase-beginnen': 'De stap komt met datum en tijd in het logboek en kan niet worden teruggedraaid.',
      verlengen: 'Een sluitingsmoment gaat alleen naar achteren. Iedereen ziet de nieuwe datum en de reden.',
      'ronde-beginnen': 'Een nieuwe ronde begint met een eigen sluitingsmoment.',
      openen: 'Wat is ingediend wordt nu voor iedereen tegelijk leesbaar. Dat kan niet worden teruggedraaid.',
      'ronde-afronden': 'In een afgeronde ronde gebeurt daarna niets meer.',
      'besluit-doorgaan': 'Bij niet doorgaan ligt de procedure stil tot er een nieuw besluit is.',
      stoppen: 'Een gestopte procedure begint niet opnieuw. De reden wordt openbaar.',
    },
  },
  readiness: {
    title: 'Klaar om te publiceren?',
    ready: 'Ja. Er staat niets open.',
    open: (count: number) => (count === 1 ? 'Er staat 1 punt open.' : `Er staan ${formatCount(count)} punten open.`),
    openText: 'Beginnen mag, maar dan vraagt het systeem een reden. Die komt in het logboek.',
    about: 'Gaat over',
    kinds: { eis: 'Eis', product: 'Product', tarief: 'Tarief', procedure: 'Procedure' },
    sets: 'Eisensets van deze procedure',
    noSets: 'Er hangt nog geen eisenset aan deze procedure.',
    products: 'Producten',
    noProducts: 'Er staan nog geen producten bij.',
    sentence: ({ gereed, punten }: Gereedheid): string =>
      gereed ? procurementText.readiness.ready : procurementText.readiness.open(punten.length),
  },
  log: {
    whole: 'De keten is heel',
    wholeText: 'Elke regel is opnieuw nagerekend, vanaf de eerste. Er is achteraf niets veranderd.',
    broken: (line: number) => `De keten breekt bij regel ${line}`,
    brokenText: 'Vanaf die regel klopt het logboek niet met wat eerder is vastgelegd. Meld dit bij de beheerder.',
    caption: 'Logboek van de procedure',
    line: 'Regel',
    what: 'Wat er gebeurde',
    when: 'Wanneer',
    by: 'Door',
    hash: 'Kenmerk',
    download: 'Download het logboek',
    program: 'Download het controleprogramma',
    check: 'Zelf nakijken',
    checkText:
      'Een buitenstaander kan dit nagaan zonder dit systeem. Download het logboek en het controleprogramma, en voer uit: node check-log.mjs logboek.json',
    none: 'Er staat nog niets in het logboek.',
  },
  help: [
    'De soort procedure bepaalt de fasen, de kortste termijnen en wie wat mag. Bij elke termijn staat de bron.',
    'Niemand kan een inschrijving lezen voordat zij is geopend, ook de beheerder niet.',
    'De klok van de server beslist of iets op tijd is.',
  ],
} as const;
