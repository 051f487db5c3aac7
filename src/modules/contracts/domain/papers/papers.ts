import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** What an annex that was added to a contract is. */
export type AnnexKind = 'requirements' | 'tariffs' | 'protocol' | 'other';
export type Annex = {
  readonly documentId: number;
  readonly annex: AnnexKind;
  readonly name: string;
  readonly recordedAt: Date;
};

/** Something that belongs to a contract and can be read, or that is expected and was not added yet. */
export type Paper =
  | { readonly kind: 'text'; readonly version: number }
  | { readonly kind: 'tariffs'; readonly products: number }
  | { readonly kind: 'products' }
  | { readonly kind: 'terms'; readonly termsId: number; readonly name: string; readonly from: PlainDate }
  | { readonly kind: 'requirements'; readonly procedureId: number; readonly count: number }
  | { readonly kind: 'document'; readonly procedureId: number; readonly name: string; readonly version: number }
  | { readonly kind: 'nota'; readonly notaId: number; readonly number: number }
  | { readonly kind: 'annex'; readonly annex: Annex }
  | { readonly kind: 'missing'; readonly what: MissingPaper };

/** What every contract is expected to have beside its text. */
export type MissingPaper = 'tariffs' | 'terms' | 'requirements' | 'protocol';

export type PaperFacts = {
  readonly version: number;
  /** Products with a tariff of their own. */
  readonly pricedProducts: number;
  readonly terms: readonly { readonly termsId: number; readonly name: string; readonly from: PlainDate }[];
  /** Null: the contract came out of no procedure. */
  readonly procedure: {
    readonly id: number;
    readonly requirements: number;
    readonly documents: readonly { readonly name: string; readonly version: number }[];
    readonly notas: readonly { readonly id: number; readonly number: number }[];
  } | null;
  /** Newest last. */
  readonly annexes: readonly Annex[];
};

/** All that belongs to a contract, to read before it is signed: its text first, what is missing last. */
export function papersOf({ version, pricedProducts, terms, procedure, annexes }: PaperFacts): Paper[] {
  const kept = [...new Map(annexes.map((one) => [`${one.annex}|${one.name}`, one])).values()];
  const has = (kind: AnnexKind) => kept.some(({ annex }) => annex === kind);
  const asked = procedure !== null && procedure.requirements > 0;
  const missing: MissingPaper[] = [
    ...(pricedProducts === 0 && !has('tariffs') ? (['tariffs'] as const) : []),
    ...(terms.length === 0 ? (['terms'] as const) : []),
    ...(!asked && !has('requirements') ? (['requirements'] as const) : []),
    ...(has('protocol') ? [] : (['protocol'] as const)),
  ];
  return [
    { kind: 'text', version },
    ...(pricedProducts > 0 ? [{ kind: 'tariffs', products: pricedProducts } as const] : []),
    { kind: 'products' },
    ...terms.map((one) => ({ kind: 'terms', ...one }) as const),
    ...(asked ? [{ kind: 'requirements', procedureId: procedure.id, count: procedure.requirements } as const] : []),
    ...(procedure?.documents ?? []).map(
      (one) => ({ kind: 'document', procedureId: procedure?.id ?? 0, ...one }) as const,
    ),
    ...(procedure?.notas ?? []).map(({ id, number }) => ({ kind: 'nota', notaId: id, number }) as const),
    ...kept.map((annex) => ({ kind: 'annex', annex }) as const),
    ...missing.map((what) => ({ kind: 'missing', what }) as const),
  ];
}
