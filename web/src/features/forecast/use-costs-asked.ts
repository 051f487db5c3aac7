import { useListPlace } from '../../ui/table/use-list-place.ts';

/** Which periods and which place; the part of the address that every question of this page shares. */
export function useCostsAsked() {
  const { van, tot, vergelekenVan, gemeente, heleRegio } = useListPlace().state;
  return { van, tot, vergelekenVan, gemeente, heleRegio };
}
