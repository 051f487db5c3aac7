/**
 * SQL condition: does the contract serve the municipality? It does when the municipality is itself a party (R-010:
 * municipalities may contract beside the region), or when a region bought without naming for whom and the municipality
 * was a member on some day of the period. The arguments are SQL names or places of our own source, never input.
 */
export function contractServesMunicipality(
  contract: string,
  municipality: string,
  days: { readonly from: string; readonly through: string },
): string {
  return `(${contract}.purchaser_id = ${municipality}
    or exists (select from contract_party q where q.contract_id = ${contract}.id
                 and q.role in ('purchaser', 'on-behalf-of') and q.organisation_id = ${municipality})
    or (not exists (select from contract_party q where q.contract_id = ${contract}.id and q.role = 'on-behalf-of')
        and exists (select from region_membership r where r.region_id = ${contract}.purchaser_id
                      and r.municipality_id = ${municipality}
                      and daterange(r.from_on, r.through_on, '[]') && daterange(${days.from}, ${days.through}, '[]'))))`;
}
