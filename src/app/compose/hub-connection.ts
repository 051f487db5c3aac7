import { DEFAULT_TIMING, type HubConnection, type Routing } from '../../modules/exchange/index.ts';
import type { HubConfig } from '../../platform/config/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { makePoster, readTls } from '../../platform/transport/index.ts';
import { operatorScope } from '../worker/operator-scope.ts';

const HOUR_MS = 3_600_000;

/** How messages leave by these settings; without a hub they go directly, or as files that people take along. */
export const routingOf = (hub: HubConfig | undefined): Routing => ({
  municipality: hub?.url === undefined ? 'direct' : 'ggk',
  provider: hub?.mailboxDir === undefined ? 'direct' : 'mailbox',
});

/** Opens what the settings say of the hub. Close the poster when done. */
export async function connectHub(
  db: Database,
  hub: HubConfig,
  log: Log,
  now: () => Date = () => new Date(),
): Promise<HubConnection> {
  const tls = hub.tls === undefined ? {} : { tls: await readTls(hub.tls) };
  return {
    db,
    scope: () => operatorScope(db),
    now,
    routing: routingOf(hub),
    ...(hub.url === undefined ? {} : { poster: makePoster({ url: hub.url, ...tls }) }),
    ...(hub.mailboxDir === undefined ? {} : { mailboxRoot: hub.mailboxDir }),
    answerAs: hub.answerAs,
    timing: { ...DEFAULT_TIMING, resendAfterMs: hub.resendHours * HOUR_MS },
    log,
  };
}

/** The settings of the hub as environment, for a process that we start. */
export const hubEnvironment = (hub: HubConfig | undefined): Record<string, string | undefined> => ({
  RD_HUB_URL: hub?.url,
  RD_MAILBOX_DIR: hub?.mailboxDir,
  RD_HUB_CERT_FILE: hub?.tls?.certFile,
  RD_HUB_KEY_FILE: hub?.tls?.keyFile,
  RD_HUB_CA_FILE: hub?.tls?.caFile,
  RD_HUB_ANSWER_ENVELOPE: hub?.answerAs,
  RD_HUB_RESEND_HOURS: hub === undefined ? undefined : String(hub.resendHours),
});
