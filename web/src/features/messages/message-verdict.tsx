import type { Bericht } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { MessageState } from '../exchange/upload-row.tsx';
import { messagesText as text } from './messages.nl.ts';
import { ResendButton } from './resend-button.tsx';

/** What became of the message, in one sentence, with the one thing to do about it. */
export function MessageVerdict({ message }: { message: Bericht }) {
  if (message.status === 'geweigerd') {
    return (
      <Alert tone="negative" title={text.refusedTitle}>
        {text.refusedText}
      </Alert>
    );
  }
  if (message.status === 'afgekeurd') {
    return (
      <Alert tone="negative" title={text.rejectedTitle}>
        {text.rejectedText}
      </Alert>
    );
  }
  if (message.bezorging === 'mislukt') {
    return (
      <Alert tone="negative" title={text.failedTitle} action={<ResendButton id={message.id} />}>
        {message.fout}
      </Alert>
    );
  }
  if (message.status === 'verwerkt') {
    return (
      <Alert
        tone="positive"
        title={text.processedTitle}
        {...(message.declaratieId !== null && {
          action: (
            <LinkButton small href={paths.claim(message.declaratieId)}>
              {text.toClaim}
            </LinkButton>
          ),
        })}
      />
    );
  }
  if (message.opnieuwTeVersturen) {
    return (
      <p>
        <ResendButton id={message.id} />
      </p>
    );
  }
  return message.bezorging === 'aangekomen' ? <MessageState message={message} /> : null;
}
