/** The tables a region fills, in an order in which every reference points back, with the columns it gives. */
export const DEMO_TABLES = {
  organisation: ['id', 'kind', 'name', 'cbs_code', 'agb_code', 'kvk_number', 'municipality_id', 'from_on'],
  organisation_relation: ['from_id', 'to_id', 'kind', 'from_on', 'note'],
  region_membership: ['region_id', 'municipality_id', 'from_on'],
  person: ['id', 'subject', 'name', 'organisation_id'],
  person_role: ['id', 'person_id', 'role', 'organisation_id', 'from_on'],
  mandate: [
    'id', 'region_id', 'municipality_id', 'task', 'holder', 'adopted_on', 'decision', 'staffing_fte', 'from_on',
  ],
  cooperation_task: ['id', 'region_id', 'task', 'jointness', 'ground', 'ground_note', 'may_deviate', 'deviation_clause'],
  purchase_scope: ['id', 'region_id', 'form_of_help', 'level', 'reason'],
  policy_frame: ['id', 'organisation_id', 'decided_on', 'title', 'binds'],
  stakeholder_contact: ['id', 'region_id', 'stakeholder', 'on_day', 'subject', 'outcome', 'channel', 'municipality_id'],
  goal: [
    'id', 'region_id', 'code', 'name', 'description', 'source', 'indicator', 'direction', 'base_on', 'target_on',
    'parent_id',
  ],
  purchase_task: ['id', 'region_id', 'code', 'name', 'description'],
  goal_task: ['goal_id', 'purchase_task_id'],
  product: [
    'id', 'region_id', 'name', 'product_group', 'weight', 'category', 'code', 'unit', 'funding_model', 'description',
    'from_on',
  ],
  product_purpose: ['product_id', 'purchase_task_id', 'goal_id', 'from_on'],
  product_budget: ['product_id', 'year', 'low_volume', 'expected_volume', 'high_volume', 'budget_cents'],
  contract: [
    'id', 'region_id', 'provider_id', 'purchaser_id', 'number', 'name', 'segment', 'variant', 'procedure', 'from_on',
    'through_on', 'extension_options', 'extension_decide_by', 'payment_term_days',
  ],
  contract_party: ['contract_id', 'organisation_id', 'role'],
  contract_clause: ['id', 'contract_id', 'number', 'kind', 'title', 'text'],
  contract_product: ['id', 'contract_id', 'product_id', 'clause_id', 'year', 'volume', 'budget_cents', 'limit_cents'],
  contract_tariff: [
    'id', 'contract_id', 'product_id', 'clause_id', 'version', 'from_on', 'through_on', 'tariff_cents', 'unit',
    'index_percentage',
  ],
  contract_event: [
    'id', 'contract_id', 'kind', 'on_day', 'due_on', 'title', 'text', 'clause_id', 'person_id', 'created_at', 'closes_id',
  ],
  client: [
    'id', 'region_id', 'municipality_id', 'bsn_encrypted', 'bsn_hash', 'born_on', 'sex', 'surname', 'prefix',
    'initials', 'secret_residence',
  ],
  allocation: ['id', 'region_id', 'municipality_id', 'provider_id', 'client_id', 'number'],
  allocation_version: [
    'allocation_id', 'version', 'municipality_id', 'provider_id', 'product_id', 'product_category', 'product_code',
    'from_on', 'through_on', 'volume', 'unit', 'frequency', 'change_reason', 'decided_at',
  ],
  message: [
    'id', 'region_id', 'direction', 'message_code', 'sender_code', 'receiver_code', 'identification', 'dated_on',
    'provider_id', 'municipality_id', 'file_name', 'size_bytes', 'sha256', 'received_at', 'answers_id', 'outcome',
    'outcome_at',
  ],
  message_part: ['message_id', 'seq', 'bytes'],
  claim: [
    'id', 'region_id', 'declaration_year', 'message_id', 'provider_id', 'municipality_id', 'number', 'period_from',
    'period_through', 'dated_on', 'received_at', 'decided_at', 'engine_version', 'line_count', 'refused_count',
    'claimed_cents', 'approved_cents', 'refused_cents', 'failed_rules', 'number_used_before',
    'last_declared_month',
  ],
  claim_line: [
    'region_id', 'declaration_year', 'claim_id', 'seq', 'provider_id', 'municipality_id', 'client_id', 'bsn_encrypted',
    'allocation_number', 'allocation_id', 'allocation_version', 'reference', 'previous_reference', 'product_category',
    'product_code', 'product_id', 'from_on', 'through_on', 'volume', 'unit', 'tariff_cents', 'amount_cents', 'sign',
    'contract_id', 'contract_tariff_id', 'verdict', 'approved_cents', 'failed_rules', 'used_period_volume',
    'used_total_volume', 'used_total_cents', 'product_contracted', 'reference_used', 'earlier_debit_reference',
    'earlier_debit_volume', 'earlier_debit_cents', 'credited_by',
  ],
  ledger_transaction: [
    'id', 'region_id', 'provider_id', 'municipality_id', 'kind', 'occurred_on', 'claim_id', 'recorded_at',
  ],
  ledger_entry: [
    'transaction_id', 'seq', 'account', 'provider_id', 'municipality_id', 'contract_id', 'product_id', 'month',
    'debit_cents', 'credit_cents',
  ],
  allocation_usage: ['allocation_id', 'month', 'municipality_id', 'provider_id', 'approved_volume', 'approved_cents'],
  utilisation: [
    'contract_id', 'product_id', 'municipality_id', 'month', 'region_id', 'provider_id', 'lines', 'refused_lines',
    'claimed_cents', 'approved_cents', 'refused_cents', 'paid_cents', 'approved_volume',
  ],
} as const satisfies Record<string, readonly string[]>;

export type DemoTable = keyof typeof DEMO_TABLES;

/** A citizen service number on its way to storage: the loader, who has the key, encrypts or hashes it. */
export type Sealed = { readonly seal: 'encrypt' | 'hash'; readonly bsn: string };
export type RowValue = string | number | bigint | boolean | null | Uint8Array | Sealed;
/** A row of a table, one value per column; a column that is forgotten does not compile. */
export type DemoRow<T extends DemoTable = DemoTable> = Readonly<Record<(typeof DEMO_TABLES)[T][number], RowValue>>;

export const isSealed = (value: RowValue): value is Sealed =>
  typeof value === 'object' && value !== null && 'seal' in value;
