import type { Check } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

type Count = { total: bigint; wrong: bigint; example: bigint | null };

/** Every ledger transaction has entries and its debits equal its credits. */
export const ledgerBalance: Check = async ({ tx }) => {
  const { total, wrong, example } = await tx.one<Count>(`
    with sums as (
      select t.id, sum(e.debit_cents - e.credit_cents) as difference
        from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id group by t.id
    )
    select count(*) as total, count(*) filter (where difference is distinct from 0) as wrong,
           min(id) filter (where difference is distinct from 0) as example from sums`);
  if (wrong === 0n) return [{ check: 'ledger', ok: true, text: doctorText.ledgerBalances(total) }];
  const text = doctorText.ledgerOff(wrong, example ?? 0n);
  return [{ check: 'ledger', ok: false, text, advice: doctorText.ledgerAdvice }];
};

/** Per declaration: claimed = approved + refused, and each equals the sum of its lines (D adds, C takes away). */
export const claimSums: Check = async ({ tx }) => {
  const { total, wrong, example } = await tx.one<Count>(`
    with lines as (
      select claim_id, declaration_year, count(*) as lines, count(*) filter (where verdict = 'R') as refused,
             sum(case sign when 'D' then amount_cents else -amount_cents end) as claimed, sum(approved_cents) as approved
        from claim_line group by claim_id, declaration_year
    ), compared as (
      select c.id, c.claimed_cents = c.approved_cents + c.refused_cents + c.held_cents and c.line_count = coalesce(l.lines, 0)
                   and c.refused_count = coalesce(l.refused, 0) and c.claimed_cents = coalesce(l.claimed, 0)
                   and c.approved_cents = coalesce(l.approved, 0) as closes
        from claim c left join lines l on l.claim_id = c.id and l.declaration_year = c.declaration_year
    )
    select count(*) as total, count(*) filter (where not closes) as wrong, min(id) filter (where not closes) as example
      from compared`);
  if (wrong === 0n) return [{ check: 'claims', ok: true, text: doctorText.claimsClose(total) }];
  const text = doctorText.claimsOpen(wrong, example ?? 0n);
  return [{ check: 'claims', ok: false, text, advice: doctorText.claimsAdvice }];
};
