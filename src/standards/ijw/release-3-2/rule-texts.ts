import rulesJson from './data/rules.json' with { type: 'json' };

export type RuleKind = 'principle' | 'business' | 'fill-in' | 'condition' | 'constraint' | 'technical';

/** A rule of the standard in its own Dutch words. */
export type RuleText = {
  readonly id: string;
  readonly kind: RuleKind;
  readonly text: string;
  /** Where the published check is more precise than the text. */
  readonly detail?: string;
  readonly messages: readonly string[];
  readonly locations?: readonly { readonly message: string; readonly path: string }[];
  readonly retourcode: string | null;
  /** 1 schema, 2 inside the message, 3 against earlier messages, 4 external source; null for a principle. */
  readonly level: 1 | 2 | 3 | 4 | null;
};

/** All 307 rules of iJw 3.2. */
export const ALL_RULES: readonly RuleText[] = rulesJson.rules as unknown as readonly RuleText[];

const BY_ID: ReadonlyMap<string, RuleText> = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** Finds a rule by its id, for example TR321. */
export const ruleText = (id: string): RuleText | undefined => BY_ID.get(id);
