import { useQuery } from '@tanstack/react-query';
import { isRunning, messageQuery } from '../../api/queries.ts';
import type { Bericht, BerichtItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { exchangeText as text } from './exchange.nl.ts';

/** One file: what it is, how far it is, and where its verdict or its findings are. */
export function UploadRow({ message }: { message: BerichtItem }) {
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

/** How far a message is: a bar while it runs, a word afterwards. The list knows no progress; the message itself does. */
export function MessageState({ message }: { message: BerichtItem }) {
  const running = isRunning(message);
  const detail = useQuery({ ...messageQuery(String(message.id)), enabled: running });
  if (running) return <RunningBar name={message.bestandsnaam} progress={detail.data?.voortgang ?? null} />;
  return <StatusWord status={message.status} />;
}

function RunningBar({ name, progress }: { name: string; progress: Bericht['voortgang'] }) {
  const label = text.progressLabel(name);
  if (!progress) return <Progress label={label} text={text.waiting} />;
  const { fase, gedaan, totaal } = progress;
  return (
    <Progress
      label={label}
      text={text.running(fase, gedaan, totaal)}
      value={totaal ? (100 * gedaan) / totaal : undefined}
    />
  );
}
