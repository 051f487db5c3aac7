/** What people read about the settlement of a year. */
import type {
  Afrekengegeven,
  Afrekengegevens,
  Afrekening,
  Afrekeningen,
} from '../../../../src/modules/settlement/api.ts';
import { formatCents, formatCount, formatDay, formatInstant, formatNoun } from '../../format/index.ts';

const settlements = (n: number): string => `${formatCount(n)} ${n === 1 ? 'afrekening' : 'afrekeningen'}`;

export const settleText = {
  title: 'Afrekeningen',
  years: 'Jaar',
  yearSoFar: (year: number): string => `${year} tot nu`,
  /** The answer of the list, for the region. */
  conclusion: ({ jaar, jaarIsOm, items, vastgesteldCent, nuCent }: Afrekeningen): string => {
    if (items.length === 0) return `Over ${jaar} is er niets om af te rekenen.`;
    const waiting = items.filter(({ status }) => status === 'voorstel').length;
    const open = items.filter(({ status }) => status === 'te-maken').length;
    if (!jaarIsOm)
      return `${jaar} is nog niet om. Zoals het er nu voor staat, gaat het om ${formatCents(nuCent)}. Vaststellen kan na 31 december.`;
    if (waiting > 0)
      return `${settlements(waiting)} over ${jaar} ${waiting === 1 ? 'wacht' : 'wachten'} op uw besluit of dat van een collega.`;
    if (open > 0)
      return `Over ${jaar} ${open === 1 ? 'is' : 'zijn'} nog ${settlements(open)} te maken, samen ${formatCents(nuCent)}.`;
    return `Over ${jaar} is alles afgerekend, samen ${formatCents(vastgesteldCent)}.`;
  },
  /** For who sees what was adopted. */
  seenConclusion: ({ jaar, items, vastgesteldCent }: Afrekeningen, own: string): string => {
    if (items.length === 0) return `Over ${jaar} is voor u nog geen afrekening vastgesteld.`;
    if (vastgesteldCent === 0) return `Over ${jaar} is ${own} per saldo niets te verrekenen.`;
    const word =
      own === 'met u'
        ? vastgesteldCent > 0
          ? 'krijgt u'
          : 'betaalt u'
        : vastgesteldCent > 0
          ? 'betaalt u'
          : 'krijgt u';
    return `Over ${jaar} ${word} ${formatCents(Math.abs(vastgesteldCent))}${(own === 'met u') === vastgesteldCent > 0 ? '' : ' terug'}.`;
  },
  empty: 'Niets om af te rekenen',
  emptyText:
    'Over dit jaar zijn er geen contracten waarvan de bekostigingsvoorwaarden een garantie, voorschot, werkelijke kosten, resultaatdeel of bonus kennen, of er is niets over.',
  seenEmpty: 'Nog geen afrekening',
  seenEmptyText: 'Zodra de regio een afrekening vaststelt, staat zij hier.',
  provider: 'Aanbieder',
  paid: 'Betaald in het jaar',
  amount: 'Afrekening',
  own: 'Uw deel',
  status: 'Status',
  lacking: 'Nog nodig',
  lackingCount: (n: number): string => (n === 0 ? '' : `${formatCount(n)} ${n === 1 ? 'gegeven' : 'gegevens'}`),
  nothing: (n: number): string =>
    `Met ${formatCount(n)} ${n === 1 ? 'aanbieder is' : 'aanbieders is'} over dit jaar niets te verrekenen.`,
  showAll: 'Toon alle aanbieders',
  showOpen: 'Toon alleen wat te verrekenen is',
  together: 'Samen',
  /** The answer of one settlement. */
  outcome: ({ nuCent, aanbieder, jaar, eerderCent, id, eigenDeelCent }: Afrekening): string => {
    const after = eerderCent === 0 ? '' : ' na eerdere afrekeningen';
    const part = eigenDeelCent === null ? '' : ` Uw deel is ${formatCents(eigenDeelCent)}.`;
    const tense = id === null ? 'zou over' : 'krijgt over';
    if (nuCent > 0)
      return id === null
        ? `${aanbieder.naam} ${tense} ${jaar}${after} nog ${formatCents(nuCent)} krijgen.`
        : `${aanbieder.naam} ${tense} ${jaar}${after} nog ${formatCents(nuCent)}.${part}`;
    if (nuCent < 0)
      return id === null
        ? `${aanbieder.naam} ${tense} ${jaar}${after} ${formatCents(-nuCent)} terugbetalen.`
        : `${aanbieder.naam} betaalt over ${jaar}${after} ${formatCents(-nuCent)} terug.${part}`;
    return `Over ${jaar} is met ${aanbieder.naam}${after} niets te verrekenen.${part}`;
  },
  pageTitle: ({ aanbieder, jaar }: Pick<Afrekening, 'aanbieder' | 'jaar'>): string => `${aanbieder.naam}, ${jaar}`,
  windowTitle: ({ aanbieder, jaar }: Pick<Afrekening, 'aanbieder' | 'jaar'>): string =>
    `Afrekening ${aanbieder.naam}, ${jaar}`,
  madeBy: ({ gemaaktDoor, gemaaktOp, beslistDoor, beslistOp, status }: Afrekening): string =>
    [
      gemaaktDoor && gemaaktOp ? `Voorgesteld door ${gemaaktDoor} op ${formatInstant(gemaaktOp)}` : '',
      beslistDoor && beslistOp
        ? `${status === 'vastgesteld' ? 'vastgesteld' : 'afgewezen'} door ${beslistDoor} op ${formatInstant(beslistOp)}`
        : '',
    ]
      .filter(Boolean)
      .join(', '),
  needs: 'Nog nodig',
  needsIntro: 'U kunt zonder verder. Komt een gegeven later, dan boekt een volgende afrekening het verschil.',
  noted: 'Wat opviel',
  give: 'Geef dit op',
  factsLink: 'Gegevens voor de afrekening',
  year: 'Het jaar in het kort',
  rows: {
    care: 'Toegekend voor hulp',
    fixed: 'Vaste bedragen',
    advances: 'Voorschotten',
    elsewhere: 'Betaald buiten dit systeem',
    due: 'Afrekening',
    earlier: 'Daarvan eerder geboekt',
    now: 'Deze afrekening',
    total: 'Over het hele jaar',
  },
  lines: 'Waaruit de afrekening bestaat',
  noLines: 'De voorwaarden geven geen regel: wat is betaald, is wat verschuldigd is.',
  sum: 'Som',
  sumAmount: 'Bedrag',
  wholeTerms: 'Over het totaal van de aanbieder',
  how: 'Uitleg',
  municipality: 'Gemeente',
  contract: 'Contract',
  dueShare: 'Verschuldigd',
  earlierShare: 'Eerder geboekt',
  nowShare: 'Nu',
  perMunicipality: 'Per gemeente',
  perMunicipalityOf: (title: string): string => `${title}: per gemeente`,
  openShares: (n: number): string => `Toon ${formatCount(n)} ${n === 1 ? 'bijdrage' : 'bijdragen'} per gemeente`,
  posting: 'Boeking',
  postingOf: (n: number): string => `Boeking ${n}`,
  paidByBank: 'betaald',
  toPay: 'gaat mee met de volgende betaalronde',
  work: 'Onderhanden werk',
  workText: ({ trajecten, beginCent, eindCent }: NonNullable<Afrekening['onderhandenWerk']>): string =>
    `${formatCount(trajecten)} ${trajecten === 1 ? 'traject liep' : 'trajecten liepen'} aan het eind van het jaar door. Hun waarde min wat al verschuldigd werd, is ${formatCents(eindCent)}; aan het begin van het jaar was dat ${formatCents(beginCent)}. Dit staat in de jaarcijfers en wordt niet betaald.`,
  byHand: (cents: number): string =>
    `Gemeenten rekenden met deze aanbieder in dit jaar of het volgende zelf al ${formatCents(cents)} af. Dat telt hier niet mee. Kijk of het over hetzelfde gaat.`,
  propose: {
    button: 'Stel deze afrekening voor',
    title: 'Afrekening voorstellen',
    intro: ({ nuCent, aanbieder, jaar }: Afrekening): string =>
      `U stelt voor om over ${jaar} ${formatCents(nuCent)} met ${aanbieder.naam} te verrekenen. Een collega beslist. Verandert er voor die tijd iets aan de cijfers, dan is een nieuw voorstel nodig.`,
    note: 'Toelichting voor wie beslist en voor de aanbieder',
    done: 'De afrekening is voorgesteld.',
  },
  decide: {
    yes: 'Stel vast',
    no: 'Wijs af',
    yesTitle: 'Afrekening vaststellen',
    noTitle: 'Afrekening afwijzen',
    yesIntro: ({ nuCent, gemeenten, jaar }: Afrekening): string =>
      `U stelt ${formatCents(nuCent)} vast. Voor ${formatCount(gemeenten.length)} ${gemeenten.length === 1 ? 'gemeente' : 'gemeenten'} wordt het deel geboekt op 31 december ${jaar}. Een boeking blijft staan; een volgende afrekening kan haar verbeteren.`,
    noIntro: 'Er wordt niets geboekt. De maker leest uw reden en kan een nieuwe afrekening voorstellen.',
    reason: 'Waarom niet',
    saidYes: 'De afrekening is vastgesteld en geboekt.',
    saidNo: 'De afrekening is afgewezen.',
  },
  waitsForOther: 'U maakte dit voorstel. Een collega beslist erover.',
  refusedBecause: (reason: string): string => `Afgewezen: ${reason}`,
  help: [
    'De afrekening gaat uit van wat is besloten: toegekende hulp, met latere correcties, en wat zonder declaratie is geboekt. Daarop komen de regels van de bekostigingsvoorwaarden.',
    'Geld van de regio samen wordt over de gemeenten verdeeld naar het aantal jeugdigen. Wat op het totaal van een aanbieder rust, naar wat elke gemeente betaalde.',
    'Een contract wordt afgerekend met de voorwaarden waarmee het op zijn laatste dag in het jaar wordt betaald.',
  ],
  facts: {
    results: {
      said: ({ beoordeeld, bereikt, wachtend }: NonNullable<Afrekengegevens['resultaten']>): string =>
        `Van ${formatNoun(beoordeeld, 'resultaat', 'resultaten')} van jeugdigen met een oordeel van de toegang ${bereikt === 1 ? 'is er' : 'zijn er'} ${bereikt} bereikt.${wachtend > 0 ? ` ${formatNoun(wachtend, 'melding wacht', 'meldingen wachten')} nog op een oordeel en ${wachtend === 1 ? 'telt' : 'tellen'} niet mee.` : ''}`,
      take: 'Neem als verdiend deel over',
      intro: 'Dit deel telt in de afrekening als u het opgeeft. Een later gegeven gaat voor.',
      source: ({ beoordeeld, bereikt }: NonNullable<Afrekengegevens['resultaten']>): string =>
        `Resultaten per jeugdige: ${bereikt} van ${beoordeeld} met een oordeel van de toegang bereikt`,
    },
    title: 'Gegevens voor de afrekening',
    intro: ({ jaar, aanbieder }: { jaar: number; aanbieder: { naam: string } }): string =>
      `Wat geen register weet over ${aanbieder.naam} in ${jaar}. Het nieuwste gegeven telt; wat eerder is opgegeven, blijft bewaard.`,
    ownIntro: (year: number): string =>
      `Geef uw werkelijke kosten over ${year} op. Ze tellen mee als de regio ze overneemt.`,
    empty: 'Er is nog niets opgegeven.',
    add: 'Geef een gegeven op',
    addTitle: 'Gegeven voor de afrekening',
    kind: 'Wat',
    kinds: {
      'werkelijke-kosten': 'Werkelijke kosten',
      'elders-betaald': 'Vaste bedragen, elders betaald',
      'elders-toegekend': 'Hulp, elders toegekend',
      procesafspraak: 'Nakoming van een procesafspraak',
      resultaat: 'Verdiend deel van het resultaat',
      'eigen-aandeel': 'Zelf uitgevoerd deel',
      'aandeel-kleine-aanbieders': 'Deel van kleine aanbieders',
      uitvoerders: 'Wie uitvoerden',
    } satisfies Record<Afrekengegeven['soort'], string>,
    agreements: {
      'uitkomsten-meten': 'uitkomsten meten',
      'uitkomsten-aanleveren': 'uitkomsten aanleveren',
      'op-tijd-afronden': 'op tijd afronden',
    } satisfies Record<NonNullable<Afrekengegeven['afspraak']>, string>,
    contract: 'Contract',
    contractHint: 'Nodig bij kosten, betalingen en wie uitvoerde.',
    product: 'Product',
    productHint: 'Alleen bij hulp die elders is toegekend.',
    agreement: 'Procesafspraak',
    agreementHint: 'Alleen bij nakoming van een procesafspraak.',
    amount: 'Bedrag in euro',
    amountHint: 'Bij kosten en betalingen. Bijvoorbeeld 12.500,00.',
    amountError: 'Schrijf een bedrag zoals 12.500,00.',
    share: 'Deel in procenten',
    shareHint: 'Bij scores en aandelen, van 0 tot 100. Bijvoorbeeld 87,5.',
    shareError: 'Schrijf een getal van 0 tot 100, met hooguit twee cijfers achter de komma.',
    names: 'Namen',
    namesHint: 'Bij wie uitvoerden: namen met een komma ertussen.',
    source: 'Bron',
    sourceHint: 'Waar staat dit? Bijvoorbeeld: jaarrekening, tabel 4.',
    done: 'Het gegeven is bewaard.',
    ownDone: 'Uw kosten zijn voorgesteld aan de regio.',
    what: 'Gegeven',
    value: 'Waarde',
    by: 'Opgegeven',
    proposal: 'voorstel van de aanbieder',
    takeOver: 'Neem over',
    takenOver: 'Het gegeven telt nu mee.',
    takeOverIntro: 'Het bedrag telt mee in de afrekening. Wie de afrekening vaststelt, ziet de bron.',
    saidBy: ({ door, op }: Afrekengegeven): string => `${door}, ${formatDay(op.slice(0, 10))}`,
    back: 'Naar de afrekening',
    noContracts: 'Van deze aanbieder liep in dit jaar geen contract dat u mag zien.',
  },
} as const;
