import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Who makes or changes a contract, for which organisation, and on which day. */
export type ContractActor = {
  readonly personId: number;
  readonly organisationId: number;
  readonly role: string;
  readonly today: PlainDate;
};

/** Contracts are made and changed by who buys: the region or the purchaser. Row security holds the same. */
export const mayChange = (
  { organisationId, role }: Pick<ContractActor, 'organisationId' | 'role'>,
  contract: { readonly regionId: number; readonly purchaserId: number },
): boolean =>
  (role === 'contract-manager' || role === 'purchaser') &&
  (organisationId === contract.regionId || organisationId === contract.purchaserId);
