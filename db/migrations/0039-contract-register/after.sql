select id from contract where form = 'single-client';
