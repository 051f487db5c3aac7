import { formatCents, formatCount, formatDay, formatPeriod, pluralUnit } from '../../format/index.ts';

const option = (value: string, label: string) => ({ value, label });

/** RedenAfwijzingVerzoek (WJ759) without the residence principle, which is an answer of its own. */
const REFUSALS = [
  option('1', 'Geen wijziging, maar nieuwe aanvraag'),
  option('2', 'Past niet binnen budget'),
  option('3', 'Geen contract'),
  option('4', 'Past niet binnen contract'),
  option('5', 'Andere gemeente'),
  option('6', 'Stapeling'),
  option('7', 'Zorginhoudelijke afkeur'),
  option('9', 'Leeftijdsgrens is bereikt'),
];

export const requestsText = {
  title: 'Verzoeken',
  sub: 'Verzoeken van aanbieders om een toewijzing of een wijziging. Bovenaan staat wat het eerst moet.',
  subProvider: 'Uw verzoeken om een toewijzing of een wijziging, en wat de gemeente ermee doet.',
  what: 'Verzoeken',
  request: 'Verzoek',
  child: 'Jeugdige',
  unknownChild: 'nog niet bekend bij de gemeente',
  parties: 'Tussen',
  asked: 'Gevraagd',
  due: 'Uiterlijk',
  phase: 'Toestand',
  select: 'Kies',
  selectOne: (reference: string) => `Kies verzoek ${reference}`,
  kind: (kind: 'toewijzing' | 'wijziging') =>
    kind === 'toewijzing' ? 'Verzoek om toewijzing' : 'Verzoek om wijziging',
  one: (kind: 'toewijzing' | 'wijziging', name: string | undefined) => {
    const what = kind === 'toewijzing' ? 'Verzoek om toewijzing' : 'Verzoek om wijziging';
    return name ? `${what} voor ${name}` : what;
  },
  youth: (name: string, year: number | null) => (year === null ? name : `${name} (${year})`),
  phases: [
    option('wacht-op-besluit', 'wacht op besluit'),
    option('in-onderzoek', 'in onderzoek'),
    option('toegewezen', 'toegewezen'),
    option('afgewezen', 'afgewezen'),
  ],
  emptyTitle: 'Er wacht geen verzoek op een besluit',
  emptyText: 'Een verzoek verschijnt hier zodra een aanbieder het stuurt (JW315 of JW317).',
  chosen: (count: number) => (count === 1 ? '1 verzoek gekozen' : `${formatCount(count)} verzoeken gekozen`),
  grantAll: 'Wijs toe',
  researchAll: 'Meld in onderzoek',
  clear: 'Kies niets',
  grantTitle: (count: number) => (count === 1 ? 'Dit verzoek toewijzen' : `${formatCount(count)} verzoeken toewijzen`),
  grantIntro:
    'Er gaat per jeugdige en aanbieder een toewijzingsbericht (JW301) uit, precies zoals gevraagd. Een besluit dat verstuurd is, kunt u niet terugnemen; wel later wijzigen of intrekken.',
  researchTitle: (count: number) =>
    count === 1 ? 'Dit verzoek in onderzoek nemen' : `${formatCount(count)} verzoeken in onderzoek nemen`,
  researchIntro:
    'De aanbieder krijgt bericht (JW319). U heeft daarna acht weken vanaf de dagtekening van het verzoek om te besluiten.',
  confirmGrant: 'Verstuur de toewijzing',
  confirmResearch: 'Verstuur het bericht',
  cancel: 'Annuleer',
  done: (ok: number) =>
    ok === 1 ? 'Het bericht is klaargezet en verstuurd.' : `${formatCount(ok)} berichten zijn verstuurd.`,
  notDone: (count: number) =>
    count === 1 ? 'Voor 1 verzoek is niets verstuurd:' : `Voor ${formatCount(count)} verzoeken is niets verstuurd:`,
  reasonOf: (reason: string, rule: string | null) => (rule ? `${reason} (${rule})` : reason),
  by: (provider: string, municipality: string) => `${provider} vraagt het aan ${municipality}`,
  facts: 'Over dit verzoek',
  reference: 'Kenmerk',
  dated: 'Dagtekening',
  received: 'Ontvangen',
  message: 'Bericht',
  openMessage: 'Bekijk het bericht',
  next: 'Wie is aan zet',
  nobody: 'Niemand meer: op dit verzoek is besloten.',
  whatIsAsked: 'Wat wordt gevraagd',
  nowColumn: 'Wat nu geldt',
  wishColumn: 'Wat wordt gevraagd',
  part: 'Onderdeel',
  parts: {
    nieuw: () => 'Nieuw product',
    wijzigen: (number: string | null) => `Toewijzing ${number ?? ''} wijzigen`,
    gelijk: (number: string | null) => `Toewijzing ${number ?? ''} blijft gelijk`,
  },
  nothing: 'geen',
  current: 'Toewijzingen die nu gelden',
  noCurrent: 'Er geldt nu geen toewijzing van dit kind bij deze aanbieder.',
  reason: 'Reden',
  remark: 'Toelichting van de aanbieder',
  referrer: 'Verwijzer',
  answers: 'Wat er is geantwoord',
  content: {
    size: (volume: number, unit: string, frequency: string) =>
      `${formatCount(volume)} ${pluralUnit(unit)} ${frequency}`,
    budget: (cents: number) => `budget ${formatCents(cents)}`,
    period: (from: string | null, through: string | null) =>
      from === null ? (through === null ? '' : `tot en met ${formatDay(through)}`) : formatPeriod(from, through),
    noSize: 'zonder omvang',
  },
  decide: 'Uw besluit',
  preview: 'Bekijk de toewijzing vooraf',
  previewTitle: 'Dit bericht gaat uit als u toewijst',
  previewNote: 'Het bericht noemt alle toewijzingen die vandaag of later gelden, ook die niet wijzigen.',
  grant: 'Wijs toe zoals gevraagd',
  grantOther: 'Wijs anders toe',
  otherIntro: 'Vul in wat u anders toewijst. Wat u leeg laat, blijft zoals gevraagd.',
  from: 'Ingangsdatum',
  through: 'Einddatum',
  otherHints: {
    product: 'Alleen als u een ander product toewijst.',
    volume: 'Een heel getal. Eenheid en periode blijven zoals gevraagd als u ze leeg laat.',
  } as Readonly<Record<string, string>>,
  nothingSent: 'Er is niets verstuurd.',
  wholeOnly:
    'Een verzoek om wijziging wijst u helemaal toe of af (OP348). Wilt u iets anders? Wijs het dan af, en wijzig zelf de toewijzing.',
  late: 'De gewenste ingangsdatum is voorbij',
  lateText: 'Kies wat u met de aanbieder heeft afgesproken.',
  lateAsAsked: 'Met de gevraagde datum',
  lateShift: 'Vanaf nu',
  refuse: 'Wijs af',
  refuseIntro: 'De aanbieder krijgt de reden in een bericht (JW319).',
  refusalReason: 'Reden van afwijzing',
  refusalReasons: REFUSALS,
  research: 'Meld in onderzoek',
  residence: 'Andere gemeente is verantwoordelijk',
  residenceIntro:
    'Volgens het woonplaatsbeginsel is een andere gemeente verantwoordelijk. Meld dit binnen twee weken na ontvangst.',
  municipality: 'Verantwoordelijke gemeente',
  municipalityHint: 'Typ de eerste letters van de naam, of de gemeentecode van het CBS.',
  send: 'Verstuur',
  sent: 'Het bericht is verstuurd.',
  closed: 'Op dit verzoek is besloten.',
} as const;
