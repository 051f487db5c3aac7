import { createTransport } from 'nodemailer';

/** Where mail leaves, and whom it comes from. */
export type MailSettings = { readonly url: string; readonly from: string };

/** Plain text to one person. No attachments: what is confidential stays behind sign-in. */
export type OutgoingMail = { readonly to: string; readonly subject: string; readonly text: string };

export type Mailer = {
  /** Resolves when the server took the mail over; throws when it did not, and then nothing was sent. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
};

const PATIENCE_MS = 20_000;

/**
 * Sends mail over SMTP. Except to this machine itself, nothing is sent without TLS: `smtps:` has it from the start, with
 * `smtp:` the server must offer STARTTLS.
 */
export function openMailer({ url, from }: MailSettings): Mailer {
  const { protocol, hostname } = new URL(url);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !here,
    ignoreTLS: protocol === 'smtp:' && here,
    connectionTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      await transport.sendMail({ ...mail, from, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => transport.close(),
  };
}
