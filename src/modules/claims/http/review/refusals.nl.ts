/** What people read when something at the review desk is refused. */
export const deskRefusals = {
  'claims.dossier-unknown': {
    title: 'Niets te controleren',
    detail: 'Van deze declaratie wacht geen regel op een besluit, of zij hoort niet bij uw organisatie.',
  },
  'claims.decision-unknown': {
    title: 'Besluit niet gevonden',
    detail: 'Dit besluit bestaat niet, of hoort niet bij uw organisatie.',
  },
  'claims.reason-missing': { title: 'Reden ontbreekt', detail: 'Schrijf in een zin waarom u dit besluit.' },
  'claims.decided-already': {
    title: 'Er is al besloten',
    detail: 'Over een van deze regels is al besloten, of zij wacht niet. Er is niets veranderd. Ververs de lijst.',
  },
  'claims.second-person': {
    title: 'Een tweede persoon is nodig',
    detail: 'Dit besluit ligt boven het bedrag dat uw gemeente koos. Een collega bevestigt het; u kunt dat niet zelf.',
  },
  'claims.not-all-decided': {
    title: 'Nog niet over alles besloten',
    detail: 'Besluit eerst over alle regels. Daarna gaat het antwoord naar de aanbieder.',
  },
  'claims.answered-already': {
    title: 'Het antwoord is al gegeven',
    detail: 'De declaratie is beantwoord of het besluit was al ingetrokken. Terugdraaien kan niet meer.',
  },
  'claims.lines-missing': {
    title: 'Kies regels',
    detail: 'Noem de regels waarover u besluit, of de controle die ze ophoudt.',
  },
} as const;

export const disputeRefusals = {
  'claims.line-unknown': {
    title: 'Regel niet gevonden',
    detail: 'Deze regel bestaat niet, of hoort niet bij uw organisatie.',
  },
  'claims.dispute-unknown': {
    title: 'Geschil niet gevonden',
    detail: 'Dit geschil bestaat niet, of hoort niet bij uw organisatie.',
  },
  'claims.not-disputable': {
    title: 'Hier is geen geschil over mogelijk',
    detail: 'Alleen een afgewezen regel waarover het antwoord is gegeven, kunt u voorleggen.',
  },
  'claims.disputed-already': {
    title: 'Er is al een geschil over deze regel',
    detail: 'Over een regel loopt één procedure. U vindt haar bij Geschillen.',
  },
  'claims.step-not-now': {
    title: 'Deze stap kan nu niet',
    detail: 'De procedure is verder, of de andere partij is aan zet. Ververs de pagina.',
  },
  'claims.adviser-missing': { title: 'Noem de adviseur', detail: 'Schrijf op wie het onafhankelijke advies geeft.' },
  'claims.adviser-not-independent': {
    title: 'De adviseur is niet onafhankelijk',
    detail: 'Kies iemand die niet bij de gemeente en niet bij de aanbieder hoort.',
  },
  'claims.advice-missing': {
    title: 'Wat is het advies?',
    detail: 'Kies of de adviseur toekennen of handhaven adviseert.',
  },
} as const;

export const replayRefusals = {
  'claims.replay-unknown': {
    title: 'Herberekening niet gevonden',
    detail: 'Deze herberekening bestaat niet, of hoort niet bij uw organisatie.',
  },
  'claims.period-turned': { title: 'De periode klopt niet', detail: 'De laatste dag ligt voor de eerste.' },
  'claims.tariff-unknown': {
    title: 'Tarief niet gevonden',
    detail: 'Kies een tarief uit een contract van uw gemeente.',
  },
  'claims.tariff-same': { title: 'Het tarief is gelijk', detail: 'Vul een ander bedrag in dan het contract nu noemt.' },
  'claims.rules-missing': {
    title: 'Kies een controle',
    detail: 'Kies ten minste één controle die niet gesteld had moeten worden.',
  },
  'claims.replacement-missing': {
    title: 'Kies wat er anders is',
    detail:
      'Kies één ding: een tarief met het goede bedrag, controles die vervallen, of een versie van de voorwaarden.',
  },
  'claims.terms-unknown': {
    title: 'Voorwaarden niet gevonden',
    detail: 'Kies een vastgestelde versie van bekostigingsvoorwaarden die voor contracten gelden.',
  },
  'claims.second-person': {
    title: 'Een tweede persoon is nodig',
    detail: 'Wie de herberekening maakte, boekt haar niet zelf. Vraag een collega.',
  },
  'claims.posted-already': { title: 'Al geboekt', detail: 'De correcties van deze herberekening zijn al geboekt.' },
  'claims.nothing-to-post': { title: 'Niets te boeken', detail: 'Alle regels komen hetzelfde uit.' },
  'claims.overtaken': {
    title: 'De regels zijn veranderd',
    detail: 'Na deze herberekening is een van de regels gecorrigeerd. Maak haar opnieuw; er is niets geboekt.',
  },
} as const;

export const sampleRefusals = {
  'claims.period-turned': { title: 'De periode klopt niet', detail: 'De laatste dag ligt voor de eerste.' },
  'claims.nothing-to-draw': {
    title: 'Er is niets om uit te trekken',
    detail: 'In deze periode zijn geen regels goedgekeurd. Kies een andere periode of aanbieder.',
  },
  'claims.sample-unknown': {
    title: 'Steekproef niet gevonden',
    detail: 'Deze steekproef bestaat niet, of hoort niet bij uw organisatie.',
  },
  'claims.not-in-sample': {
    title: 'Dit kan niet bij deze regel',
    detail: 'De regel hoort niet bij de steekproef, of de fout is groter dan het bedrag van de regel.',
  },
} as const;
