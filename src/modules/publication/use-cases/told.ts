import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { checkPackage, type PackageFault, type ReleasePackage, releasePackage } from '../../../standards/ocds/index.ts';
import { listReleases, type ReleaseRow } from '../storage/releases.ts';
import { digestOf } from './publish.ts';

/** All that was published about a procedure, as a package and as whoever doubts it wants to see it. */
export type Told = {
  readonly rows: readonly ReleaseRow[];
  readonly last: ReleaseRow;
  readonly whole: ReleasePackage;
  /** The releases whose content still belongs to the digest that was kept with it. */
  readonly intact: ReadonlySet<string>;
  /** Where the package differs from the official schema; empty: it is valid. */
  readonly faults: readonly PackageFault[];
};

/** The releases of a procedure, checked now: each with its digest, and the whole with the official schema. */
export async function whatWasTold(
  tx: Tx,
  procedureId: number,
  publicUrl: string,
): Promise<Result<Told, { readonly code: 'publication.not-published-unknown' }>> {
  const rows = await listReleases(tx, procedureId);
  const last = rows.at(-1);
  if (!last) return no({ code: 'publication.not-published-unknown' });
  const contents = rows.map(({ content }) => content);
  const uri = `${publicUrl}/v1/openbaar/ocds/${procedureId}`;
  const whole = releasePackage(uri, last.content.buyer.name, last.releasedAt.toISOString(), contents);
  const intact = rows.filter(({ content, digest }) => digestOf(content) === digest).map(({ content }) => content.id);
  return yes({ rows, last, whole, intact: new Set(intact), faults: checkPackage(whole) });
}
