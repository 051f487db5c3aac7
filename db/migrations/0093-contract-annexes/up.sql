-- Annexes of a contract, kept beside what is signed, so that all that belongs to it is read before signing (R-133).
alter table contract_document drop constraint contract_document_kind_check;
alter table contract_document add constraint contract_document_kind_check check (kind in ('to-sign', 'signed', 'annex'));
alter table contract_document add column annex text;
alter table contract_document add constraint contract_document_annex_check
  check ((kind = 'annex') = (annex is not null) and annex in ('requirements', 'tariffs', 'protocol', 'other'));
comment on column contract_document.annex is 'What an annex is; null for what is signed. The newest annex of a name counts.';
