select id from ocds_release where jsonb_typeof(content) <> 'object';
