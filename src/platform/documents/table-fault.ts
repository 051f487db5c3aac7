/** A cell as people find it in their file; `sheet` is null in CSV, `cell` when the fault is about the whole sheet. */
export type CellPlace = { readonly sheet: string | null; readonly cell: string | null };

/** Something wrong in a list that came in: where, what was there, and what should have been there. */
export type TableFault = CellPlace & {
  /** `Producten!D17`, or `D17` in CSV. */
  readonly place: string;
  /** Name of the column. */
  readonly header: string | null;
  readonly found: string | null;
  /** In Dutch, as the end of "hier hoort …". */
  readonly expected: string;
};

export const faultAt = (
  { sheet, cell }: CellPlace,
  header: string | null,
  found: string | null,
  expected: string,
): TableFault => ({
  sheet,
  cell,
  place: [sheet, cell].filter((part) => part !== null).join('!'),
  header,
  found,
  expected,
});
