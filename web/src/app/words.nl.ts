/** Words for codes of the server that occur on more than one screen. An unknown code is shown as it is. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  purchaser: 'inkoper',
  'contract-manager': 'contractmanager',
  'policy-adviser': 'beleidsadviseur',
  'access-worker': 'medewerker toegang',
  'financial-officer': 'financieel medewerker',
  alderman: 'bestuurder',
  'care-administrator': 'zorgadministratie',
  'sales-adviser': 'verkoopadviseur',
  supervisor: 'toezichthouder',
  administrator: 'beheerder',
  'medewerker-toegang': 'medewerker toegang',
  'financieel-medewerker': 'financieel medewerker',
};

export const roleWord = (code: string): string => ROLE_WORDS[code] ?? code;

const ACCENTED: Readonly<Record<string, string>> = {
  geeindigd: 'geëindigd',
  financien: 'financiën',
  'tussen-regios': 'tussen regio’s',
  'agb-registratie': 'AGB-registratie',
  'kvk-inschrijving': 'KvK-inschrijving',
  beeindiging: 'beëindiging',
  'gecertificeerde-instelling': 'gecertificeerde instelling',
};

/** A word of the API as running text: hyphens become spaces, accents come back. */
export const plainWord = (word: string): string => ACCENTED[word] ?? word.replaceAll('-', ' ');

export const capitalised = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());
