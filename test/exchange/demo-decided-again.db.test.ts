import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDemo } from '../../src/app/demo/load.ts';
import { proveLine } from '../../src/modules/claims/use-cases/prove-line.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { vault } from '../support/world.ts';

const db = await testDatabase();
const loaded = await loadDemo(db, { vault, scale: 0.05 });

test('any decision of the demonstration, again from its kept facts, is the same: approved, refused, held, and decided by a person', async () => {
  assert.ok(loaded.ok);
  const kinds = await asOwner(db, async (tx) => {
    // A fixed sample of each kind, spread by a hash of its place.
    const sample = await tx.query<{ claimId: bigint; seq: number; kind: string }>(
      `select "claimId", seq, kind from (
         select l.claim_id as "claimId", l.seq, l.verdict || coalesce('-' || w.verdict, '') || l.sign as kind,
                row_number() over (partition by l.verdict, w.verdict, l.sign, l.failed_rules order by hashint8(l.claim_id * 100000 + l.seq)) as nr
           from claim_line l
           left join claim_line_review w on w.declaration_year = l.declaration_year and w.claim_id = l.claim_id and w.seq = l.seq) s
        where nr <= 12 order by "claimId", seq`,
    );
    const seen = new Map<string, number>();
    for (const { claimId, seq, kind } of sample) {
      const proof = await proveLine(tx, { claimId: Number(claimId), seq });
      assert.equal(proof?.replaysEqual, true, `${kind} ${claimId}/${seq}`);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    return seen;
  });
  for (const kind of ['AD', 'AC', 'RD', 'HD', 'A-AD', 'R-RD']) assert.ok((kinds.get(kind) ?? 0) > 0, kind);
});

test('the use of a bound that the database adds up is what the decisions counted, line by line', async () => {
  const rows = await asOwner(db, async (tx) => {
    const products = await tx.query<{ id: number }>(
      `select id from product where book_key in ('pleegzorg', 'gezinsgericht', 'verblijf-basis', 'verblijf-specialistisch',
         'verblijf-intensief', 'gezinsopname')`,
    );
    const ids = products.map(({ id }) => id);
    await tx.execute(
      `select rd.open_bound(1, 'licht-en-zwaar', 'licht-en-zwaar|maximum-zwaar-etmalen|2026', 'amount', '2026-01-01', '2026-12-31',
         $1::int[], '{contract,product}')`,
      [ids],
    );
    return tx.query<{ account: string; used: bigint; counted: bigint }>(
      `select b.account, b.used, c.counted
         from bound_use b
         full join (select f->>'account' as account, sum(case sign when 'D' then amount_cents else -amount_cents end)::bigint as counted
                 from claim_line, jsonb_array_elements(funding->'bounds') f
                where verdict in ('A', 'H') and f->>'key' = 'maximum-zwaar-etmalen' and from_on >= '2026-01-01' group by 1) c
           on c.account = b.account`,
    );
  });
  assert.ok(rows.length > 20);
  for (const { account, used, counted } of rows) assert.equal(used, counted, account);
});
