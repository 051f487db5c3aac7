import type { CDT_Omvang, CDT_Product, LDT_Budget, LDT_Datum } from '../../types/basis.ts';
import type { JW301, JW315, JW317 } from '../../types/messages.ts';
import { numbered, type On, type Part, perPart, type Rule32, together } from './rule32.ts';

/** A product with its period as every message has it: assigned, requested, new or to be changed. */
export type Product = {
  readonly Product?: CDT_Product | undefined;
  readonly Omvang?: CDT_Omvang | undefined;
  readonly Budget?: LDT_Budget | undefined;
  readonly from: LDT_Datum;
  readonly through: LDT_Datum | undefined;
};

type Element = 'Product' | 'Omvang' | 'Budget' | 'through';
/** Makes the place where a question is asked of each product of one kind. */
export type ProductKind = (element: Element, broken: (product: Product) => boolean) => On;

export const assignedProducts = ({ Client }: JW301.Bericht): Part<Product & JW301.ToegewezenProduct>[] =>
  numbered(
    'ToegewezenProduct',
    Client.ToegewezenProducten.ToegewezenProduct.map((p) => ({ ...p, from: p.Ingangsdatum, through: p.Einddatum })),
  );

export const requestedProducts = ({ Client }: JW315.Bericht): Part<Product & JW315.AangevraagdProduct>[] =>
  numbered(
    'AangevraagdProduct',
    Client.AangevraagdeProducten.AangevraagdProduct.map((p) => ({
      ...p,
      from: p.ToewijzingIngangsdatum,
      through: p.ToewijzingEinddatum,
    })),
  );

export const newProducts = ({ Client: { Verzoek } }: JW317.Bericht): Part<Product & JW317.NieuwProduct>[] =>
  numbered('NieuwProduct', (Verzoek.NieuweProducten?.NieuwProduct ?? []).map(asWished));

export const changedProducts = ({ Client: { Verzoek } }: JW317.Bericht): Part<Product & JW317.TeWijzigenProduct>[] =>
  numbered('TeWijzigenProduct', (Verzoek.TeWijzigenProducten?.TeWijzigenProduct ?? []).map(asWished));

type Wished = { readonly GewensteIngangsdatum: LDT_Datum; readonly Einddatum?: LDT_Datum };
const asWished = <P extends Wished>(p: P): P & { from: LDT_Datum; through: LDT_Datum | undefined } => ({
  ...p,
  from: p.GewensteIngangsdatum,
  through: p.Einddatum,
});

const path = (name: string, element: Element, last: string): string =>
  `${name}/${element === 'through' ? last : element}`;

export const assigned: ProductKind = (element, broken) => ({
  JW301: [perPart(path('ToegewezenProduct', element, 'Einddatum'), assignedProducts, broken)],
});
export const requested: ProductKind = (element, broken) => ({
  JW315: [perPart(path('AangevraagdProduct', element, 'ToewijzingEinddatum'), requestedProducts, broken)],
});
export const added: ProductKind = (element, broken) => ({
  JW317: [perPart(path('NieuwProduct', element, 'Einddatum'), newProducts, broken)],
});
export const changed: ProductKind = (element, broken) => ({
  JW317: [perPart(path('TeWijzigenProduct', element, 'Einddatum'), changedProducts, broken)],
});

/** A rule that asks one question of each product of these kinds. */
export const onProducts = (
  id: string,
  element: Element,
  kinds: readonly ProductKind[],
  broken: (product: Product) => boolean,
): Rule32 => ({ id, on: together(...kinds.map((kind) => kind(element, broken))) });
