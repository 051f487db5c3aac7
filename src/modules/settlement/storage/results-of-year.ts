import { sql, type Tx } from '../../../platform/db/index.ts';

/** Results per child of a provider in a year: with a word of access to care, confirmed as reached, and waiting. */
export type ResultsOfYear = { readonly answered: number; readonly reached: number; readonly open: number };

/** Numbers only; none for who may not know them. `regionId` null: of all regions, for the provider itself. */
export const resultsOfYear = (
  tx: Tx,
  {
    regionId,
    providerId,
    year,
  }: { readonly regionId: number | null; readonly providerId: number; readonly year: number },
): Promise<ResultsOfYear> =>
  tx.one<ResultsOfYear>(
    sql`select answered, reached, open from rd.results_of_year(${regionId}, ${providerId}, ${year})`,
  );
