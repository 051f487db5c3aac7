/** Kinds of organisation in the register of actors. */
export type OrganisationKind =
  | 'municipality'
  | 'region'
  | 'provider'
  | 'access-team'
  | 'general-practitioner'
  | 'school'
  | 'certified-body'
  | 'supervisor';

export type MandateTask = 'access' | 'supplier-management' | 'contracting' | 'transformation-plan' | 'budget';

/** What must be known about an organisation and its surroundings on a day to say whose rows its people see. */
export type Surroundings = {
  readonly organisation: {
    readonly id: number;
    readonly kind: OrganisationKind;
    readonly municipalityId: number | null;
  };
  /** Regions of which the organisation's municipality (or the municipality itself) is a member on the day. */
  readonly regionIdsOfMunicipality: readonly number[];
  /** For a region: its members on the day. */
  readonly memberIds: readonly number[];
  /** For a region: what its members have put with it on the day. */
  readonly mandatesHeld: readonly { readonly municipalityId: number; readonly task: MandateTask }[];
};

export type VisibleOrganisations = {
  readonly regionIds: readonly number[];
  readonly municipalityIds: readonly number[];
  readonly providerIds: readonly number[];
};

/** Which roles exist at which kind of organisation; anybody else sees nothing there. */
export const ROLES_OF_KIND: Readonly<Record<OrganisationKind, readonly string[]>> = {
  municipality: [
    'purchaser',
    'contract-manager',
    'policy-adviser',
    'access-worker',
    'financial-officer',
    'alderman',
    'administrator',
  ],
  region: ['purchaser', 'contract-manager', 'policy-adviser', 'financial-officer', 'alderman', 'administrator'],
  provider: ['care-administrator', 'sales-adviser', 'administrator'],
  'access-team': ['access-worker'],
  'general-practitioner': [],
  school: [],
  'certified-body': [],
  supervisor: ['supervisor'],
};

/** Roles whose work at a municipality needs its individual rows; the others work with aggregates. */
const SEES_OWN_MUNICIPALITY: readonly string[] = ['contract-manager', 'access-worker', 'financial-officer'];

/** At a region a role sees a municipality's rows only when that municipality put this task with the region. */
const TASK_BEHIND_ROLE: Readonly<Record<string, MandateTask>> = {
  'contract-manager': 'supplier-management',
  'financial-officer': 'budget',
};

/** At a provider these see the provider's own rows; what they may read of them is for the rights to say. */
const SEES_OWN_PROVIDER: readonly string[] = ['care-administrator', 'sales-adviser'];

export const NOTHING_VISIBLE: VisibleOrganisations = { regionIds: [], municipalityIds: [], providerIds: [] };

/**
 * Whose rows somebody sees in a role at an organisation. Row security in the database enforces the answer. Nobody ever
 * gets an id outside the region of their own organisation.
 */
export function visibleOrganisations(role: string, surroundings: Surroundings): VisibleOrganisations {
  const { organisation } = surroundings;
  if (!ROLES_OF_KIND[organisation.kind].includes(role)) return NOTHING_VISIBLE;
  switch (organisation.kind) {
    case 'municipality':
      return {
        regionIds: surroundings.regionIdsOfMunicipality,
        municipalityIds: SEES_OWN_MUNICIPALITY.includes(role) ? [organisation.id] : [],
        providerIds: [],
      };
    case 'access-team':
    case 'supervisor':
      return {
        regionIds: surroundings.regionIdsOfMunicipality,
        municipalityIds: organisation.municipalityId === null ? [] : [organisation.municipalityId],
        providerIds: [],
      };
    case 'region':
      return { regionIds: [organisation.id], municipalityIds: mandatedBy(role, surroundings), providerIds: [] };
    case 'provider':
      return {
        regionIds: [],
        municipalityIds: [],
        providerIds: SEES_OWN_PROVIDER.includes(role) ? [organisation.id] : [],
      };
    default:
      return NOTHING_VISIBLE;
  }
}

function mandatedBy(role: string, { memberIds, mandatesHeld }: Surroundings): readonly number[] {
  const task = TASK_BEHIND_ROLE[role];
  if (task === undefined) return [];
  return memberIds.filter((id) => mandatesHeld.some((held) => held.municipalityId === id && held.task === task));
}
