select 'complaint ' || id || ' was decided before it came in' as violation from complaint where decided_at < received_at;
