/** Data of a scenario as it is told: element names of the standard, lists without their collecting element. */
export type Fields = { readonly [name: string]: unknown };

export type CaseStep = {
  readonly step: number;
  readonly actor: string;
  /** Null when something happens without a message. */
  readonly message: string | null;
  readonly what: string;
  readonly fields?: Fields;
};

export type Scenario = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly variant?: string;
  readonly steps?: readonly CaseStep[];
  readonly input?: Fields;
  readonly expected?: unknown;
};

/** One step as it went: what we produced beside what was expected. */
export type StepResult = {
  readonly scenario: string;
  readonly type: string;
  readonly step: number;
  readonly what: string;
  readonly produced: unknown;
  readonly expected: unknown;
  readonly agrees: boolean;
  /** What was assumed, or why nothing could be produced; in Dutch, as the scenarios are. */
  readonly notes?: readonly string[];
};

/** What one step made, before it is compared. */
export type Made = {
  readonly step?: number;
  readonly what?: string;
  readonly produced: unknown;
  readonly expected: unknown;
  readonly agrees?: boolean;
  readonly notes?: readonly string[];
};

/** The scenarios of a file: the file itself, its list, or a list under `scenarios`. Undefined when it holds none. */
export function scenariosIn(told: unknown): readonly Scenario[] | undefined {
  const list = isFields(told) && Array.isArray(told.scenarios) ? told.scenarios : Array.isArray(told) ? told : [told];
  const all = list.every((one) => isFields(one) && typeof one.id === 'string' && typeof one.type === 'string');
  return all && list.length > 0 ? (list as readonly Scenario[]) : undefined;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.map(fieldsOf) : isFields(value) ? [value] : [];
