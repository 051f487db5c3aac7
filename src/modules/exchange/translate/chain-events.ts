import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Asked, JW301, JW319, TakenNotice } from '../../../standards/ijw/index.ts';
import type { AllocationContent, CareRequest, RequestAnswer } from '../../allocations/index.ts';
import type { DeliveryNotice } from '../../delivery/index.ts';

/** StatusAanlevering of a first delivery and of a removal. */
const FIRST = '1';
const REMOVAL = '3';

/** A ToegewezenProduct in the words of the allocations module. */
export const toContent = (product: JW301.ToegewezenProduct): AllocationContent => ({
  number: product.ToewijzingNummer,
  decidedOn: product.Toewijzingsdatum,
  decidedTime: product.Toewijzingstijd.slice(0, 8),
  productCategory: product.Product?.Categorie ?? null,
  productCode: product.Product?.Code ?? null,
  from: product.Ingangsdatum,
  through: product.Einddatum ?? null,
  volume: product.Omvang?.Volume ?? null,
  unit: product.Omvang?.Eenheid ?? null,
  frequency: product.Omvang?.Frequentie ?? null,
  budgetCents: product.Budget === undefined ? null : cents(product.Budget),
  changeReason: product.RedenWijziging ?? null,
  requestReference: product.ReferentieAanbieder ?? null,
  remark: product.Commentaar ?? null,
});

/** A content as the standard writes it; the inverse of `toContent`. */
export function toAllocatedProduct(content: AllocationContent): JW301.ToegewezenProduct {
  return {
    ToewijzingNummer: content.number,
    ...given('ReferentieAanbieder', content.requestReference),
    ...given('Product', productOf(content)),
    Toewijzingsdatum: content.decidedOn,
    Toewijzingstijd: content.decidedTime,
    Ingangsdatum: content.from,
    ...given('Einddatum', content.through),
    ...given('RedenWijziging', content.changeReason),
    ...given('Omvang', sizeOf(content)),
    ...given('Budget', content.budgetCents === null ? null : Number(content.budgetCents)),
    ...given('Commentaar', content.remark),
  } as JW301.ToegewezenProduct;
}

/** A start or stop in the words of the delivery module. */
export function toNotice({ kind, notice }: TakenNotice): DeliveryNotice {
  const stop = kind === 'stop' ? notice : undefined;
  return {
    kind,
    removal: notice.StatusAanlevering === REMOVAL,
    allocationNumber: notice.ToewijzingNummer ?? null,
    productCategory: notice.Product?.Categorie ?? null,
    productCode: notice.Product?.Code ?? null,
    allocationFrom: notice.ToewijzingIngangsdatum ?? null,
    begins: notice.Begindatum,
    ends: stop?.Einddatum ?? null,
    endReason: stop?.RedenBeeindiging ?? null,
  };
}

/** A notice as the standard writes it; the inverse of `toNotice`. */
export function toTakenNotice(row: DeliveryNotice): TakenNotice {
  const notice = {
    ...given('ToewijzingNummer', row.allocationNumber),
    ...given('Product', productOf(row)),
    ...given('ToewijzingIngangsdatum', row.allocationFrom),
    Begindatum: row.begins,
    ...given('RedenBeeindiging', row.endReason),
    ...given('Einddatum', row.ends),
    StatusAanlevering: row.removal ? REMOVAL : FIRST,
  };
  return { kind: row.kind, notice } as TakenNotice;
}

/** A request in the words of the allocations module; its content is kept as the standard writes it. */
export const toRequest = (asked: Asked): CareRequest => ({
  kind: asked.kind,
  reference: asked.reference,
  askedOn: asked.askedOn,
  content: asked.kind === 'allocation' ? asked.product : asked.request,
});

/** A kept request as asked for this child. */
export function toAsked(request: CareRequest, bsn: string): Asked {
  const base = { reference: request.reference, bsn, askedOn: plainDate(request.askedOn) };
  return (
    request.kind === 'allocation'
      ? { ...base, kind: 'allocation', product: request.content }
      : { ...base, kind: 'change', request: request.content }
  ) as Asked;
}

export const toAnswer = (answer: JW319.Antwoord): RequestAnswer => ({
  reference: answer.ReferentieAanbieder,
  answer: answer.VerzoekAntwoord,
  refusalReason: answer.RedenAfwijzingVerzoek ?? null,
  responsibleMunicipality: answer.Woonplaatsbeginsel?.Gemeente ?? null,
});

export function toAntwoord(answer: RequestAnswer): JW319.Antwoord {
  const { responsibleMunicipality: code } = answer;
  return {
    ReferentieAanbieder: answer.reference,
    VerzoekAntwoord: answer.answer,
    ...given('RedenAfwijzingVerzoek', answer.refusalReason),
    ...given('Woonplaatsbeginsel', code === null ? null : { Gemeente: code }),
  } as JW319.Antwoord;
}

const productOf = (row: { readonly productCategory: string | null; readonly productCode: string | null }) =>
  row.productCategory === null ? null : { Categorie: row.productCategory, ...given('Code', row.productCode) };

const sizeOf = ({ volume, unit, frequency }: AllocationContent) =>
  volume === null || unit === null || frequency === null
    ? null
    : { Volume: volume, Eenheid: unit, Frequentie: frequency };

/** The member, unless there is no value: the standard leaves an element out rather than empty. */
const given = <Name extends string, Value>(name: Name, value: Value | null): { readonly [N in Name]?: Value } =>
  (value === null ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
