select id from stakeholder_contact where version <> 1 or entry_id is not null;
