select 'transaction ' || transaction_id || ' has entries that do not balance' as violation
  from ledger_entry group by transaction_id having sum(debit_cents) <> sum(credit_cents);
