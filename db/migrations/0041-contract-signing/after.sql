select id from signature_round where not exists (select from contract_document d where d.id = document_id);
