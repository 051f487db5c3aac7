import { formatCents, formatMonthYear } from '../../../kernel/format.nl.ts';
import type { AFREKENSTATUSSEN, GEGEVENSOORTEN, PROCESAFSPRAKEN } from '../api.ts';
import { parseShare } from '../domain/fraction-text.ts';
import type { DeliveryFinding, KeptTerm, Missing } from '../domain/settled-year.ts';
import type { Agreement, FactKind } from '../domain/stated-fact.ts';
import type { SettlementRow } from '../storage/year-settlements.ts';
import type { SettlementRefusal } from '../use-cases/year-settlement.ts';

export const FACT_WORDS: Readonly<Record<FactKind, (typeof GEGEVENSOORTEN)[number]>> = {
  'actual-cost': 'werkelijke-kosten',
  'paid-elsewhere': 'elders-betaald',
  'care-elsewhere': 'elders-toegekend',
  'process-score': 'procesafspraak',
  'result-score': 'resultaat',
  'own-share': 'eigen-aandeel',
  'small-share': 'aandeel-kleine-aanbieders',
  deliverers: 'uitvoerders',
};
export const AGREEMENT_WORDS: Readonly<Record<Agreement, (typeof PROCESAFSPRAKEN)[number]>> = {
  'measuring-outcomes': 'uitkomsten-meten',
  'reporting-outcomes': 'uitkomsten-aanleveren',
  'finishing-in-time': 'op-tijd-afronden',
};
const keyOf = <Key extends string, Word extends string>(words: Readonly<Record<Key, Word>>, word: Word): Key =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word) as Key;
export const factKindOf = (word: (typeof GEGEVENSOORTEN)[number]): FactKind => keyOf(FACT_WORDS, word);
export const agreementOf = (word: (typeof PROCESAFSPRAKEN)[number]): Agreement => keyOf(AGREEMENT_WORDS, word);

export const statusOf = ({ accepted }: Pick<SettlementRow, 'accepted'>): (typeof AFREKENSTATUSSEN)[number] =>
  accepted === null ? 'voorstel' : accepted ? 'vastgesteld' : 'afgewezen';

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** 9/10 as 90%, and what is no round percentage as the fraction itself. */
export function shareWord(text: string): string {
  const { numerator, denominator } = parseShare(text);
  const hundredths = (numerator * 10_000n) / denominator;
  return hundredths * denominator === numerator * 10_000n
    ? `${whole.format(Number(hundredths) / 100)}%`
    : `${numerator}/${denominator}`;
}

/** How a figure came about; null when it stands by itself. */
export const termSentence = ({ of }: KeptTerm): string | null =>
  of === null ? null : `${shareWord(of.share)} van ${formatCents(of.cents)}`;

/** What is lacking in one sentence; contracts by their number. */
export function missingSentence(one: Missing, numberOf: (contractId: number) => string, year: number): string {
  switch (one.code) {
    case 'begun-elsewhere':
      return `Wat in ${year} per product is toegekend onder contract ${numberOf(one.contractId)} voordat dit systeem in gebruik was. Hier staat hulp vanaf ${formatMonthYear(one.from)}. Tot die tijd wordt dit contract niet afgerekend.`;
    case 'cost-unknown':
      return `De werkelijke kosten van contract ${numberOf(one.contractId)} over ${year}. Zonder dat bedrag wordt er niet nagerekend.`;
    case 'instalments-not-posted':
      return `Wat buiten dit systeem is betaald van de vaste bedragen van contract ${numberOf(one.contractId)}. Over ${year} is er ${formatCents(one.cents)} verschuldigd en hier niets van geboekt.`;
    case 'result-unscored':
      return 'Welk deel van het resultaat de aanbieder verdiende. Tot die tijd blijft het resultaatdeel ingehouden.';
    case 'process-unscored':
      return 'Hoe ver de procesafspraken zijn nagekomen. Zonder score is er geen bonus of malus.';
    case 'own-share-unknown':
      return `Welk deel de aanbieder van contract ${numberOf(one.contractId)} zelf uitvoerde.`;
    case 'small-share-unknown':
      return `Welk deel van contract ${numberOf(one.contractId)} kleine aanbieders uitvoerden.`;
    case 'care-held':
      return `Een besluit over ${formatCents(one.cents)} aan hulp die nog op een medewerker wacht. Wat daarvan wordt toegekend, komt in een volgende afrekening.`;
    case 'nobody-to-divide-over':
      return 'Het aantal jeugdigen van de gemeenten. Zonder dat is een deel van de afrekening niet te verdelen.';
  }
}

/** Which fact would settle what is lacking. */
export const FACT_FOR: Readonly<Record<Missing['code'], FactKind | null>> = {
  'begun-elsewhere': 'care-elsewhere',
  'cost-unknown': 'actual-cost',
  'instalments-not-posted': 'paid-elsewhere',
  'result-unscored': 'result-score',
  'process-unscored': 'process-score',
  'own-share-unknown': 'own-share',
  'small-share-unknown': 'small-share',
  'care-held': null,
  'nobody-to-divide-over': null,
};

export function findingText(one: DeliveryFinding, numberOf: (contractId: number) => string): string {
  const contract = numberOf(one.contractId);
  switch (one.code) {
    case 'own-share-too-small':
      return `Contract ${contract}: de aanbieder voerde ${shareWord(one.found)} zelf uit. Afgesproken is ten minste ${shareWord(one.least ?? '0/1')}.`;
    case 'small-providers-share-too-small':
      return `Contract ${contract}: kleine aanbieders voerden ${shareWord(one.found)} uit. Afgesproken is ten minste ${shareWord(one.least ?? '0/1')}.`;
    case 'outside-consortium':
      return `Contract ${contract}: ${one.found} voerde uit en hoort niet bij de combinatie.`;
  }
}

type Texts = {
  readonly [Code in SettlementRefusal['code']]: {
    readonly title: string;
    readonly detail: string | ((refusal: Extract<SettlementRefusal, { readonly code: Code }>) => string);
  };
};
export const settlementRefusals = {
  'settlement.not-allowed-here': {
    title: 'Niet uw regio',
    detail: 'Alleen de regio van het contract maakt en beslist over een afrekening. Er is niets gewijzigd.',
  },
  'settlement.unknown': {
    title: 'Afrekening niet gevonden',
    detail: 'Deze afrekening bestaat niet, of u mag haar niet zien.',
  },
  'settlement.nothing-to-settle': {
    title: 'Er is niets af te rekenen',
    detail: 'Wat is betaald, is wat over het jaar verschuldigd is. Er is geen voorstel gemaakt.',
  },
  'settlement.year-not-over': {
    title: 'Het jaar is nog niet om',
    detail: 'Een afrekening kan na 31 december van het jaar. Tot die dag ziet u hier hoe het jaar er voor staat.',
  },
  'settlement.already-waiting': {
    title: 'Er ligt al een voorstel',
    detail: 'Over dit jaar wacht een afrekening van deze aanbieder op een besluit. Beslis daar eerst over.',
  },
  'settlement.stale': {
    title: 'De cijfers zijn veranderd',
    detail:
      'Sinds u deze afrekening zag, is er iets toegekend, geboekt of opgegeven. Bekijk de afrekening opnieuw. Er is niets geboekt.',
  },
  'settlement.same-person': {
    title: 'Dat doet iemand anders',
    detail: 'Wie de afrekening maakte, beslist er niet over. Vraag een collega. Er is niets gewijzigd.',
  },
  'settlement.already-decided': {
    title: 'Hierover is al besloten',
    detail:
      'Een afrekening staat vast na een besluit. Verandert er iets, maak dan een volgende: die boekt het verschil.',
  },
  'settlement.reason-missing': {
    title: 'Zeg waarom niet',
    detail: 'Wie een afrekening afwijst, schrijft op waarom. Er is niets gewijzigd.',
  },
  'settlement.closed-year': {
    title: 'Een gemeente heeft het jaar afgesloten',
    detail: ({ count, year }) =>
      `${count === 1 ? 'Eén gemeente sloot' : `${count} gemeenten sloten`} ${year} al af. In een afgesloten jaar wordt niets geboekt. Er is niets gewijzigd.`,
  },
} as const satisfies Texts;

export const factRefusals = {
  'settlement.not-allowed-here': settlementRefusals['settlement.not-allowed-here'],
  'settlement.fact-incomplete': {
    title: 'Het gegeven is niet heel',
    detail:
      'Een bedrag, aandeel of naam past niet bij dit soort gegeven, of het contract ontbreekt. Er is niets bewaard.',
  },
  'settlement.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract is niet van deze aanbieder, of u mag het niet zien. Er is niets bewaard.',
  },
} as const;
