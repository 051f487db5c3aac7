/**
 * The order of a file as data: which step may follow which, by whom, and what must have passed first. The database keeps the
 * same rows in `control_step_rule` and refuses what does not fit them, by whatever road it comes; a test holds the two together.
 */
export const FILE_KINDS = ['enforcement', 'programme', 'material', 'fraud'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Who takes a step: who manages providers for the region, the financial officer of a municipality, or the provider. */
export type StepTaker = 'manager' | 'payer' | 'provider';

export type StepRule<Kind extends string = string> = {
  readonly kind: Kind;
  readonly by: StepTaker;
  /** The provider concerned sees it. */
  readonly shared: boolean;
  /** Taken once at most; a step of a payer once per municipality. */
  readonly once: boolean;
  /** All of these were taken. */
  readonly after: readonly Kind[];
  /** One of these was taken. */
  readonly anyOf: readonly Kind[];
  /** None of these was taken. */
  readonly never: readonly Kind[];
  /** The term of this step is over, when it was taken... */
  readonly waits: Kind | null;
  /** ...or this step came after it. */
  readonly unless: Kind | null;
  /** On the last day of the term of this step at the latest. */
  readonly within: Kind | null;
  /** Another person than who took this step last. */
  readonly otherThan: Kind | null;
  /** The programme that the file belongs to has taken these. */
  readonly programmeAfter: readonly string[];
};

type Row<Kind extends string> = Pick<StepRule<Kind>, 'kind' | 'by'> & Partial<StepRule<Kind>>;

const rule = <Kind extends string>(row: Row<Kind>): StepRule<Kind> => ({
  shared: false,
  once: true,
  after: [],
  anyOf: [],
  never: [],
  waits: null,
  unless: null,
  within: null,
  otherThan: null,
  programmeAfter: [],
  ...row,
});

export const ENFORCEMENT_STEPS = [
  'question',
  'answer',
  'clarified',
  'unfounded',
  'established',
  'warning',
  'remedied',
  'intention',
  'defence',
  'proposed',
  'decided',
  'objection',
  'objection-decided',
  'carried-out',
  'not-carried-out',
  'lifted',
  'released',
  'closed',
] as const;
export type EnforcementStep = (typeof ENFORCEMENT_STEPS)[number];

const by = 'manager';
const ENFORCEMENT: readonly Row<EnforcementStep>[] = [
  { kind: 'question', by, shared: true, once: false, never: ['clarified', 'unfounded', 'established', 'closed'] },
  {
    kind: 'answer',
    by: 'provider',
    shared: true,
    once: false,
    after: ['question'],
    never: ['clarified', 'unfounded', 'established', 'closed'],
  },
  // A rule that proves unclear is explained to the provider, and never held against it.
  {
    kind: 'clarified',
    by,
    shared: true,
    after: ['question'],
    never: ['unfounded', 'established', 'closed'],
    waits: 'question',
    unless: 'answer',
  },
  { kind: 'unfounded', by, shared: true, never: ['clarified', 'established', 'closed'] },
  // Nothing is established before the provider could answer.
  {
    kind: 'established',
    by,
    shared: true,
    after: ['question'],
    never: ['clarified', 'unfounded', 'closed'],
    waits: 'question',
    unless: 'answer',
  },
  { kind: 'warning', by, shared: true, after: ['established'], never: ['intention', 'remedied', 'closed'] },
  { kind: 'remedied', by, shared: true, after: ['established'], never: ['decided', 'closed'] },
  { kind: 'intention', by, shared: true, after: ['established'], never: ['remedied', 'closed'], waits: 'warning' },
  { kind: 'defence', by: 'provider', shared: true, after: ['intention'], never: ['decided', 'closed'] },
  {
    kind: 'proposed',
    by,
    once: false,
    after: ['intention'],
    never: ['decided', 'remedied', 'closed'],
    waits: 'intention',
    unless: 'defence',
  },
  { kind: 'decided', by, shared: true, after: ['proposed'], never: ['remedied', 'closed'], otherThan: 'proposed' },
  { kind: 'objection', by: 'provider', shared: true, after: ['decided'], never: ['closed'], within: 'decided' },
  { kind: 'objection-decided', by, shared: true, after: ['objection'], never: ['closed'], otherThan: 'decided' },
  {
    kind: 'carried-out',
    by: 'payer',
    shared: true,
    after: ['decided'],
    never: ['not-carried-out', 'lifted', 'closed'],
  },
  {
    kind: 'not-carried-out',
    by: 'payer',
    shared: true,
    after: ['decided'],
    never: ['carried-out', 'lifted', 'closed'],
  },
  { kind: 'lifted', by, shared: true, after: ['decided'], never: ['closed'] },
  { kind: 'released', by: 'payer', shared: true, after: ['carried-out', 'lifted'] },
  {
    kind: 'closed',
    by,
    shared: true,
    anyOf: ['clarified', 'unfounded', 'remedied', 'decided'],
    waits: 'decided',
    unless: 'objection-decided',
  },
];

export const PROGRAMME_STEPS = [
  'goal',
  'risk-analysis',
  'general-plan',
  'published',
  'general-measure',
  'closed',
] as const;
export type ProgrammeStep = (typeof PROGRAMME_STEPS)[number];

/** Regeling Jeugdwet 6b.2 to 6b.4: goal, general risk analysis, general control plan, publication; then measures without persons. */
const PROGRAMME: readonly Row<ProgrammeStep>[] = [
  { kind: 'goal', by: 'payer', never: ['closed'] },
  { kind: 'risk-analysis', by: 'payer', after: ['goal'], never: ['closed'] },
  { kind: 'general-plan', by: 'payer', after: ['risk-analysis'], never: ['closed'] },
  { kind: 'published', by: 'payer', after: ['general-plan'], never: ['closed'] },
  { kind: 'general-measure', by: 'payer', once: false, after: ['published'], never: ['closed'] },
  { kind: 'closed', by: 'payer' },
];

export const CONTROL_STEPS = [
  'specific-risk',
  'specific-plan',
  'talk',
  'notice',
  'detail-begun',
  'sample',
  'findings-closed',
  'hearing',
  'reply',
  'outcome',
  'recovery',
  'stopped',
  'closed',
] as const;
export type ControlStep = (typeof CONTROL_STEPS)[number];

const over = ['stopped', 'closed'] as const;
/** Regeling Jeugdwet 6b.5 and on: specific risk analysis and plan, notice, detail control, hearing, outcome. */
const control = (talks: boolean): readonly Row<ControlStep>[] => [
  { kind: 'specific-risk', by: 'payer', never: over, programmeAfter: ['published'] },
  { kind: 'specific-plan', by: 'payer', after: ['specific-risk'], never: over, programmeAfter: ['published'] },
  // First a talk on why a control is needed; an investigation into fraud does not have to begin with one.
  { kind: 'talk', by: 'payer', shared: true, after: ['specific-plan'], never: ['notice', ...over] },
  {
    kind: 'notice',
    by: 'payer',
    shared: true,
    after: talks ? ['specific-plan', 'talk'] : ['specific-plan'],
    never: over,
  },
  { kind: 'detail-begun', by: 'payer', after: ['notice'], never: over, waits: 'notice', programmeAfter: ['published'] },
  { kind: 'sample', by: 'payer', after: ['detail-begun'], never: over },
  { kind: 'findings-closed', by: 'payer', after: ['sample'], never: over },
  { kind: 'hearing', by: 'payer', shared: true, after: ['findings-closed'], never: over },
  { kind: 'reply', by: 'provider', shared: true, after: ['hearing'], never: ['outcome', ...over] },
  { kind: 'outcome', by: 'payer', shared: true, after: ['hearing'], never: over, waits: 'hearing', unless: 'reply' },
  { kind: 'recovery', by: 'payer', shared: true, once: false, after: ['outcome'], never: over },
  { kind: 'stopped', by: 'payer', shared: true, never: ['outcome', 'closed'] },
  { kind: 'closed', by: 'payer', shared: true, anyOf: ['outcome', 'stopped'] },
];

export type StepKind = EnforcementStep | ProgrammeStep | ControlStep;

/** The steps of each kind of file, in the order in which they are mostly taken. */
export const STEP_RULES: Readonly<Record<FileKind, readonly StepRule<StepKind>[]>> = {
  enforcement: ENFORCEMENT.map((row) => rule<StepKind>(row)),
  programme: PROGRAMME.map((row) => rule<StepKind>(row)),
  material: control(true).map((row) => rule<StepKind>(row)),
  fraud: control(false).map((row) => rule<StepKind>(row)),
};
