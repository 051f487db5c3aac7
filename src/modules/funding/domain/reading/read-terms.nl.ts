import { formatFullDay, formatList } from '../../../../kernel/format.nl.ts';
import type { FundingPart, FundingTerms } from '../terms.ts';
import { readBound } from './read-bound.nl.ts';
import { readChanges } from './read-changes.nl.ts';
import { readDeclaration } from './read-declaration.nl.ts';
import { readDue } from './read-due.nl.ts';
import { readGuarantee } from './read-guarantee.nl.ts';
import { readPrice } from './read-price.nl.ts';
import { MODEL_NAMES, productsOf, share, VARIANT_NAMES } from './words.nl.ts';

/** A heading with the sentences under it; `part` is the key of the part that it is about, the first block introduces all. */
export type ReadingBlock = {
  readonly introduces: boolean;
  readonly heading: string;
  readonly part: string | null;
  readonly sentences: readonly string[];
  /** How many of the sentences say what matters first: what is paid, when, up to where. */
  readonly essentials: number;
};

/**
 * Funding terms in plain Dutch (B1), so that somebody who has to sign them can check every choice: what is paid, when, up to
 * where, what is guaranteed, and how it settles. Each choice of the terms is in exactly one sentence.
 */
export const readTerms = (terms: FundingTerms): readonly ReadingBlock[] => [
  whole({ introduces: true, heading: terms.name, part: null, sentences: introduction(terms) }),
  ...terms.parts.map((part, index) => readPart(terms, part, index === 0)),
  ...block('Grenzen over alle onderdelen', terms.bounds.map(readBound)),
  ...block('Wie levert', readDelivery(terms)),
  ...block('Afrekening van het totaal', readTotal(terms)),
  ...block(
    'Aannames',
    terms.assumptions.map(({ about, because }) => `${about}: ${because}`),
  ),
];

const block = (heading: string, sentences: readonly string[]): readonly ReadingBlock[] =>
  sentences.length > 0 ? [whole({ introduces: false, heading, part: null, sentences })] : [];

const whole = (one: Omit<ReadingBlock, 'essentials'>): ReadingBlock => ({ ...one, essentials: one.sentences.length });

const introduction = ({ from, through, parts }: FundingTerms): readonly string[] => [
  through === null
    ? `Deze voorwaarden gelden vanaf ${formatFullDay(from)}.`
    : `Deze voorwaarden gelden van ${formatFullDay(from)} tot en met ${formatFullDay(through)}.`,
  ...(parts.length > 1
    ? [`Er zijn ${parts.length} onderdelen. Een product wordt betaald volgens het eerste onderdeel dat het dekt.`]
    : []),
];

function readPart(terms: FundingTerms, part: FundingPart, first: boolean): ReadingBlock {
  const essentials = readCore(part, first);
  return {
    introduces: false,
    heading: part.name,
    part: part.key,
    sentences: [...essentials, ...readRest(terms, part)],
    essentials: essentials.length,
  };
}

const readCore = (part: FundingPart, first: boolean): readonly string[] => [
  `Dit onderdeel betaalt ${productsOf(part.covers, first ? 'alle producten' : 'alle producten die geen ander onderdeel hierboven betaalt')}.`,
  `Het heet ${VARIANT_NAMES[part.variant]}. Het model is ${MODEL_NAMES[part.model]}.`,
  ...readPrice(part.price),
  ...readDue(part),
  ...(part.guarantee ? readGuarantee(part.guarantee) : []),
  ...part.bounds.map(readBound),
];

const readRest = (terms: FundingTerms, part: FundingPart): readonly string[] => [
  ...readDeclaration(part.declaration),
  ...readChanges(part),
  part.sources.length > 0
    ? `${part.sources.length === 1 ? 'Bron' : 'Bronnen'}: ${part.sources.map((key) => terms.sources.find((one) => one.key === key)?.title ?? key).join('; ')}.`
    : 'Voor dit onderdeel is geen bron genoemd; het is een aanname.',
];

const readDelivery = ({ delivery }: FundingTerms): readonly string[] => [
  ...(delivery.mainContractor
    ? ['Eén hoofdaannemer is verantwoordelijk voor het geheel, ook voor onderaannemers.']
    : []),
  ...(delivery.minimumOwnShare ? [`De hoofdaannemer levert ten minste ${share(delivery.minimumOwnShare)} zelf.`] : []),
  ...(delivery.smallProvidersShare
    ? [`Ten minste ${share(delivery.smallProvidersShare)} gaat naar kleine aanbieders.`]
    : []),
  ...(delivery.consortium.length > 0
    ? [
        `De opdracht ligt bij een combinatie van ${delivery.consortium.length} partners: ${formatList(delivery.consortium)}.`,
      ]
    : []),
];

const AGREEMENT_NAMES = {
  'measuring-outcomes': 'het meten van uitkomsten',
  'reporting-outcomes': 'het rapporteren van uitkomsten',
  'finishing-in-time': 'op tijd afronden',
} as const;

function readTotal({ total }: FundingTerms): readonly string[] {
  const { resultShare, bonusMalus } = total;
  return [
    ...(resultShare
      ? [
          `Vanaf ${formatFullDay(resultShare.from)} hangt ${share(resultShare.share)} van het totaal van een jaar af van de resultaten van het geheel.`,
        ]
      : []),
    ...(bonusMalus
      ? [
          `Over het totaal van een jaar is een bonus of malus mogelijk van ten hoogste ${share(bonusMalus.maximumShare)}. Die hangt alleen af van ${formatList(bonusMalus.agreements.map((one) => AGREEMENT_NAMES[one]))}, nooit van de uitkomsten zelf.`,
          `Wie alle afspraken nakomt, krijgt ${share(bonusMalus.maximumShare)} erbij; wie de helft nakomt, krijgt er niets bij en niets af; wie niets nakomt, levert ${share(bonusMalus.maximumShare)} in. Daartussen loopt het gelijk op.`,
        ]
      : []),
  ];
}
