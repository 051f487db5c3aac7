/**
 * What is written in a strategy, by section: which fields it has, which are required, and what they may say. Sections of one shape are
 * one table, one form and one list; a new section is a row here and its words in `http/sections.nl.ts`.
 */
import { BLOCKS } from './blocks.ts';

export const ITEM_FIELDS = [
  'kind',
  'title',
  'text',
  'reason',
  'source',
  'state',
  'ownerId',
  'onDay',
  'score',
  'likelihood',
  'effect',
] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

export type SectionShape = {
  readonly fields: readonly ItemField[];
  readonly required: readonly ItemField[];
  /** Fields that are also required for items of these kinds. */
  readonly requiredForKind?: Readonly<Record<string, readonly ItemField[]>>;
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  /** One item for each kind at most. */
  readonly oncePerKind?: true;
  /** A register that grows and changes after adoption too. */
  readonly living?: true;
};

const SCORE = {
  fields: ['kind', 'score', 'reason', 'source'],
  // The reason is asked always; a score that nobody can give stays unknown.
  required: ['kind', 'reason'],
  kinds: BLOCKS,
  states: [],
  oncePerKind: true,
} as const;

export const SECTIONS = {
  /** which problem it solves, its purpose, its method, and the support of municipalities and providers. */
  core: {
    fields: ['kind', 'title', 'text', 'source'],
    required: ['kind', 'title'],
    kinds: ['core-question', 'purpose', 'method', 'support'],
    states: [],
    oncePerKind: true,
  },
  /** */
  origin: {
    fields: ['kind', 'title', 'text', 'source'],
    required: ['kind', 'title'],
    kinds: ['national-blocks', 'other-region', 'co-creation', 'own-experience'],
    states: [],
  },
  /** a starting point is a test of procedure and funding. */
  'starting-point': {
    fields: ['kind', 'title', 'text', 'state', 'reason', 'source'],
    required: ['kind', 'title', 'state'],
    kinds: ['general', 'light', 'heavy', 'decisive'],
    states: ['untested', 'met', 'partly', 'not-met'],
  },
  /** not from incentives alone. */
  legitimation: {
    fields: ['kind', 'title', 'text', 'source'],
    required: ['kind', 'title', 'text'],
    kinds: ['strategy', 'perspective', 'responsibility', 'incentive'],
    states: [],
  },
  /** */
  'from-to': { fields: ['title', 'text', 'reason', 'source'], required: ['title', 'text'], kinds: [], states: [] },
  /** what stays out has its reason. */
  scope: {
    fields: ['kind', 'title', 'text', 'reason', 'source'],
    required: ['kind', 'title'],
    requiredForKind: { out: ['reason'] },
    kinds: ['in', 'out'],
    states: [],
  },
  /** */
  'local-room': {
    fields: ['kind', 'title', 'text', 'reason', 'source'],
    required: ['kind', 'title'],
    kinds: ['fixed', 'local'],
    states: [],
  },
  /** */
  'role-split': {
    fields: ['kind', 'title', 'text', 'source'],
    required: ['kind', 'title'],
    kinds: ['joint-organisation', 'municipality', 'together', 'provider'],
    states: [],
  },
  /** */
  covenant: {
    fields: ['kind', 'title', 'text', 'source'],
    required: ['kind', 'title'],
    kinds: ['content', 'reward', 'sanction'],
    states: [],
  },
  /** */
  'growth-path': {
    fields: ['title', 'text', 'onDay', 'state', 'reason', 'source'],
    required: ['title', 'onDay', 'state'],
    kinds: [],
    states: ['planned', 'running', 'examined', 'done'],
    living: true,
  },
  /** */
  readiness: {
    fields: ['title', 'text', 'state', 'ownerId', 'onDay', 'source'],
    required: ['title', 'state'],
    kinds: [],
    states: ['unknown', 'not-ready', 'partly', 'ready'],
    living: true,
  },
  /** several fields of knowledge, execution among them. */
  participant: {
    fields: ['kind', 'title', 'text'],
    required: ['kind', 'title'],
    kinds: ['policy', 'finance', 'access', 'contract', 'board', 'provider', 'client', 'other'],
    states: [],
  },
  /** */
  session: {
    fields: ['kind', 'title', 'onDay', 'state', 'text', 'reason'],
    required: ['kind', 'title', 'state'],
    kinds: ['analysis', 'choices'],
    states: ['to-plan', 'planned', 'held'],
  },
  /** decisions with their reasons. */
  decision: {
    fields: ['title', 'onDay', 'reason', 'text', 'source'],
    required: ['title', 'reason'],
    kinds: [],
    states: [],
  },
  /** what execution does, traceable to a choice. */
  execution: {
    fields: ['kind', 'title', 'text', 'reason', 'source'],
    required: ['kind', 'title', 'reason'],
    kinds: ['cycle', 'supplier-management', 'material-control', 'performance', 'access-management', 'projects'],
    states: [],
  },
  /** the present strategy is scored first. */
  'score-present': SCORE,
  'score-new': SCORE,
  /** A risk with its owner, its measures and the day it is looked at again. */
  risk: {
    fields: ['kind', 'title', 'text', 'likelihood', 'effect', 'ownerId', 'onDay', 'state', 'reason', 'source'],
    required: ['kind', 'title', 'text', 'state'],
    kinds: ['control', 'fallback'],
    states: ['open', 'accepted', 'closed'],
    living: true,
  },
  /** tested during the term. */
  assumption: {
    fields: ['title', 'text', 'onDay', 'ownerId', 'state', 'reason', 'source'],
    required: ['title', 'onDay', 'state'],
    kinds: [],
    states: ['untested', 'holds', 'partly', 'fails'],
    living: true,
  },
} as const satisfies Record<string, SectionShape>;

export type Section = keyof typeof SECTIONS;
export const SECTION_KEYS = Object.keys(SECTIONS) as readonly Section[];
export const shapeOf = (section: Section): SectionShape => SECTIONS[section];
export const isSection = (name: string): name is Section => Object.hasOwn(SECTIONS, name);
