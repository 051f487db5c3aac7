import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Purpose } from '../../../platform/auth/roles.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate; readonly vault: BsnVault };

/** Why each role reads allocations in its daily work (Jeugdwet 7.4.0). */
const DAILY_PURPOSE: Readonly<Record<string, Purpose>> = {
  'access-worker': 'access-to-care',
  'financial-officer': 'formal-control',
  'care-administrator': 'formal-control',
  supervisor: 'accountability',
};

export const dailyPurpose = (actor: Actor): Purpose | undefined => DAILY_PURPOSE[actor.role];
