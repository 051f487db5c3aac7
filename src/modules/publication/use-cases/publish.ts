import { createHash } from 'node:crypto';
import { dutchDay } from '../../../kernel/dutch-day.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { canonicalJson } from '../../../platform/crypto/hash-chain.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type ProcessFacts, type Release, type ReleaseTag, releaseTags } from '../../../standards/ocds/index.ts';
import { listContractsOfProcedure } from '../../contracts/index.ts';
import { publicationFacts } from '../../procurement/index.ts';
import { processFacts } from '../domain/process-facts.ts';
import { holdPublication, insertRelease, listReleases, type ReleaseRow } from '../storage/releases.ts';

export type Publisher = {
  readonly personId: number;
  readonly organisationId: number;
  readonly now: Date;
  readonly sealer: Sealer;
};

type Unknown = { readonly code: 'publication.procedure-unknown' };

/** What was published about a procedure, and what a next release would tell. */
export type Publishing = {
  readonly releases: readonly ReleaseRow[];
  readonly facts: ProcessFacts;
  readonly tags: readonly ReleaseTag[];
};

/** Gathers what may be published now beside what was; changes nothing. Only for the region whose procedure it is. */
export async function gatherPublishing(
  tx: Tx,
  { organisationId, now, sealer }: Publisher,
  procedureId: number,
): Promise<Result<Publishing, Unknown>> {
  const known = await publicationFacts(tx, sealer, procedureId, now.toISOString());
  if (!known || known.procedure.regionId !== organisationId) return no({ code: 'publication.procedure-unknown' });
  const { procedure, kind, products, stage, receiving, tenderers, awarded } = known;
  const contracts = await listContractsOfProcedure(tx, procedureId);
  const { number, title, description, regionId, regionName, contractsFrom, contractsThrough } = procedure;
  const facts = processFacts(
    {
      ...{ number, title, description, contractsFrom, contractsThrough, stage, receiving },
      ...{ products, tenderers, awarded, contracts },
      buyer: { id: regionId, name: regionName },
      kindName: kind.name,
      openness: kind.openness,
      selects: kind.tests.includes('selection'),
      compares: kind.tests.includes('award'),
    },
    dutchDay(now),
  );
  const releases = await listReleases(tx, procedureId);
  return yes({ releases, facts, tags: releaseTags(releases.at(-1)?.content, facts) });
}

/** Until a region has a prefix of its own from the Open Contracting Partnership. */
const OCID_PREFIX = 'rodedraad';

/** Publishes a release of all that is known now, in the caller's transaction; refuses when it would tell nothing new. */
export async function publish(
  tx: Tx,
  publisher: Publisher,
  procedureId: number,
): Promise<Result<undefined, Unknown | { readonly code: 'publication.nothing-new' }>> {
  await holdPublication(tx, procedureId);
  const gathered = await gatherPublishing(tx, publisher, procedureId);
  if (!gathered.ok) return gathered;
  const { releases, facts, tags } = gathered.value;
  if (tags.length === 0) return no({ code: 'publication.nothing-new' });
  const sequence = releases.length + 1;
  const ocid = `${OCID_PREFIX}-${procedureId}`;
  const at = publisher.now.toISOString();
  const content: Release = {
    ocid,
    id: `${ocid}-${sequence}`,
    date: at,
    tag: [...tags],
    initiationType: 'tender',
    language: 'nl',
    ...facts,
  };
  const digest = digestOf(content);
  await insertRelease(tx, { procedureId, sequence, tags, content, digest, personId: publisher.personId, at });
  return yes(undefined);
}

/** SHA-256 of a release in its canonical form, in hexadecimal. */
export const digestOf = (content: Release): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
