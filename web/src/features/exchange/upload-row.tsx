import type { Bericht } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { exchangeText as text } from './exchange.nl.ts';

/** One file: what it is, how far it is, and where its verdict or its findings are. */
export function UploadRow({ message }: { message: Bericht }) {
  return (
    <li className="upload">
      <div className="upload__file">
        <span className="table__first">
          <AppLink href={paths.message(message.id)}>{message.bestandsnaam}</AppLink>
        </span>
        <span className="table__second">
          {[message.soort, formatInstant(message.ontvangenOp)].filter(Boolean).join(', ')}
        </span>
      </div>
      <MessageState message={message} />
      <div className="upload__act">
        {message.declaratieId !== null && (
          <LinkButton small href={paths.claim(message.declaratieId)}>
            {text.toClaim}
          </LinkButton>
        )}
        {message.status === 'geweigerd' && (
          <LinkButton small href={paths.message(message.id)}>
            {text.toMessages}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

/** How far a message is: a bar while it runs, a word afterwards. */
export function MessageState({ message }: { message: Bericht }) {
  if (message.status === 'bezig' && message.voortgang) {
    const { fase, gedaan, totaal } = message.voortgang;
    return (
      <Progress
        label={text.progressLabel(message.bestandsnaam)}
        text={text.running(fase, gedaan, totaal)}
        value={totaal > 0 ? (100 * gedaan) / totaal : undefined}
      />
    );
  }
  if (message.status === 'ontvangen' || message.status === 'bezig') {
    return <Progress label={text.progressLabel(message.bestandsnaam)} text={text.waiting} />;
  }
  return (
    <div className="upload__status">
      <StatusWord status={message.status} />
      {message.meldingen.length > 0 && (
        <span className="small muted">{text.refusedBecause(message.meldingen.length)}</span>
      )}
    </div>
  );
}
