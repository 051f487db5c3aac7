import type { Contract } from '../../api/types.ts';
import { AllocationsTable } from '../allocations/allocations-table.tsx';

/** The allocations under this contract; the page offers it only to roles that may see allocations. */
export function ContractAllocations({ contract }: { contract: Contract }) {
  return <AllocationsTable fixed={{ contract: contract.id }} />;
}
