-- Bits of the rules that leave a line to a person: BV06 and BV07 (claims/domain/rules.ts).
create function rd.review_rules() returns bigint language sql immutable parallel safe as
$$ select (1::bigint << 29) | (1::bigint << 30) $$;
comment on function rd.review_rules() is 'Bits of the rules that refuse nothing and leave a line to a person (BV06, BV07).';

alter table claim_line drop constraint claim_line_check1;
alter table claim_line drop constraint claim_line_verdict_check;
alter table claim_line add constraint claim_line_verdict_check check (verdict in ('A', 'R', 'H'));
alter table claim_line add constraint claim_line_rules_check check (
  case verdict
    when 'A' then failed_rules & ~rd.review_rules() = 0
    when 'H' then failed_rules <> 0 and failed_rules & ~rd.review_rules() = 0
    else failed_rules <> 0
  end);
alter table claim_line add column funding jsonb;
comment on column claim_line.funding is 'What the funding terms said of the line, with the sums they were held against; null when none spoke about it.';
create index claim_line_held on claim_line (municipality_id, claim_id, seq) where verdict = 'H';

alter table claim add column held_count integer not null default 0;
alter table claim add column held_cents bigint not null default 0;
alter table claim drop constraint claim_check;
alter table claim add constraint claim_check check (claimed_cents = approved_cents + refused_cents + held_cents);
alter table claim add constraint claim_held_check check (held_count >= 0 and (held_count > 0 or held_cents = 0));
create index claim_held on claim (municipality_id, received_at) where held_count > 0;
comment on table claim is 'Declarations (JW323) with their decision; amounts are debit minus credit in cents and close: claimed = approved + refused + held. failed_rules: bits of the rules that the declaration as a whole breaks. Changed only by deciding what is held.';

create table claim_line_review (
  declaration_year integer not null,
  claim_id bigint not null,
  seq integer not null,
  municipality_id integer not null references organisation,
  provider_id integer not null references organisation,
  verdict character(1) not null check (verdict in ('A', 'R')),
  retourcode text check (retourcode ~ '^[0-9A-Z]{4}$'),
  reason text not null check (reason <> ''),
  person_id integer references person,
  decided_at timestamp with time zone not null default now(),
  primary key (declaration_year, claim_id, seq),
  foreign key (declaration_year, claim_id, seq) references claim_line,
  check ((verdict = 'R') = (retourcode is not null))
);
comment on table claim_line_review is 'What a person decided about a held line: once, with the reason, and the retourcode of a refusal. Append-only.';
create trigger claim_line_review_append_only before update or delete on claim_line_review
  for each row execute function rd.refuse_change();
alter table claim_line_review enable row level security;
create policy own on claim_line_review to rd_app
  using (municipality_id = any ((select rd.municipality_ids())::integer[])
    or provider_id = any ((select rd.provider_ids())::integer[]))
  with check (municipality_id = any ((select rd.municipality_ids())::integer[]));
grant select, insert on claim_line_review to rd_app;

create function rd.settle_held_line() returns trigger language plpgsql as $$
begin
  if old.verdict <> 'H' or new.verdict not in ('A', 'R')
     or (to_jsonb(new) - array['verdict', 'approved_cents']) <> (to_jsonb(old) - array['verdict', 'approved_cents'])
     or not exists (select from claim_line_review r where r.declaration_year = new.declaration_year
          and r.claim_id = new.claim_id and r.seq = new.seq and r.verdict = new.verdict)
     or new.approved_cents <> (case when new.verdict = 'R' then 0 when new.sign = 'D' then new.amount_cents else -new.amount_cents end)
  then
    raise exception 'table claim_line is append-only; a held line is decided once, by its review' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function rd.settle_held_line() is 'Refuses every change of a line but one: a held line becomes what its review says.';
drop trigger claim_line_append_only on claim_line;
create trigger claim_line_append_only before delete on claim_line for each row execute function rd.refuse_change();
create trigger claim_line_settled before update on claim_line for each row execute function rd.settle_held_line();
grant update (verdict, approved_cents) on claim_line to rd_app;

create function rd.settle_held_claim() returns trigger language plpgsql as $$
declare lines record;
begin
  if (to_jsonb(new) - array['approved_cents', 'refused_cents', 'refused_count', 'held_cents', 'held_count'])
     <> (to_jsonb(old) - array['approved_cents', 'refused_cents', 'refused_count', 'held_cents', 'held_count'])
     or new.held_count >= old.held_count
  then
    raise exception 'table claim is append-only; only what is held may be decided' using errcode = 'restrict_violation';
  end if;
  select count(*) filter (where l.verdict = 'H')::int as held, count(*) filter (where l.verdict = 'R')::int as refused,
         coalesce(sum(l.approved_cents), 0)::bigint as approved
    into lines from claim_line l where l.declaration_year = new.declaration_year and l.claim_id = new.id;
  if lines.held <> new.held_count or lines.refused <> new.refused_count or lines.approved <> new.approved_cents then
    raise exception 'sums of claim % are not those of its lines', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function rd.settle_held_claim() is 'Refuses every change of a declaration but one: what was held has been decided, and the sums are those of its lines.';
drop trigger claim_append_only on claim;
create trigger claim_append_only before delete on claim for each row execute function rd.refuse_change();
create trigger claim_settled before update on claim for each row execute function rd.settle_held_claim();
grant update (approved_cents, refused_cents, refused_count, held_cents, held_count) on claim to rd_app;

alter table utilisation add column held_cents bigint not null default 0;
alter table utilisation drop constraint utilisation_check;
alter table utilisation add constraint utilisation_check check (claimed_cents = approved_cents + refused_cents + held_cents);

alter table ledger_transaction drop constraint ledger_transaction_kind_check;
alter table ledger_transaction add constraint ledger_transaction_kind_check
  check (kind in ('claim-decided', 'claim-reviewed', 'payment'));
