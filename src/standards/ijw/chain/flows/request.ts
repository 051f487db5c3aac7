import { overlaps } from '../../../../kernel/period.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { yes } from '../../../../kernel/result.ts';
import type { CDT_Omvang, CDT_Product, CDT_Verwijzer } from '../../release-3-2/types/basis.ts';
import type { JW315 } from '../../release-3-2/types/messages.ts';
import { actualAllocations, held, heldTwice, sameProduct } from '../actual.ts';
import type { Dossier } from '../dossier.ts';
import { requestRuns } from '../rules/requests.ts';
import { given, type Plan } from './planned.ts';
import { refuse } from './refusals.ts';

/** The client as the provider tells it in a request for an allocation. */
export type ClientOfRequest = Omit<JW315.Client, 'AangevraagdeProducten'>;

/** What a provider knows when it asks a municipality for something for a client. */
export type RequestSituation = {
  readonly dossier: Dossier;
  readonly today: PlainDate;
  /** Of the references asked with, those used before for whatever client (TR347). */
  readonly referencesUsed: ReadonlySet<string>;
};

/** A product asked for (JW315). */
export type ProductAsked = {
  readonly reference: string;
  /** Number and first day of the decision, when the client has one (IV052, CD043). */
  readonly ruling?: { readonly number: number; readonly from: PlainDate };
  readonly product?: CDT_Product;
  readonly from: PlainDate;
  readonly through?: PlainDate;
  readonly size?: CDT_Omvang;
  readonly budget?: number;
  readonly referrer: Referrer;
  readonly frameworkContract?: '1' | '2';
  readonly note?: string;
};

/** Who referred (COD327): the code of the care professional when known, else the name (OP297). */
export type Referrer = { readonly type: CDT_Verwijzer['Type']; readonly code?: string; readonly name?: string };

/** Types of referrer that are care professionals or institutions with a code (CD066-CD068). */
const WITH_CODE: ReadonlySet<string> = new Set(['02', '03', '04', '05']);

/** The JW315: asks for products for which there is no actual allocation in their period (OP307). */
export function planRequest(
  situation: RequestSituation,
  client: ClientOfRequest,
  asked: readonly ProductAsked[],
): Plan<'JW315'> {
  const { dossier, today, referencesUsed } = situation;
  if (asked.length === 0) return refuse('chain.nothing-asked');
  if (requestRuns(dossier)) return refuse('chain.request-runs');
  const references = new Set<string>();
  for (const one of asked) {
    const { reference } = one;
    const period = { from: one.from, through: one.through };
    if (referencesUsed.has(reference) || dossier.requests.has(reference))
      return refuse('chain.reference-used', { reference });
    if (references.has(reference)) return refuse('chain.reference-twice', { reference });
    references.add(reference);
    if (one.through !== undefined && one.through < one.from) return refuse('chain.starts-after-it-ends', { reference });
    if (one.product?.Code !== undefined && one.size === undefined) return refuse('chain.size-missing', { reference });
    if (WITH_CODE.has(one.referrer.type) && one.referrer.code === undefined && one.referrer.name === undefined)
      return refuse('chain.referrer-missing', { reference });
    const there = actualAllocations(dossier, today).find(
      ({ current }) =>
        sameProduct(current.Product, one.product) &&
        overlaps({ from: current.Ingangsdatum, through: current.Einddatum }, period),
    );
    if (there) return refuse('chain.allocated-already', { number: there.number, reference });
  }
  if (heldTwice(asked.map((one) => held(one.product, one.from, one.through)))) return refuse('chain.product-twice');
  const AangevraagdProduct = asked.map(productAsked);
  return yes({ message: 'JW315', body: { Client: { ...client, AangevraagdeProducten: { AangevraagdProduct } } } });
}

const productAsked = (one: ProductAsked): JW315.AangevraagdProduct => ({
  ReferentieAanbieder: one.reference,
  ...given('BeschikkingNummer', one.ruling?.number),
  ...given('Product', one.product),
  ...given('BeschikkingIngangsdatum', one.ruling?.from),
  ToewijzingIngangsdatum: one.from,
  ...given('ToewijzingEinddatum', one.through),
  ...given('Omvang', one.size),
  ...given('Budget', one.budget),
  Verwijzer: referrer(one.referrer),
  ...given('Raamcontract', one.frameworkContract),
  ...given('Commentaar', one.note),
});

function referrer({ type, code, name }: Referrer): CDT_Verwijzer {
  if (!WITH_CODE.has(type)) return { Type: type, ...given('Naam', name) };
  return code === undefined ? { Type: type, ...given('Naam', name) } : { Type: type, ZorgverlenerCode: code };
}
