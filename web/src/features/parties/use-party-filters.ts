import { useSession } from '../../app/session.ts';
import type { FilterDefinition } from '../../ui/table/filter-definition.ts';
import { partiesText } from './parties.nl.ts';
import { useOrganisationOptions } from './use-organisations.ts';

/** Filters on municipality and provider; whoever works at one of them has only that one, and is not asked. */
export function usePartyFilters(): readonly FilterDefinition[] {
  const own = useSession().organisatie.soort;
  const municipalities = useOrganisationOptions('gemeente');
  const providers = useOrganisationOptions('aanbieder');
  const { municipality, provider } = partiesText.filters;
  return [
    ...(own === 'municipality' ? [] : [{ key: 'gemeente', label: municipality, options: municipalities }]),
    ...(own === 'provider' ? [] : [{ key: 'aanbieder', label: provider, options: providers }]),
  ];
}
