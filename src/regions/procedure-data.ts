/** Types of the data about procurement procedures. Days count from the day of the demonstration; product keys join the files. */
export type ProceduresData = {
  readonly requirementSets: readonly {
    readonly key: string;
    readonly name: string;
    /** Keys of the library of requirements. */
    readonly fromLibrary: readonly string[];
    /** Ambition (code of a goal) that a requirement serves, by its key. */
    readonly goals: Readonly<Record<string, string>>;
    readonly madeDaysAgo: number;
    readonly publishedDaysAgo: number;
  }[];
  /** A later version of a requirement, made public while the procedure runs. */
  readonly sharpened: {
    readonly set: string;
    readonly requirement: string;
    readonly text: string;
    readonly reason: string;
    readonly daysAgo: number;
  };
  readonly procedures: readonly ProcedureData[];
};

export type ProcedureData = {
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly segment: 'light' | 'heavy' | null;
  readonly products: 'light' | 'heavy' | 'none';
  readonly estimatedValueCents: string | null;
  readonly contractsFromInDays: number;
  readonly contractYears: number;
  readonly requirementSets: readonly string[];
  readonly madeDaysAgo: number;
  /** Steps of the purchaser; each is decided by the procurement module as it would be on its day. */
  readonly steps: readonly ProcedureStepData[];
  /** How phases are scored, stated by the purchaser before publication. */
  readonly formulas?: readonly {
    readonly daysAgo: number;
    readonly phase: string;
    readonly formula: {
      readonly criteria: readonly {
        readonly key: string;
        readonly name: string;
        readonly weight: string;
        readonly maximum: number;
      }[];
      readonly price: { readonly kind: 'none' } | { readonly kind: 'relative'; readonly weight: string };
    };
    readonly places: number | null;
  }[];
  /** Planned work that is done, with how many days ago. */
  readonly done: Readonly<Record<string, number>>;
};

export type ProcedureStepData = { readonly daysAgo: number } & (
  | {
      readonly step: 'begin-phase';
      readonly run: `round:${number}` | null;
      readonly phase: string;
      readonly closesInDays: number | null;
    }
  | { readonly step: 'begin-round' }
  | {
      readonly step: 'decide-go';
      readonly go: boolean;
      readonly conditions: readonly string[];
      readonly fallback: string;
    }
);
