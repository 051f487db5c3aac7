import { formatFullDay } from '../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ClauseKind } from '../domain/clauses/clause-terms.ts';
import type { ChangeReason } from '../domain/register/reasons.ts';
import type { FactKind } from '../storage/happened.ts';

/** Dutch words of the public API for clauses that execute themselves, and for what people read about them. */
export const KIND_WORDS: { readonly [Kind in ClauseKind]: { word: string; name: string; about: string } } = {
  extension: {
    word: 'verlenging',
    name: 'Verlenging',
    about: 'Hoe vaak en hoe lang de opdrachtgever kan verlengen, en wanneer zij dat uiterlijk zegt.',
  },
  notice: { word: 'opzegging', name: 'Opzegging', about: 'Met welke termijn een partij kan opzeggen.' },
  indexation: {
    word: 'indexering',
    name: 'Indexering',
    about: 'Op welke dag van het jaar de tarieven worden aangepast.',
  },
  'spending-room': {
    word: 'bestedingsruimte',
    name: 'Bestedingsruimte',
    about: 'Het hoogste bedrag per jaar, met een signaal voordat het op is.',
  },
  'low-use': {
    word: 'te-weinig-gebruik',
    name: 'Te weinig gebruik',
    about: 'Wanneer te weinig gebruik reden is om op te zeggen, en wanneer niet.',
  },
  inactivity: {
    word: 'zonder-hulp',
    name: 'Einde zonder hulp',
    about: 'Na hoeveel maanden zonder hulp het contract vanzelf eindigt.',
  },
  'essential-change': {
    word: 'wezenlijke-wijziging',
    name: 'Grens aan wijzigingen',
    about: 'Hoeveel alle wijzigingen samen mogen veranderen aan de waarde.',
  },
  'own-delivery': {
    word: 'eigen-aandeel',
    name: 'Eigen aandeel',
    about: 'Welk deel van de hulp de aanbieder zelf levert.',
  },
  'small-providers': {
    word: 'kleine-aanbieders',
    name: 'Kleine aanbieders',
    about: 'Welk deel van het budget naar kleine aanbieders gaat.',
  },
  'entry-windows': {
    word: 'toetreding',
    name: 'Toetreding',
    about: 'In welke maanden nieuwe aanbieders kunnen toetreden.',
  },
  development: {
    word: 'ontwikkeling',
    name: 'Ontwikkeling',
    about: 'Waar partijen naartoe werken: een plicht om te ontwikkelen, geen resultaat dat is af te dwingen.',
  },
  'bonus-malus': {
    word: 'bonus-malus',
    name: 'Bonus en malus',
    about: 'Alleen over het totaal en over afspraken over het proces, nooit over uitkomsten.',
  },
  standstill: {
    word: 'opschorting',
    name: 'Opschortende termijn',
    about: 'Hoe lang na de gunning nog niet wordt getekend.',
  },
  evidence: {
    word: 'bewijs',
    name: 'Bewijs',
    about: 'Welk bewijs de aanbieder op verzoek geeft en hoe oud het mag zijn.',
  },
};

type FieldWords = { readonly word: string; readonly name: string };

/** By kind and key of a value. */
export const FIELD_WORDS: Readonly<Record<string, FieldWords>> = {
  'extension.options': { word: 'opties', name: 'Verlengingen, elk in maanden' },
  'extension.noticeMonths': { word: 'zeggenVooraf', name: 'Uiterlijk zeggen voor het einde' },
  'notice.months': { word: 'termijn', name: 'Opzegtermijn' },
  'indexation.month': { word: 'maand', name: 'Elk jaar op de eerste van maand' },
  'indexation.firstYear': { word: 'eersteJaar', name: 'Voor het eerst in' },
  'spending-room.room': { word: 'ruimte', name: 'Hoogste bedrag per jaar' },
  'spending-room.signalShare': { word: 'signaalBij', name: 'Signaal bij dit deel' },
  'spending-room.talkWithinDays': { word: 'overlegBinnen', name: 'Overleg binnen' },
  'spending-room.decideWithinDays': { word: 'beslissenBinnen', name: 'Daarna beslissen binnen' },
  'low-use.afterMonths': { word: 'na', name: 'Beoordelen na' },
  'low-use.minimumCents': { word: 'minstens', name: 'Ten minste gebruikt' },
  'low-use.noticeMonths': { word: 'opzegtermijn', name: 'Opzegtermijn' },
  'low-use.satisfactionFrom': { word: 'tenzijCijfer', name: 'Niet bij een waardering vanaf' },
  'inactivity.months': { word: 'na', name: 'Na maanden zonder hulp' },
  'essential-change.share': { word: 'deel', name: 'Deel van de waarde bij het begin' },
  'essential-change.amountCents': { word: 'bedrag', name: 'Of dit bedrag, als dat lager is' },
  'own-delivery.share': { word: 'deel', name: 'Ten minste zelf' },
  'small-providers.share': { word: 'deel', name: 'Ten minste naar kleine aanbieders' },
  'entry-windows.months': { word: 'maanden', name: 'Maanden waarin toetreden kan' },
  'development.dueOn': { word: 'klaarOp', name: 'Klaar op' },
  'development.reportEveryMonths': { word: 'verslagElke', name: 'Verslag elke' },
  'bonus-malus.processAgreements': { word: 'afspraken', name: 'Afspraken over het proces' },
  'bonus-malus.maximumShare': { word: 'hoogstens', name: 'Ten hoogste van het totaal' },
  'standstill.days': { word: 'dagen', name: 'Dagen na de gunning' },
  'standstill.decidedOn': { word: 'gegundOp', name: 'Gunning bekendgemaakt op' },
  'evidence.name': { word: 'bewijs', name: 'Welk bewijs' },
  'evidence.withinDays': { word: 'binnen', name: 'Geven binnen' },
  'evidence.validMonths': { word: 'geldig', name: 'Niet ouder dan' },
};

export const CHOICE_WORDS: Readonly<Record<string, FieldWords>> = {
  'measuring-outcomes': { word: 'uitkomsten-meten', name: 'Uitkomsten meten' },
  'reporting-outcomes': { word: 'uitkomsten-melden', name: 'Uitkomsten melden' },
  'finishing-in-time': { word: 'op-tijd-afronden', name: 'Op tijd afronden' },
};

export const FIELD_TYPE_WORDS = {
  integer: 'heel-getal',
  cents: 'bedrag',
  share: 'percentage',
  mark: 'cijfer',
  day: 'dag',
  text: 'tekst',
  choices: 'teksten',
  options: 'maanden',
  integers: 'getallen',
  'cents-per-year': 'bedrag-per-jaar',
} as const;

export const UNIT_WORDS = { months: 'maanden', days: 'dagen', month: 'maand', year: 'jaar' } as const;

export const REASON_WORDS: { readonly [Reason in ChangeReason]: { word: string; name: string; ground: string } } = {
  'review-clause': { word: 'herziening', name: 'Zo stond het in het contract', ground: 'Aw 2012, artikel 2.163c' },
  'additional-services': {
    word: 'aanvulling',
    name: 'Aanvullende diensten die nodig bleken',
    ground: 'Aw 2012, artikel 2.163d',
  },
  unforeseen: {
    word: 'onvoorzien',
    name: 'Omstandigheden die niemand kon voorzien',
    ground: 'Aw 2012, artikel 2.163e',
  },
  successor: {
    word: 'rechtsopvolging',
    name: 'Andere aanbieder door overname of fusie',
    ground: 'Aw 2012, artikel 2.163f',
  },
  'not-essential': { word: 'niet-wezenlijk', name: 'Geen wezenlijke wijziging', ground: 'Aw 2012, artikel 2.163g' },
  extension: { word: 'verlenging', name: 'Verlenging volgens het contract', ground: 'Aw 2012, artikel 2.163c' },
  ending: { word: 'beeindiging', name: 'Einde voor de laatste dag', ground: 'Bepaling van het contract' },
  'law-change': { word: 'wetswijziging', name: 'De wet veranderde', ground: 'Bepaling van het contract' },
  correction: { word: 'herstel', name: 'Herstel van een fout', ground: 'Aw 2012, artikel 2.163g' },
};

export const FORM_WORDS = { shared: 'gezamenlijk', 'single-client': 'per-jeugdige' } as const;
export const PARTNER_WORDS = { consortium: 'combinant', subcontractor: 'onderaannemer' } as const;

export const FACT_WORDS = {
  'own-delivery': 'eigen-levering',
  'small-providers': 'kleine-aanbieders',
  satisfaction: 'tevredenheid',
  scarce: 'schaars',
  'evidence-requested': 'bewijs-gevraagd',
  'evidence-received': 'bewijs-ontvangen',
  done: 'afgehandeld',
} as const satisfies Record<FactKind, string>;

export const CHANGE_WORDS = { comes: 'komt', goes: 'vervalt', differs: 'anders' } as const;

/** Names of what a change of the contract itself changes. */
export const DETAIL_NAMES = {
  provider: 'Aanbieder',
  name: 'Naam',
  scope: 'Waarover het contract gaat',
  paymentTermDays: 'Betaaltermijn in dagen',
  through: 'Laatste dag',
  terminatedOn: 'Beëindigd per',
  value: 'Waarde van het contract',
  partners: 'Partners en onderaannemers',
  municipalities: 'Gemeenten, aantal',
  variants: 'Afwijkende varianten',
} as const;

export const previewNotes = {
  essential:
    'Met deze wijziging gaan alle wijzigingen samen over de grens. Dat kan alleen met een grond uit de wet; kies die als reden.',
  long: 'Met alle verlengingen loopt het contract langer dan 48 maanden. Een raamovereenkomst vraagt daarvoor een motivering.',
} as const;

/** What a change does to a clause. */
export const CLAUSE_CHANGE_WORDS = { comes: 'komt-erbij', differs: 'wordt-anders', off: 'gaat-uit' } as const;

/** What asks something under a contract: a clause, its file, or the provider's checks, evidence and subcontractors. */
export const SOURCE_WORDS = {
  clause: 'bepaling',
  file: 'dossier',
  duty: 'toezicht',
  renewal: 'nieuwe-inkoop',
} as const;

/** What asks to begin in time; the same words for every contract with the same last day. */
export const renewalText = (endsOn: PlainDate): string =>
  `Begin met de nieuwe inkoop. De contracten eindigen uiterlijk op ${formatFullDay(endsOn)}, met alle verlengingen.`;

export const noValue = 'geen';
export const obligationsText = {
  name: 'Verplichtingen uit contracten',
  file: 'verplichtingen',
  contracts: (count: number) => (count === 1 ? 'Voor 1 contract.' : `Voor ${count} contracten.`),
} as const;
