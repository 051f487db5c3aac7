select id from procedure_event where place = 0 and previous_hash <> repeat('0', 64);
