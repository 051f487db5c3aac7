import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Taker } from '../domain/next-step.ts';

/** Who works with files of enforcement and control, as whom, and on which day. */
export type ControlActor = {
  readonly personId: number;
  readonly organisationId: number;
  readonly organisationKind: string;
  readonly name: string;
  readonly role: string;
  readonly today: PlainDate;
};

/** The same for somebody of a region or one of its municipalities. */
export type RegionActor = ControlActor & { readonly regionId: number };

const MANAGERS: readonly string[] = ['contract-manager', 'purchaser'];
const PROVIDER_ROLES: readonly string[] = ['care-administrator', 'sales-adviser'];

/** In which capacity somebody takes steps; undefined for who only reads. */
export function takerOf({
  personId,
  organisationId,
  organisationKind,
  role,
}: Omit<ControlActor, 'name'>): Taker | undefined {
  if (MANAGERS.includes(role)) return { as: 'manager', personId, municipalityId: null };
  if (role === 'financial-officer' && organisationKind === 'municipality')
    return { as: 'payer', personId, municipalityId: organisationId };
  if (PROVIDER_ROLES.includes(role)) return { as: 'provider', personId, municipalityId: null };
  return undefined;
}
