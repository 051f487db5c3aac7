/** What the people of the demonstration write in and about the strategies. Invented, but for what the region's papers say. */
export const STRATEGY_WORDS = {
  noScore: 'De stukken van de regio geven geen score.',
  internal: 'Lees mee en reageer per paragraaf.',
  external: 'Aanbieders en andere betrokkenen kunnen reageren.',
  municipality: {
    paragraph: 'local-room',
    text: 'Kan de toegang de werkinstructie vooraf proberen? Wij hebben twee wijkteams die willen meedoen.',
    outcome: 'taken-over',
    reason: 'De werkinstructie wordt met twee wijkteams geprobeerd voordat zij ingaat.',
  },
  provider: {
    paragraph: 'starting-point',
    text: 'Zekerheid om te investeren vraagt een langere looptijd dan drie jaar.',
    outcome: 'partly',
    reason: 'De looptijd blijft drie jaar, met een optie op verlenging voor zware hulp.',
  },
  proposed: 'Alle reacties zijn afgewogen.',
  adopted: 'De colleges van de gemeenten stemmen in.',
  tests: [
    { days: 400, yes: 10, partly: 12, note: 'Ingevuld met de werkgroep, aan het begin van de ronde.' },
    { days: 30, yes: 17, partly: 9, note: 'Beter op mandaat en samen denken; nog zwak op tijd beginnen.' },
  ],
  next: {
    title: 'Inkoop jeugdhulp vanaf 2028',
    core: [
      {
        kind: 'core-question',
        title: 'Wachttijden lopen op terwijl zware hulp niet afneemt',
        text: 'Lichte hulp groeit sneller dan de raming. Minder verblijf lukt, maar netwerkhulp komt te traag van de grond.',
        source: 'Prognose en uitnutting van dit jaar',
      },
      {
        kind: 'purpose',
        title: 'Meer hulp thuis, korter en op tijd, binnen het budget',
        text: '',
        source: 'Stuurgroep',
      },
    ],
    participants: [
      { kind: 'policy', title: 'Beleidsadviseur van de regio', text: 'Trekt de strategie' },
      { kind: 'finance', title: 'Controllers van drie gemeenten', text: 'Cijfers en ramingen' },
      { kind: 'contract', title: 'Contractmanagers', text: 'Ervaring met aanbieders' },
    ],
    sessions: [
      {
        key: 'WS-1',
        days: -40,
        state: 'held',
        text: 'Mandaat en samen zijn sterk; op keuzes per segment scoort de regio zwak.',
      },
      { key: 'WS-2', days: -12, state: 'held', text: 'Vier segmenten afgebakend. Vraag: is er genoeg netwerkhulp?' },
      { key: 'WS-3', days: 9, state: 'planned', text: '' },
      { key: 'WS-4', days: 30, state: 'planned', text: '' },
    ],
    scores: [
      { kind: 'mandate', score: 4, wanted: 5, reason: 'Het mandaat is vastgelegd; één gemeente mist bemensing.' },
      { kind: 'jointness', score: 4, wanted: 4, reason: 'Gemeenten overleggen elke maand.' },
      { kind: 'goals', score: 3, wanted: 5, reason: 'Doelen zijn er, maar niet alle zijn meetbaar.' },
      { kind: 'market', score: 2, wanted: 4, reason: 'Cijfers per aanbieder zijn er; per segment nog niet.' },
      { kind: 'development', score: 2, wanted: 4, reason: 'Losse ideeën, nog geen lijst.' },
      { kind: 'funding', score: 3, wanted: 4, reason: 'Past bij lichte hulp; bij zware hulp is de vorm nog open.' },
      { kind: 'access', score: 3, wanted: 4, reason: 'Werkwijze verschilt per gemeente.' },
      { kind: 'suppliers', score: 3, wanted: 4, reason: 'Grote aanbieders hebben een vaste accountmanager.' },
      { kind: 'contract', score: 4, wanted: 4, reason: 'Contracten lopen gelijk en zijn goed uit te voeren.' },
    ],
    risk: {
      key: 'RI-11',
      likelihood: 4,
      effect: 3,
      days: 14,
    },
    decision: {
      title: 'De ronde gaat over vier jaar',
      reason: 'Een nieuw model heeft vier tot zes jaar nodig voor er resultaat te zien is.',
      source: 'Stuurgroep',
    },
  },
} as const;
