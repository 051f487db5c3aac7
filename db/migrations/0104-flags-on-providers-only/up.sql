alter table supplier_policy add constraint supplier_policy_flags_check check (kind <> 'enforcement' or not jsonb_path_exists(content,
  '$.flags[*] ? (!(@.figure == "refused-share" || @.figure == "growth" || @.figure == "agreements-missed" || @.figure == "duties-late" || @.figure == "conditions-not-met"))'));
comment on constraint supplier_policy_flags_check on supplier_policy is 'A red flag looks at what a provider does, never at children (R-113).';
