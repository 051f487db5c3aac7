import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';

/** The declaration that money is about, if any; a link for who may open it. */
export function ClaimNumber({ claim, opens }: { claim: { id: number; nummer: string } | null; opens: boolean }) {
  if (claim === null) return null;
  return opens ? <AppLink href={paths.claim(claim.id)}>{claim.nummer}</AppLink> : claim.nummer;
}
