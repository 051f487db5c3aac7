import type { PlainDate } from '../kernel/plain-date.ts';
import type { RelationData, StakeholderContactData } from './policy-data.ts';

/** How a region works together beyond its policy paper. Organisations are named as in `RelationData`. */
export type CooperationData = {
  /** By the name of a cooperation task: who does it, and the mandate it needs. */
  readonly tasks: readonly {
    readonly task: string;
    readonly by: 'municipality' | 'region' | 'other-region';
    readonly mandate: string | null;
  }[];
  /** By the task of a mandate: how the work is organised; a task without one is not complete. */
  readonly arrangements: readonly { readonly task: string; readonly note: string }[];
  readonly deviations: readonly {
    readonly task: string;
    readonly municipality: string;
    readonly what: string;
    readonly inContract: boolean;
    readonly from: PlainDate;
  }[];
  /** By the title of a policy frame: the codes of the goals it binds. */
  readonly frameGoals: readonly { readonly frame: string; readonly goals: readonly string[] }[];
  readonly workingGroup: readonly { readonly name: string; readonly field: string; readonly organisation: string }[];
  readonly workingGroupFrom: PlainDate;
  readonly relations: readonly RelationData[];
  readonly contacts: readonly (StakeholderContactData & {
    readonly nature: 'talk' | 'purchase-problem' | 'escalation';
    readonly provider: string | null;
  })[];
  readonly checks: readonly {
    readonly organisation: string;
    readonly check: string;
    readonly outcome: string;
    readonly reason: string | null;
    readonly on: PlainDate;
  }[];
  /** By the key of a product: what another body binds the help to. */
  readonly conditions: readonly {
    readonly product: string;
    readonly body: string;
    readonly organisation: string | null;
    readonly condition: string;
    readonly basis: string;
  }[];
  readonly conditionsFrom: PlainDate;
};
