/** What people read about purchasing strategies. */
import type { Onderdeel, Reactie, Sectie, Strategie, StrategieKop } from '../../../../src/modules/strategy/api.ts';
import { formatCount, formatDay, formatPeriod } from '../../format/index.ts';

type Act = Strategie['mag'][number];
const options = (pairs: Readonly<Record<string, string>>) =>
  Object.entries(pairs).map(([value, label]) => ({ value, label }));

export const strategyText = {
  title: 'Strategie',
  sub: 'Wat wil de regio bereiken, en hoe koopt zij daarvoor in?',
  parts: 'Delen van de strategie',
  list: {
    name: 'Strategie',
    period: 'Periode',
    owner: 'Eigenaar',
    status: 'Status',
    noOwner: 'nog geen eigenaar',
    caption: 'Strategieën per ronde',
    emptyTitle: 'Er is nog geen strategie',
    emptyText: 'Begin met een strategie voor de volgende ronde. Reken op twee tot drie maanden tot een concept.',
    emptyReader: 'Zodra een regio haar strategie uitbrengt, leest u haar hier en kunt u reageren.',
    react: (until: string) => `reageren tot en met ${formatDay(until)}`,
  },
  begin: {
    button: 'Begin een strategie',
    title: 'Titel',
    from: 'Eerste dag',
    through: 'Laatste dag',
    take: 'Neem over van',
    takeHint: 'Uitgangspunten, reikwijdte, rolverdeling en registers. Scores, sessies en besluiten niet.',
    nothing: 'Niets, begin leeg',
    submit: 'Begin',
    done: 'De strategie is begonnen.',
  },
  head: {
    button: 'Wijzig titel of eigenaar',
    owner: 'Eigenaar',
    submit: 'Leg vast',
    done: 'De wijziging is vastgelegd.',
  },
  subOf: ({ regio, van, tot, eigenaar }: StrategieKop): string =>
    `${regio.naam}, ${formatPeriod(van, tot)}${eigenaar ? `. Eigenaar: ${eigenaar.naam}.` : '. Nog geen eigenaar.'}`,
  acts: {
    begonnen: { button: 'Begin', text: 'Toelichting', done: '' },
    'interne-consultatie': {
      button: 'Breng uit voor gemeenten',
      intro: 'Gemeenten en collega’s lezen deze versie en reageren per paragraaf. Zolang ligt de tekst vast.',
      text: 'Toelichting',
      due: 'Reageren kan tot en met',
      done: 'De strategie is uitgebracht voor gemeenten.',
    },
    'externe-consultatie': {
      button: 'Breng uit voor iedereen',
      intro: 'Ook aanbieders lezen deze versie en reageren per paragraaf. Zolang ligt de tekst vast.',
      text: 'Toelichting',
      due: 'Reageren kan tot en met',
      done: 'De strategie is uitgebracht voor iedereen.',
    },
    'weer-in-bewerking': {
      button: 'Haal terug',
      intro: 'U kunt weer schrijven. Reacties blijven staan; de uitgebrachte versie blijft bewaard.',
      text: 'Waarom?',
      done: 'U kunt weer schrijven.',
    },
    voorgelegd: {
      button: 'Leg voor aan het bestuur',
      intro: 'Een bestuurder stelt deze versie vast, of geeft haar terug.',
      text: 'Toelichting',
      done: 'De strategie is voorgelegd.',
    },
    teruggegeven: { button: 'Geef terug', text: 'Waarom?', required: true, done: 'De strategie is teruggegeven.' },
    vastgesteld: {
      button: 'Stel vast',
      intro: 'Daarna verandert de strategie niet meer. Deze versie wordt bewaard met haar controlegetal.',
      text: 'Overweging',
      required: true,
      done: 'De strategie is vastgesteld.',
    },
  } satisfies Record<
    Act,
    { button: string; intro?: string; text: string; due?: string; required?: boolean; done: string }
  > as Record<Act, { button: string; intro?: string; text: string; due?: string; required?: boolean; done: string }>,
  actWords: {
    begonnen: 'Begonnen',
    'interne-consultatie': 'Uitgebracht voor gemeenten',
    'externe-consultatie': 'Uitgebracht voor iedereen',
    'weer-in-bewerking': 'Teruggehaald',
    voorgelegd: 'Voorgelegd aan het bestuur',
    teruggegeven: 'Teruggegeven',
    vastgesteld: 'Vastgesteld',
  } satisfies Record<Act, string> as Record<Act, string>,
  pyramid: {
    answer: ({ piramide }: Strategie): string => {
      const done = piramide.filter(({ stand }) => stand === 'gereed').length;
      const scored = piramide.flatMap(({ nu }) => nu?.score ?? []);
      const mean = scored.reduce((sum, score) => sum + score, 0) / scored.length;
      const now =
        scored.length === 0
          ? 'De huidige strategie heeft nog geen score.'
          : `Nu scoort u gemiddeld ${formatCount(Math.round(mean * 10) / 10)} van 5.`;
      return `${done} van ${piramide.length} blokken zijn gereed. ${now}`;
    },
    title: 'De piramide',
    states: { leeg: 'nog niet begonnen', begonnen: 'begonnen', gereed: 'gereed' } as const,
    scores: 'Nu en straks',
    scoresNote: 'Beoordeel eerst hoe het nu gaat, met een reden. Zeg daarna wat de nieuwe strategie moet halen.',
    block: 'Blok',
    state: 'Stand',
    now: 'Nu',
    later: 'Straks',
    of5: (score: number | null): string => (score === null ? 'onbekend' : `${score} van 5`),
    none: 'geen score',
    difference: (now: number, later: number): string =>
      later === now ? 'gelijk' : later > now ? `${later - now} hoger` : `${now - later} lager`,
    give: 'Geef score',
    change: 'Wijzig',
    giveOf: (block: string, when: 'score-nu' | 'score-straks'): string =>
      `${block}, ${when === 'score-nu' ? 'nu' : 'straks'}`,
    missing: 'Wat mist er nog?',
    nothingMissing: 'Alles wat nodig is om voor te leggen, is er.',
    needed: 'nodig',
    good: 'aanbevolen',
    due: 'Wat komt eraan?',
    nothingDue: 'Er staat niets met een datum open.',
    late: 'te laat',
    steps: 'Wat is er gebeurd?',
    when: 'Dag',
    what: 'Stap',
    who: 'Door',
    version: (number: number): string => `versie ${number}`,
  },
  sections: {
    add: (section: Sectie): string => `Voeg toe: ${section.een}`,
    examples: (count: number): string => `Neem ${formatCount(count)} voorbeelden over`,
    examplesDone: (count: number): string =>
      count === 0 ? 'Alle voorbeelden stonden er al.' : `${formatCount(count)} voorbeelden overgenomen. Pas ze aan.`,
    none: 'Nog niets vastgelegd.',
    what: 'Wat',
    detail: 'Toelichting',
    state: 'Stand',
    owner: 'Wie',
    weight: 'Zwaarte',
    weightOf: (item: Onderdeel): string => (item.zwaarte === null ? 'niet ingeschat' : `${item.zwaarte} van 25`),
    weightSum: (item: Onderdeel): string => (item.zwaarte === null ? '' : `kans ${item.kans} × gevolg ${item.gevolg}`),
    source: (source: string): string => `Bron: ${source}`,
    reason: (label: string, reason: string): string => `${label.replace(/\?$/, '')}: ${reason}`,
    nobody: 'niemand',
    late: 'te laat',
    acts: 'Wat kunt u doen?',
    change: 'Wijzig',
    remove: 'Haal weg',
    removeText: 'Hoe het was, blijft in de geschiedenis staan.',
    removed: 'Het onderdeel is weggehaald.',
    save: 'Leg vast',
    saved: 'Het onderdeel is vastgelegd.',
    historyTitle: 'Geschiedenis',
    living: 'U houdt dit ook bij na vaststelling.',
    changed: (soort: string, op: string, door: string | null): string =>
      `${soort} op ${formatDay(op.slice(0, 10))}${door ? ` door ${door}` : ''}`,
    fieldChange: (label: string, was: string, werd: string): string => `${label}: ${was || 'leeg'} → ${werd || 'leeg'}`,
  },
  links: {
    opdracht: [
      { href: '/overleg', label: 'Kaders van de raad' },
      { href: '/samenwerking', label: 'Samenwerking en niveau van inkoop' },
      { href: '/mandaten', label: 'Mandaten' },
    ],
    aanpak: [{ href: '/overleg', label: 'Gesprekken met betrokkenen en kaders van de raad' }],
    risicos: [],
    lead: 'Al elders vastgelegd:',
  },
  document: {
    title: 'Document',
    word: 'Word',
    pdf: 'PDF',
    downloadAs: (name: string): string => `Download de strategie als ${name}`,
    proof: (hash: string): string => `Controlegetal ${hash}`,
    react: 'Reageer',
    reactOn: (title: string): string => `Reageer op: ${title}`,
    yourReaction: 'Uw reactie',
    reacted: 'Uw reactie is verstuurd.',
    reactions: (n: number): string => (n === 1 ? '1 reactie' : `${formatCount(n)} reacties`),
    reactionsTitle: 'Reacties',
    elsewhere: 'Reacties op paragrafen die er niet meer zijn',
    from: ({ namens, door, op, versie }: Reactie): string =>
      `${namens}${door ? `, ${door}` : ''}, ${formatDay(op)}, op versie ${versie}`,
    versions: 'Versies',
    version: (number: number): string => `Versie ${number}`,
    now: 'Zoals het nu is',
    for: { intern: 'voor regio en gemeenten', iedereen: 'voor iedereen' } as const,
    empty: 'Er staat nog niets in de strategie. Begin bij de opdracht.',
    compare: 'Welke versie?',
  },
  selfTest: {
    title: 'Zelftest: zeven gewoonten',
    intro: 'Wees eerlijk: de test is er om te leren. Elke keer blijft staan, zodat u ziet of het beter gaat.',
    none: 'De regio vulde de test nog niet in.',
    answer: (total: number | null, before: number | null): string =>
      total === null
        ? 'Nog geen score.'
        : before === null
          ? `De regio scoort ${total}%.`
          : total === before
            ? `De regio scoort ${total}%, evenveel als de vorige keer.`
            : `De regio scoort ${total}%, ${Math.abs(total - before)} punten ${total > before ? 'meer' : 'minder'} dan de vorige keer.`,
    fill: 'Vul de zelftest in',
    submit: 'Leg de antwoorden vast',
    done: 'De zelftest is vastgelegd.',
    note: 'Toelichting',
    habit: 'Gewoonte',
    last: 'Laatste keer',
    before: 'Keer daarvoor',
    percent: (value: number | null): string => (value === null ? 'niet beantwoord' : `${value}%`),
    answers: options({ ja: 'Ja', deels: 'Deels', nee: 'Nee' }),
    points: 'Antwoorden van de laatste keer',
    times: 'Alle keren',
    day: 'Dag',
    total: 'Totaal',
    by: 'Door',
    words: { ja: 'Ja', deels: 'Deels', nee: 'Nee' } as const,
  },
  help: [
    'De strategie rust op mandaat en samen werken. Daarop komt de analyse, dan de keuzes, en pas dan de uitvoering.',
    'Eerst lezen gemeenten mee, dan iedereen. Daarna legt u de strategie voor en stelt een bestuurder haar vast.',
    'Alles wat u wijzigt, blijft in de geschiedenis staan.',
  ],
} as const;
