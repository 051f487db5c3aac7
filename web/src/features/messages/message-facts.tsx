import { useQuery } from '@tanstack/react-query';
import { messageQuery } from '../../api/queries.ts';
import type { Bericht, Id } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { ClockList } from '../clocks/clock-list.tsx';
import { messagesText as text } from './messages.nl.ts';

/** Beside a message: who must move, the message that answers it, and what it is called. */
export function MessageFacts({ message, from, to }: { message: Bericht; from: string; to: string }) {
  const open = message.termijnen.filter((clock) => clock.gestoptOp === null);
  return (
    <>
      <section aria-labelledby="aan-zet">
        <BlockHeading id="aan-zet" title={text.next} />
        {open.length === 0 ? <p className="small">{nextOf(message, from)}</p> : <ClockList clocks={open} />}
        {message.bezorging === 'afgekeurd' && open.length > 0 && <p className="small">{nextOf(message, from)}</p>}
      </section>
      {message.antwoordOpBerichtId !== null && <Other id={message.antwoordOpBerichtId} title={text.answers} />}
      {message.antwoordBerichtId !== null && (
        <Other id={message.antwoordBerichtId} title={text.returned} verdict={message} />
      )}
      <section aria-labelledby="feiten">
        <BlockHeading id="feiten" title={text.facts} />
        <FactList
          facts={[
            { label: text.from, value: from },
            { label: text.to, value: to },
            { label: text.identification, value: message.identificatie },
            { label: text.dated, value: formatDay(message.dagtekening) },
            { label: text.arrivedAt, value: formatInstant(message.ontvangenOp) },
            { label: text.fileName, value: message.bestandsnaam },
            ...(message.pogingen
              ? [{ label: text.attempts, value: text.attemptsOf(message.pogingen, message.fout) }]
              : []),
          ]}
        />
      </section>
    </>
  );
}

/** Who must move when no term says so: the sender of what was turned down, never its receiver (OP090). */
function nextOf({ soort, richting, bezorging, antwoordOpBerichtId }: Bericht, sender: string): string {
  const { nextStep } = text;
  if (bezorging === 'afgekeurd') return richting === 'uit' ? nextStep.rejectedOwn(soort) : nextStep.rejected(sender);
  if (bezorging === 'mislukt') return richting === 'uit' ? nextStep.failedOwn : nextStep.failed(sender);
  if (bezorging === 'wacht-op-eerder-bericht') return nextStep.held;
  if (bezorging === 'klaar-om-te-versturen') return nextStep.ready;
  return antwoordOpBerichtId === null ? text.nobody : nextStep.answer;
}

/** The message on the other side of the conversation. */
function Other({ id, title, verdict }: { id: Id; title: string; verdict?: Bericht }) {
  return (
    <section aria-labelledby={`ander-${id}`}>
      <BlockHeading id={`ander-${id}`} title={title} />
      <Loaded query={useQuery(messageQuery(String(id)))}>
        {(other) => (
          <p className="small">
            <AppLink href={paths.message(id)}>{text.one(other.soort)}</AppLink>
            {`, ${formatInstant(other.ontvangenOp)}. `}
            {verdict && (verdict.status === 'afgekeurd' || verdict.status === 'verwerkt') && (
              <StatusWord status={verdict.status === 'verwerkt' ? 'goedgekeurd' : 'afgekeurd'} />
            )}
          </p>
        )}
      </Loaded>
    </section>
  );
}
