/** Dutch words of the public API for our own terms; one map per list. */
export const STATUS_WORDS = {
  concept: 'concept',
  'internal-consultation': 'interne-consultatie',
  'external-consultation': 'externe-consultatie',
  proposed: 'ter-vaststelling',
  adopted: 'vastgesteld',
} as const;
export const ACT_WORDS = {
  made: 'begonnen',
  'sent-internal': 'interne-consultatie',
  'sent-external': 'externe-consultatie',
  resumed: 'weer-in-bewerking',
  proposed: 'voorgelegd',
  returned: 'teruggegeven',
  adopted: 'vastgesteld',
} as const;
export const BLOCK_STATE_WORDS = { empty: 'leeg', begun: 'begonnen', done: 'gereed' } as const;
export const LAYER_WORDS = {
  execution: 'uitvoering',
  choices: 'keuzes',
  analysis: 'analyse',
  mandate: 'mandaat-en-samen',
} as const;
export const BLOCK_WORDS = {
  cycle: 'contracteercyclus',
  'supplier-management': 'leveranciersmanagement',
  'material-control': 'materiele-controle',
  performance: 'prestaties-en-rapportage',
  'access-management': 'management-van-de-toegang',
  projects: 'projecten',
  funding: 'bekostiging',
  access: 'toegang',
  suppliers: 'aanbieders',
  contract: 'contract',
  goals: 'doelen',
  market: 'marktanalyse',
  development: 'ontwikkelpunten',
  mandate: 'mandaat',
  jointness: 'gezamenlijkheid',
} as const;
export const AUDIENCE_WORDS = { internal: 'intern', everybody: 'iedereen' } as const;
export const ANSWER_WORDS = { no: 'nee', partly: 'deels', yes: 'ja' } as const;
export const PART_WORDS = ['opdracht', 'aanpak', 'piramide', 'risicos'] as const;

/** Names where a word of the API does not read as one by itself. */
export const BLOCK_NAMES: Readonly<Record<keyof typeof BLOCK_WORDS, string>> = {
  cycle: 'Contracteercyclus',
  'supplier-management': 'Leveranciersmanagement',
  'material-control': 'Materiële controle',
  performance: 'Prestaties en rapportage',
  'access-management': 'Management van de toegang',
  projects: 'Projecten',
  funding: 'Bekostiging',
  access: 'Toegang',
  suppliers: 'Sturen op aanbieders',
  contract: 'Contract',
  goals: 'Strategische doelen',
  market: 'Marktanalyse',
  development: 'Ontwikkelpunten',
  mandate: 'Mandaat',
  jointness: 'Gezamenlijkheid',
};
export const LAYER_NAMES: Readonly<Record<keyof typeof LAYER_WORDS, string>> = {
  execution: 'Uitvoering',
  choices: 'Keuzes',
  analysis: 'Analyse',
  mandate: 'Mandaat en samen',
};
