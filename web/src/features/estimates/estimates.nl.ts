/** What people read about estimates of volume and budget. */

import type { PerVolume, Raming, Ramingsregel } from '../../api/types.ts';
import { formatCents, formatCount, formatEuros, formatMillions, formatPercentage } from '../../format/index.ts';

const SCENARIO_WORDS = { laag: 'Laag', midden: 'Midden', hoog: 'Hoog' } as const satisfies Record<
  keyof PerVolume,
  string
>;

/** "€ 2,1 mln over" or "€ 2,1 mln te kort"; the exact amount is one step further. */
const room = (cents: number): string =>
  cents === 0 ? 'precies gelijk' : `${formatMillions(Math.abs(cents))} ${cents > 0 ? 'over' : 'te kort'}`;

export const estimatesText = {
  title: 'Ramingen',
  sub: 'Hoeveel hulp verwacht de regio, wat kost dat, en past het in het kader?',
  tabs: 'Ramingen en bevolking',
  population: 'Jeugdigen per gemeente',
  what: 'Ramingen',
  name: 'Raming',
  year: 'Jaar',
  status: 'Status',
  frame: 'Kader',
  total: 'Midden',
  room: 'Kader min midden',
  roomOf: room,
  emptyTitle: 'Er is nog geen raming',
  emptyText: 'Een raming begint met het gebruik tot nu toe, met de laatste begroting of met een andere raming.',
  scenarios: SCENARIO_WORDS,
  none: 'geen',
  unknown: 'niet bekend',
  change: 'Wijzig',
  save: 'Sla op',
  saved: 'De wijziging is opgeslagen.',
  actions: 'Wijzigen',
  together: 'Samen',
  make: {
    button: 'Maak een raming',
    year: 'Jaar',
    name: 'Naam',
    frame: 'Kader in euro',
    frameSource: 'Waar staat het kader?',
    frameSourceHint: 'Bijvoorbeeld: kadernota, besluit van 12 november 2026',
    lta: 'LTA-pot in euro',
    ltaHint: 'Het aparte budget voor landelijk ingekochte hulp. Leeg als u het niet weet.',
    ltaSource: 'Waar staat de LTA-pot?',
    start: 'Begin met',
    starts: [
      { value: 'gebruik', label: 'Gebruik tot nu toe, doorgerekend naar een jaar' },
      { value: 'begroting', label: 'De laatste begroting' },
      { value: 'raming', label: 'Een andere raming' },
    ],
    from: 'Welke raming?',
    fromHint: 'Alleen als u met een andere raming begint.',
    spread: 'Spreiding in procent',
    spreadHint: 'Laag en hoog liggen dit percentage onder en boven het verwachte volume. Leeg is 5.',
    act: 'Maak de raming',
    done: 'De raming is gemaakt en staat bovenaan haar jaar.',
    money: 'Vul een bedrag in hele euro of met twee cijfers achter de komma in.',
    yearError: 'Vul een jaar in, bijvoorbeeld 2027.',
    percentage: 'Vul een percentage in, bijvoorbeeld 2,5.',
    count: 'Vul een heel getal in.',
  },
  conclusion: ({ uitkomst }: Raming): string => {
    const { laag, midden, hoog } = uitkomst;
    const mid = midden.ruimteCent;
    const first =
      mid === 0
        ? 'Bij het verwachte volume is de raming precies gelijk aan het kader.'
        : midden.past
          ? `Bij het verwachte volume blijft er ${formatMillions(mid)} over.`
          : `Bij het verwachte volume is er ${formatMillions(-mid)} te weinig.`;
    const second = hoog.past
      ? 'Ook bij hoog volume past het.'
      : laag.past
        ? `Bij laag volume past het, bij hoog volume is er ${formatMillions(-hoog.ruimteCent)} te weinig.`
        : `Ook bij laag volume past het niet: ${formatMillions(-laag.ruimteCent)} te weinig.`;
    return `${first} ${second}`;
  },
  parts: 'Delen van de raming',
  partNames: {
    kader: 'Kader',
    producten: 'Producten',
    gemeenten: 'Gemeenten',
    zwaar: 'Toegekend en vrij',
    watals: 'Wat als',
    herkomst: 'Herkomst',
  },
  facts: {
    frame: 'Kader',
    regional: 'Regionaal',
    local: 'Lokaal',
    lta: 'LTA-pot',
    elsewhere: 'Andere bron',
    outside: 'buiten het kader, bij midden',
    ltaUse: (used: number, left: number | null) =>
      left === null ? `${formatEuros(used)} gebruikt` : `${formatEuros(used)} gebruikt, ${formatEuros(left)} vrij`,
    atMid: 'bij midden',
  },
  unpriced: (names: string) => `Nog zonder prijs: ${names}.`,
  unpricedText: 'Deze producten tellen niet mee. Vul een tarief of bedrag in.',
  head: {
    button: 'Wijzig kader',
    title: 'Kader en LTA-pot',
  },
  refresh: 'Neem tarieven over',
  refreshTitle: 'Tarieven overnemen',
  refreshIntro:
    'De tarieven die nu voor dit jaar gelden komen in de raming, bijvoorbeeld na een indexering. Volumes veranderen niet.',
  refreshed: 'De tarieven zijn overgenomen.',
  adopt: 'Stel vast',
  adoptTitle: 'Raming vaststellen',
  adoptIntro: (total: number, year: number) =>
    `Volumes en bedragen bij midden worden de begroting van ${year}: ${formatCents(total)}. Een vastgestelde raming verandert niet meer. Bij een nieuwe raming van hetzelfde jaar wordt deze vervangen.`,
  adoptAct: (year: number) => `Maak dit de begroting van ${year}`,
  adopted: 'De raming is vastgesteld.',
  import: {
    button: 'Lees een bestand in',
    title: 'Regels inlezen',
    intro: 'Een XLSX- of CSV-bestand zoals u het hier exporteert. U ziet eerst wat er verandert; daarna beslist u.',
  },
  chart: {
    title: 'Raming naast het kader',
    caption: 'Wat de raming kost bij laag, midden en hoog volume. De lijn is het kader. Open een balk voor de delen.',
    scenario: 'Volume',
  },
  path: {
    title: 'Reken het na',
    intro:
      'Elke regel is een som die u zelf kunt narekenen. Volumes en tarieven zijn heel, dus er wordt niets afgerond.',
  },
  lines: {
    caption: 'Producten in de raming',
    product: 'Product',
    basis: 'Grondslag',
    mid: 'Volume bij midden',
    tariff: 'Tarief',
    amount: 'Bedrag bij midden',
    level: 'Niveau',
    lump: 'vast bedrag',
    noPrice: 'nog geen tarief',
    from: { kader: null, lta: 'uit de LTA-pot', 'andere-bron': 'uit een andere bron, telt niet mee' },
    button: (name: string) => `Wijzig ${name}`,
    title: (name: string) => `${name} wijzigen`,
  },
  fields: {
    basis: 'Waarop is het volume gebaseerd?',
    bases: [
      { value: 'opgegeven', label: 'Opgegeven bandbreedte' },
      { value: 'gebruik', label: 'Gebruik tot nu toe' },
      { value: 'transformatie', label: 'Afspraak over transformatie' },
      { value: 'bevolking', label: 'Aantal jeugdigen' },
    ],
    low: 'Volume laag',
    mid: 'Volume midden',
    high: 'Volume hoog',
    volume: {
      gebruik: 'Volume in die maanden',
      transformatie: 'Volume per jaar, voor de verandering',
      bevolking: 'Volume per jaar, bij het aantal van toen',
    },
    months: 'Aantal maanden',
    change: 'Verandering in procent',
    changeHint: 'Bijvoorbeeld -6 of 2,5. Leeg is geen verandering.',
    spread: 'Spreiding in procent',
    youthThen: 'Jeugdigen toen',
    youthNow: 'Jeugdigen straks',
    tariff: 'Tarief in euro',
    lump: 'Bedrag voor het jaar in euro',
    level: 'Niveau',
    levels: [
      { value: 'regionaal', label: 'Regionaal: samen inleggen of garanderen' },
      { value: 'lokaal', label: 'Lokaal: betalen naar gebruik' },
    ],
    pot: 'Betaald uit',
    pots: [
      { value: 'kader', label: 'Het kader' },
      { value: 'lta', label: 'De LTA-pot, als regionaal alternatief' },
      { value: 'andere-bron', label: 'Een andere bron, buiten het kader; noem die in de toelichting' },
    ],
    note: 'Toelichting',
  },
  municipalities: {
    caption: 'Verdeling over gemeenten bij het verwachte volume',
    municipality: 'Gemeente',
    regional: 'Regionaal',
    local: 'Lokaal',
    total: 'Samen',
    ceiling: 'Fictief plafond',
    room: 'Plafond min deel',
    used: 'Gebruikt',
    over: 'boven plafond',
    overAtHigh: 'boven plafond bij hoog volume',
    keys: (regional: string, local: string) =>
      regional === local
        ? `Verdeeld naar: ${regional}.`
        : `Regionaal verdeeld naar: ${regional}. Lokaal verdeeld naar: ${local}.`,
    usedUntil: (month: string) => `Gebruikt is goedgekeurd tot en met ${month}.`,
    ceilingNote: 'Een fictief plafond is een signaal. Het staat niet in een contract en stopt geen hulp.',
    unsplit: (cents: number) => `${formatCents(cents)} is niet verdeeld`,
    unsplitText: 'Geen enkele gemeente heeft een gewicht. Vul gewichten in.',
    title: (name: string) => `${name}: verdeling en plafond`,
    regionalWeight: 'Gewicht regionaal',
    localWeight: 'Gewicht lokaal',
    ceilingField: 'Fictief plafond in euro',
    ceilingHint: 'Leeg is geen plafond.',
  },
  volumeRoom: {
    caption: 'Toegekend, vrij en gebruikt volume per product',
    product: 'Product',
    estimated: 'Geraamd',
    allotted: 'Toegekend',
    contracts: (count: number) => (count === 1 ? 'in 1 contract' : `in ${formatCount(count)} contracten`),
    free: 'Vrij',
    toHigh: 'Vrij tot hoog',
    used: 'Gebruikt',
    show: 'Toon',
    heavy: 'Zware producten',
    all: 'Alle producten',
    intro: (month: string | null) =>
      month === null
        ? 'Van dit jaar is nog geen gebruik bekend. Toegekend is wat in contracten is afgesproken.'
        : `Gebruikt is goedgekeurd tot en met ${month}. Toegekend is wat in contracten is afgesproken.`,
    none: 'Deze raming heeft geen zware producten met een volume.',
  },
  whatIf: {
    intro: 'Verander een of meer uitgangspunten en zie het verschil. Er wordt niets opgeslagen.',
    volume: 'Alle volumes, in procent erbij of eraf',
    price: 'Alle tarieven en bedragen, in procent erbij of eraf',
    frame: 'Kader in euro',
    lta: 'LTA-pot in euro',
    fromLta: 'Uit de LTA-pot, bij midden',
    product: 'Een product anders',
    productHint: 'Kies een product; daaronder vult u in wat anders wordt.',
    municipality: 'Een gemeente anders',
    noChoice: 'Geen',
    act: 'Reken door',
    result: 'Uitkomst',
    caption: 'Nu, straks en het verschil',
    now: 'Nu',
    later: 'Straks',
    difference: 'Verschil',
    lines: 'Producten die veranderen, bij midden',
    municipalities: 'Gemeenten, bij midden',
    nothing: 'Hiermee verandert er niets.',
    conclusion: (difference: number, roomCents: number) => {
      const sum =
        difference === 0
          ? 'De raming kost evenveel'
          : `De raming kost ${formatMillions(Math.abs(difference))} ${difference > 0 ? 'meer' : 'minder'}`;
      return `${sum}. Bij midden ten opzichte van het kader: ${room(roomCents)}.`;
    },
  },
  useByMonth: {
    title: 'Gebruik per maand',
    product: 'Product',
    caption: (product: string, unit: string) => `${product}, in ${unit}`,
    month: 'Maand',
    counts: (year: number) => `Telt mee voor ${year}`,
    how: 'Hoe',
    year: 'Heel het jaar',
    unknown: 'niet bekend',
    origins: { geteld: 'Geteld', seizoen: 'Volgt het seizoen', gemiddeld: 'Gemiddelde van de getelde maanden' },
    method: ({ perMaand, grondslag }: Pick<Ramingsregel, 'perMaand' | 'grondslag'>): string => {
      const before = (grondslag?.gebruiksjaar ?? 0) - 1;
      const later = perMaand?.find(({ herkomst }) => herkomst !== 'geteld');
      if (!later) return 'Alle twaalf maanden zijn geteld.';
      const first = 'Maanden die voorbij zijn, tellen zoals ze zijn goedgekeurd.';
      return later.herkomst === 'seizoen'
        ? `${first} De andere maanden volgen het seizoen: het gebruik van dezelfde maand in ${before}, naar verhouding van de getelde maanden in beide jaren.`
        : `${first} De andere maanden krijgen het gemiddelde daarvan, omdat niet van elke maand van ${before} gebruik bekend is.`;
    },
  },
  origin: {
    actions: 'Wat er met de raming is gedaan',
    words: { gemaakt: 'Gemaakt', ingelezen: 'Regels ingelezen', vastgesteld: 'Vastgesteld' },
    by: (name: string) => `door ${name}`,
    sources: 'Waar de getallen vandaan komen',
    price: 'Prijs',
    note: 'Volume',
  },
  help: [
    'Laag, midden en hoog zijn drie volumes per product. Elk bedrag is volume maal tarief, of een vast bedrag.',
    'Regionaal is wat gemeenten samen inleggen of garanderen. Lokaal is wat een gemeente betaalt naar gebruik.',
    'Vastgesteld betekent: deze volumes en bedragen zijn de begroting van het jaar. Daarna verandert de raming niet meer.',
  ],
  populationPage: {
    emptyTitle: 'Er hoort nog geen gemeente bij deze regio',
    emptyText: 'Voeg eerst gemeenten toe bij Regio en leden. Daarna komen hier hun bevolkingscijfers.',
    title: 'Jeugdigen per gemeente',
    sub: 'Hoeveel jeugdigen wonen er, en groeit of krimpt hun aantal?',
    caption: 'Jeugdigen per gemeente, met groei',
    municipality: 'Gemeente',
    first: 'Eerste cijfer',
    last: 'Laatste cijfer',
    growth: 'Verandering',
    growthClass: 'Klasse',
    bands: 'Andere leeftijden: het verschil is niet alleen groei of krimp',
    noGrowth: 'nog geen tweede jaar',
    figure: (persons: number, from: number, through: number) => `${formatCount(persons)} (${from} t/m ${through} jaar)`,
    ofYear: (year: number, kind: string) => `${year}, ${kind}`,
    change: (percentage: string) => `${Number(percentage) > 0 ? '+' : ''}${formatPercentage(Number(percentage))}`,
    add: 'Voeg een cijfer toe',
    importButton: 'Lees in',
    importTitle: 'Lees bevolkingscijfers in',
    importIntro:
      'Haal eerst de lijst als XLSX of CSV op; die heeft de juiste kolommen. Elke regel is een cijfer van een gemeente.',
    addIntro: 'Een verbetering is een nieuw cijfer van hetzelfde jaar en dezelfde leeftijden: het laatste telt.',
    year: 'Jaar',
    from: 'Van leeftijd',
    through: 'Tot en met leeftijd',
    persons: 'Aantal',
    kind: 'Soort',
    kinds: [
      { value: 'telling', label: 'Telling' },
      { value: 'schatting', label: 'Schatting' },
      { value: 'prognose', label: 'Prognose' },
    ],
    source: 'Bron',
    added: 'Het cijfer is toegevoegd.',
    sources: 'Bronnen',
    help: [
      'Het eerste cijfer komt uit CBS-gegevens over 2021 en is geschat uit hele procenten. Gebruik voor een echte raming een eigen telling.',
      'Twee cijfers met andere leeftijden worden wel naast elkaar gezet, maar dat staat er altijd bij.',
    ],
  },
} as const;
