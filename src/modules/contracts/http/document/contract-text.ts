import {
  formatCents,
  formatCount,
  formatDay,
  formatFullDay,
  formatList,
  formatPercentage,
} from '../../../../kernel/format.nl.ts';
import { pluralUnit, singularUnit } from '../../../../kernel/unit-words.nl.ts';
import type { TextPart } from '../../domain/document/text-differences.ts';
import type { ClauseRecord, ContractRecord } from '../../domain/register/contract-record.ts';
import type { TariffVersion } from '../../storage/contract-detail.ts';
import type { RecordNames } from '../../storage/document/record-names.ts';
import { sentencesOf } from './clause-sentences.nl.ts';
import { contractWords as words } from './contract-text.nl.ts';

/** The text of a contract, made from its data and nothing else: the same data give the same text. */
export function contractText(record: ContractRecord, names: RecordNames): TextPart[] {
  return [
    part('parties', words.parties, partiesOf(record, names)),
    part('term', words.term, termOf(record)),
    ...(record.scope ? [part('scope', words.scope, record.scope.split(/\n+/))] : []),
    ...record.clauses.filter(({ active }) => active).map(articleOf),
    ...annexes(record, names),
  ];
}

/** The tariffs that hold or are to come, as an annex; they change by acts of their own. */
export function tariffAnnex(tariffs: readonly TariffVersion[], onDay: string): TextPart[] {
  const rows = tariffs
    .filter(({ throughOn }) => throughOn === null || throughOn >= onDay)
    .map((one) => [
      one.productName,
      one.municipalityName ?? words.everyMunicipality,
      formatDay(one.fromOn),
      one.throughOn ? formatDay(one.throughOn) : '',
      words.perUnit(formatCents(one.tariffCents), singularUnit(one.unit)),
      one.clauseNumber,
    ]);
  return tablePart('tariffs', words.tariffs, rows);
}

/** Room for both sides to sign on paper; an electronic signature needs no room. */
export const signingPart = ({ purchaserId, providerId }: ContractRecord, { organisations }: RecordNames): TextPart => ({
  key: 'signing',
  level: 1,
  heading: words.signing,
  paragraphs: [],
  table: {
    caption: words.signingCaption,
    head: words.signingHead,
    rows: words.signingRows.map((name, at) =>
      at === 0 ? [name, organisations.get(purchaserId) ?? '', organisations.get(providerId) ?? ''] : [name, '', ''],
    ),
  },
});

const part = (key: string, heading: string, paragraphs: readonly string[], level: 1 | 2 = 1): TextPart => ({
  key,
  level,
  heading,
  paragraphs,
  table: null,
});

const tablePart = (
  key: string,
  { heading, caption, head }: { readonly heading: string; readonly caption: string; readonly head: readonly string[] },
  rows: readonly (readonly string[])[],
  paragraphs: readonly string[] = [],
): TextPart[] => (rows.length === 0 ? [] : [{ key, level: 1, heading, paragraphs, table: { caption, head, rows } }]);

const partiesOf = (record: ContractRecord, { organisations }: RecordNames): string[] => {
  const nameOf = (id: number): string => organisations.get(id) ?? String(id);
  const behalf = record.municipalityIds.filter((id) => id !== record.purchaserId).map(nameOf);
  return [
    words.purchaser(nameOf(record.purchaserId)),
    ...(behalf.length > 0 ? [words.onBehalfOf(formatList(behalf.toSorted((a, b) => a.localeCompare(b, 'nl'))))] : []),
    words.provider(nameOf(record.providerId)),
  ];
};

const termOf = (record: ContractRecord): string[] => [
  words.period(formatFullDay(record.from), formatFullDay(record.through)),
  ...(record.terminatedOn ? [words.terminated(formatFullDay(record.terminatedOn))] : []),
  record.form === 'single-client' ? words.single(record.clientReference ?? '') : words.shared,
  `${words.segmentIs(words.segment[record.segment])} ${words.variantIs(words.variant[record.variant])}`,
  words.procedure(record.procedure),
  words.payment(record.paymentTermDays),
];

const articleOf = ({ number, title, text, terms }: ClauseRecord): TextPart =>
  part(
    `clause/${number}`,
    words.article(number, title),
    [...text.split(/\n+/).filter((one) => one !== ''), ...(terms ? sentencesOf(terms) : [])],
    2,
  );

function annexes(record: ContractRecord, { products, organisations }: RecordNames): TextPart[] {
  const productOf = (id: number): string => {
    const found = products.get(id);
    return found ? `${found.code} ${found.name}` : String(id);
  };
  const agreed = record.products.map((one) => [
    productOf(one.productId),
    String(one.year),
    one.volume === null
      ? ''
      : `${formatCount(Number(one.volume))} ${pluralUnit(products.get(one.productId)?.unit ?? '')}`,
    formatCents(one.budgetCents),
    one.limitCents === null ? '' : formatCents(one.limitCents),
    one.clause,
  ]);
  const variants = record.variants.map((one) => [
    productOf(one.productId),
    one.municipalityId === null ? words.everyMunicipality : (organisations.get(one.municipalityId) ?? ''),
    words.variant[one.variant],
  ]);
  const partners = record.partners.map((one) => [
    one.name,
    words.partnerRole[one.role],
    one.registration,
    one.task,
    one.sharePercent === null ? '' : formatPercentage(one.sharePercent),
    one.under ?? '',
  ]);
  return [
    ...tablePart('products', words.products, agreed),
    ...tablePart('variants', words.variants, variants),
    ...tablePart('partners', words.partners, partners, [words.noThirdLevel]),
  ];
}
