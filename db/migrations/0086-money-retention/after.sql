select format('retention_rule %s is not there or does not name its tables', wanted) as violation
  from unnest(array['claim-dispute', 'claim-sample', 'replay-not-posted', 'bound-signal', 'bank-line-unmatched', 'terms-concept',
                    'client-transfer', 'contract-file', 'financial-record']) wanted
 where not exists (select from retention_rule where category = wanted and holds <> '{}');
