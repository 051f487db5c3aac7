import type { NewContract } from '../domain/register/new-contract.ts';
import type { ChosenClause, ContractToMake } from '../use-cases/register-contract.ts';
import { fromPartner, known } from './change-json.ts';
import { fromWerkend } from './clause-json.ts';
import { FORM_WORDS } from './clause-words.nl.ts';
import type { GekozenBepaling, NieuwContract, NieuwProduct } from './new-contract-schemas.ts';
import { SEGMENT_WORDS, termOf, VARIANT_WORDS } from './words.nl.ts';

type Asked = Omit<ContractToMake, 'origin'>;

export const fromNieuwContract = (said: NieuwContract): Asked => ({
  asked: {
    number: said.nummer,
    name: said.naam,
    scope: said.reikwijdte,
    form: known(termOf(FORM_WORDS, said.vorm)),
    clientReference: said.kenmerk,
    frameworkId: said.bovenliggendId,
    segment: known(termOf(SEGMENT_WORDS, said.segment)),
    variant: variantOf(said.variant),
    procedure: said.procedure,
    from: said.van,
    through: said.tot,
    paymentTermDays: said.betaaltermijnDagen,
    purchaserId: said.opdrachtgeverId,
    providerId: said.aanbiederId,
    municipalityIds: said.gemeenteIds,
    partners: said.partners.map(fromPartner),
    products: said.producten.map(toAgreed),
  },
  clauses: said.bepalingen.map(toChosen),
  tariffs: tariffsOf(said.producten),
});

export const variantOf = (word: string) => known(termOf(VARIANT_WORDS, word));

export const toAgreed = (said: NieuwProduct): NewContract['products'][number] => ({
  productId: said.productId,
  year: said.jaar,
  volume: said.volume === null ? null : BigInt(said.volume),
  budgetCents: BigInt(said.budgetCent),
  limitCents: said.plafondCent === null ? null : BigInt(said.plafondCent),
});

export const toChosen = ({ sleutel, werkend }: GekozenBepaling): ChosenClause => ({
  key: sleutel,
  terms: werkend && fromWerkend(werkend),
});

/** One price per product: the first that was named. */
export function tariffsOf(products: readonly NieuwProduct[]): Asked['tariffs'] {
  const prices = new Map<number, bigint>();
  for (const { productId, tariefCent } of products)
    if (tariefCent !== null && !prices.has(productId)) prices.set(productId, BigInt(tariefCent));
  return [...prices].map(([productId, tariffCents]) => ({ productId, tariffCents }));
}
