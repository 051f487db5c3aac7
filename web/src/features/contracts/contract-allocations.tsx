import type { Contract } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { AllocationsTable } from '../allocations/allocations-table.tsx';
import { NoPermissionPage } from '../errors/error-pages.tsx';

/** The allocations under this contract; only for roles that may see allocations. */
export function ContractAllocations({ contract }: { contract: Contract }) {
  return useMay('allocations.read') ? <AllocationsTable fixed={{ contract: contract.id }} /> : <NoPermissionPage />;
}
