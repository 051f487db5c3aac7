import type { Right } from '../../../../src/modules/parties/api.ts';

/** What the access log calls an act, in Dutch. A right without its words does not compile. */
const RIGHT_WORDS: Readonly<Record<Right, string>> = {
  'contracts.read': 'contracten bekijken',
  'contracts.export': 'contracten exporteren',
  'contracts.manage': 'contracten maken en wijzigen',
  'contracts.sign': 'contracten ondertekenen',
  'allocations.read': 'toewijzingen bekijken',
  'messages.upload': 'bestand indienen',
  'messages.read': 'berichten bekijken',
  'requests.read': 'verzoeken bekijken',
  'requests.decide': 'over verzoeken besluiten',
  'allocations.decide': 'toewijzingen wijzigen',
  'delivery.report': 'start, stop en verzoeken melden',
  'claims.read': 'declaraties bekijken',
  'claims.read-lines': 'declaratieregels bekijken',
  'clients.reveal-bsn': 'BSN tonen',
  'thread.read': 'de draad bekijken',
  'organisations.read': 'organisaties bekijken',
  'organisations.manage': 'organisaties beheren',
  'people.manage': 'personen en rollen beheren',
  'mandates.read': 'mandaten bekijken',
  'mandates.manage': 'mandaten beheren',
  'cooperation.read': 'samenwerking en overleg bekijken',
  'cooperation.manage': 'samenwerking vastleggen',
  'contacts.record': 'contactmoment vastleggen',
  'organisations.check': 'controle van een organisatie vastleggen',
  'conditions.manage': 'voorwaarden bij een product vastleggen',
  'allocations.condition': 'voorwaarde bij een toewijzing vastleggen',
  'access-log.read': 'toegangslogboek bekijken',
  'estimates.read': 'ramingen bekijken',
  'estimates.manage': 'ramingen maken en vaststellen',
  'catalogue.read': 'productenboek bekijken',
  'catalogue.draft': 'productenboek voorbereiden',
  'catalogue.manage': 'productenboek vaststellen',
  'catalogue.react': 'reageren op een productenboek',
  'funding.read': 'bekostigingsvoorwaarden bekijken',
  'funding.draft': 'bekostigingsvoorwaarden opstellen',
  'funding.manage': 'bekostigingsvoorwaarden vaststellen',
  'tariffs.index': 'tarieven indexeren',
  'pricing.read': 'tarieven en kostprijzen bekijken',
  'pricing.manage': 'tarieven berekenen en vaststellen',
  'cost-prices.own': 'eigen kostprijzen doorgeven',
  'procurement.read': 'inkoopprocedures bekijken',
  'procurement.manage': 'inkoopprocedure voeren',
  'procurement.assess': 'aanmeldingen beoordelen',
  'applications.own': 'eigen aanmelding en bewijsstukken',
  'overview.read': 'vandaag bekijken',
  'search.use': 'zoeken',
};

const OTHER_ACTS: Readonly<Record<string, string>> = {
  'session.begin': 'aanmelden',
  'session.change-role': 'van rol wisselen',
  'session.end': 'afmelden',
};

export const actWord = (code: string): string =>
  (RIGHT_WORDS as Readonly<Record<string, string>>)[code] ?? OTHER_ACTS[code] ?? code;

const RECORD_WORDS: Readonly<Record<string, string>> = {
  'funding-terms': 'bekostigingsvoorwaarden',
  'access-log': 'toegangslogboek',
  allocation: 'toewijzing',
  'binding-condition': 'bindende voorwaarde',
  bsn: 'BSN',
  claim: 'declaratie',
  'claim-export': 'export van regels',
  'claim-line': 'declaratieregel',
  contract: 'contract',
  'contract-event': 'dossierregel',
  'contract-export': 'export van contracten',
  'cooperation-task': 'samenwerkingstaak',
  estimate: 'raming',
  'estimate-export': 'export van een raming',
  'estimate-import': 'ingelezen raming',
  mandate: 'mandaat',
  message: 'bericht',
  organisation: 'organisatie',
  'organisation-check': 'controle van een organisatie',
  'organisation-relation': 'relatie tussen organisaties',
  overview: 'vandaag',
  'population-figure': 'bevolkingscijfer',
  person: 'persoon',
  'person-role': 'rol van een persoon',
  'policy-frame': 'beleidskader',
  'purchase-scope': 'inkoopniveau',
  'region-membership': 'lidmaatschap van de regio',
  search: 'zoekvraag',
  'stakeholder-contact': 'contactmoment',
  'stakeholder-contact-export': 'export van contactmomenten',
  thread: 'de draad',
  'thread-export': 'export van de draad',
  'working-group-member': 'lid van de werkgroep',
};

export const recordWord = (code: string): string => RECORD_WORDS[code] ?? code;

const REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'access.not-a-member': 'hoort niet bij de organisatie',
  'access.role-lacks-right': 'de rol mag dit niet',
  'access.purpose-missing': 'geen doel genoemd',
  'access.purpose-not-for-right': 'het doel past niet bij de handeling',
  'access.purpose-not-for-role': 'het doel past niet bij de rol',
  'openid-connect': 'aangemeld bij de aanmelddienst',
};

/** The rule by which it was allowed or refused; a role's right needs no code beside the act. */
export const groundWord = (code: string): string =>
  code.startsWith('role.') ? 'de rol mag dit' : (REFUSAL_WORDS[code] ?? code);
