/** Who may open the file of a child whose residence is secret, at the municipality that keeps it secret. */
const OPENERS: readonly string[] = ['access-worker', 'financial-officer'];

/**
 * May the allocation of this child be opened? A child with a secret residence is left out of lists, search and exports
 * (Regeling Jeugdwet 6a.6); only its own municipality opens the file, by its number.
 */
export function mayOpen(
  child: { readonly secretResidence: boolean; readonly municipalityId: number },
  who: { readonly role: string; readonly municipalityIds: readonly number[] },
): boolean {
  if (!child.secretResidence) return true;
  return OPENERS.includes(who.role) && who.municipalityIds.includes(child.municipalityId);
}
