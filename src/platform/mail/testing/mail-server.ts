import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail that a server for tests took over. */
export type ReceivedMail = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

/** A real SMTP server on this machine, for tests; `refuse` makes it turn mail away. */
export async function startMailServer(): Promise<{
  readonly url: string;
  readonly received: ReceivedMail[];
  refuse(yes: boolean): void;
  close(): Promise<void>;
}> {
  const received: ReceivedMail[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        if (refusing) return done(Object.assign(new Error('try again later'), { responseCode: 451 }));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw });
        done();
      }, done);
    },
  });
  server.listen(0);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (yes) => {
      refusing = yes;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
