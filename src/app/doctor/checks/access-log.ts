import type { Check, Finding } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

type Chain = {
  organisation: number;
  rows: bigint;
  altered: bigint;
  first_altered: bigint | null;
  unlinked: bigint;
  ends_right: boolean;
};

/**
 * Walks the chain of the access log (NEN 7513) of every organisation. Each row must have the hash of its own content
 * and of the row before it; all rows but one must follow another, no two the same; the end must be the one noted.
 * Ids do not show the order, for a later id may have been linked first.
 */
const CHAINS = `
  with own as (
    select organisation_id, id, hash, previous_hash,
           hash = sha256(coalesce(previous_hash, ''::bytea) || convert_to(rd.access_log_canonical(l), 'UTF8')) as "right"
      from access_log l
  ), per_organisation as (
    select o.organisation_id, count(*) as rows,
           count(*) filter (where not o."right") as altered, min(o.id) filter (where not o."right") as first_altered,
           count(*) filter (where o.previous_hash is null) as starts,
           count(o.previous_hash) - count(p.hash) as lost,
           count(o.previous_hash) - count(distinct o.previous_hash) as forks
      from own o left join own p on p.organisation_id = o.organisation_id and p.hash = o.previous_hash
     group by o.organisation_id
  )
  select coalesce(c.organisation_id, h.organisation_id) as organisation, coalesce(c.rows, 0) as rows,
         coalesce(c.altered, 0) as altered, c.first_altered,
         coalesce(abs(c.starts - 1) + c.lost + c.forks, 0) as unlinked,
         coalesce(exists (select from own e
                           where e.organisation_id = h.organisation_id and e.id = h.last_id and e.hash = h.hash
                             and not exists (select from own n where n.organisation_id = e.organisation_id
                                                                  and n.previous_hash = e.hash)), false) as ends_right
    from per_organisation c full join access_log_head h on h.organisation_id = c.organisation_id
   order by 1`;

export const accessLogChain: Check = async ({ tx }) => {
  const chains = await tx.query<Chain>(CHAINS);
  const broken = chains.flatMap(explain);
  if (broken.length > 0) return broken;
  const rows = chains.reduce((sum, chain) => sum + chain.rows, 0n);
  return [{ check: 'access-log', ok: true, text: doctorText.chainHolds(rows, chains.length) }];
};

function explain(chain: Chain): Finding[] {
  const problems: string[] = [];
  if (chain.altered > 0n) problems.push(doctorText.chainAltered(chain.altered, String(chain.first_altered)));
  if (chain.unlinked > 0n) problems.push(doctorText.chainGap(chain.unlinked));
  if (!chain.ends_right) problems.push(doctorText.chainEnd);
  if (problems.length === 0) return [];
  const text = doctorText.chainBroken(chain.organisation, problems);
  return [{ check: 'access-log', ok: false, text, advice: doctorText.chainAdvice }];
}
