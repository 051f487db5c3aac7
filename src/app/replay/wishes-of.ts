import type { JW317, Wish } from '../../standards/ijw/index.ts';

/** The wishes that a request tells, to plan it anew. */
export function wishesOf(request: JW317.Verzoek | Record<string, unknown>): readonly Wish[] {
  const told = request as { readonly TeWijzigenProduct?: unknown; readonly NieuwProduct?: unknown };
  const changes = listed<JW317.TeWijzigenProduct>(told.TeWijzigenProduct);
  const fresh = listed<JW317.NieuwProduct>(told.NieuwProduct);
  return [
    ...changes.map(
      (item): Wish => ({
        kind: 'change',
        number: item.ToewijzingNummer,
        from: item.GewensteIngangsdatum,
        ...(item.Einddatum ? { through: item.Einddatum } : {}),
        ...(item.Omvang ? { size: item.Omvang } : {}),
        ...(item.Budget === undefined ? {} : { budget: item.Budget }),
      }),
    ),
    ...fresh.map(
      (item): Wish => ({
        kind: 'new',
        ...(item.Product ? { product: item.Product } : {}),
        from: item.GewensteIngangsdatum,
        ...(item.Einddatum ? { through: item.Einddatum } : {}),
        ...(item.Omvang ? { size: item.Omvang } : {}),
        ...(item.Budget === undefined ? {} : { budget: item.Budget }),
      }),
    ),
  ];
}

const listed = <Item>(value: unknown): readonly Item[] => (Array.isArray(value) ? (value as Item[]) : []);
