import { useQuery } from '@tanstack/react-query';
import { registerQuery } from '../../api/register-queries.ts';
import { paths } from '../../app/paths.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { registerText } from './register.nl.ts';

const text = registerText.history;

/** Changes that were adopted and take effect later: what the contract says now is not what it will say. */
export function WaitingChanges({ contractId }: { contractId: number }) {
  const waiting = useQuery(registerQuery(contractId)).data?.wijzigingen.filter(({ wacht }) => wacht) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Alert title={text.waitingTitle(waiting.length)}>
      {waiting.toReversed().map((one) => (
        <p key={one.id}>{text.waitingLine(one.ingang, one.redenNaam, one.toelichting)}</p>
      ))}
      <AppLink href={paths.contract(contractId, 'wijzigingen')}>{text.waitingLink}</AppLink>
    </Alert>
  );
}
