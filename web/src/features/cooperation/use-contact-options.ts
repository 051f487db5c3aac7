import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../api/queries.ts';
import type { ContractRegel } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { useOrganisationOptions } from '../parties/use-organisations.ts';

const AT_ONCE = 200;

type Options = readonly { value: string; label: string }[];

/** What a contact can be linked to. */
export interface ContactOptions {
  /** Providers and certified bodies: from both is bought. */
  readonly providers: Options;
  readonly municipalities: Options;
  readonly contracts: Options;
}

export function useContactOptions(): ContactOptions {
  const mayReadContracts = useMay('contracts.read');
  const providers = useOrganisationOptions('aanbieder');
  const certified = useOrganisationOptions('gecertificeerde-instelling');
  const municipalities = useOrganisationOptions('gemeente');
  const contracts = useQuery({
    ...listQuery<ContractRegel>('/contracten', { sorteer: 'aanbieder', limit: AT_ONCE }),
    enabled: mayReadContracts,
  });
  return {
    providers: [...certified, ...providers],
    municipalities,
    contracts: (contracts.data?.items ?? []).map((row) => ({
      value: String(row.id),
      label: `${row.aanbieder}, ${row.nummer}`,
    })),
  };
}
