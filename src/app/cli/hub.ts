import { resolve } from 'node:path';
import { loadConfig } from '../../platform/config/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { readTls, type TlsMaterial } from '../../platform/transport/index.ts';
import { startHub } from '../hub/hub.ts';
import { readParties } from '../hub/parties.ts';
import { QUIET, readUnrest, type Unrest } from '../hub/unrest.ts';
import { aborted, stopSignal } from '../serve/stop-signal.ts';
import { type Command, CommandError, UsageError } from './command.ts';
import { hubText } from './hub.nl.ts';

type Values = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = '8191';
const DEFAULT_CONTROL = '8192';
/** The chances by the name of their option. */
const CHANCES = {
  weigering: ['refuse', hubText.refuse],
  verlies: ['drop', hubText.drop],
  verdubbeling: ['duplicate', hubText.duplicate],
  schade: ['corrupt', hubText.corrupt],
  vertraging: ['delay', hubText.delay],
  verwisseling: ['reorder', hubText.reorder],
} as const satisfies Record<string, readonly [keyof Unrest, string]>;

export const hub: Command = {
  summary: hubText.summary,
  description: hubText.description,
  options: {
    port: { type: 'string', value: 'POORT', help: hubText.port },
    host: { type: 'string', value: 'ADRES', help: hubText.host },
    besturing: { type: 'string', value: 'POORT', help: hubText.control },
    map: { type: 'string', value: 'MAP', help: hubText.folder },
    gemeenten: { type: 'string', value: 'ADRES', help: hubText.municipalities },
    postbussen: { type: 'string', value: 'MAP', help: hubText.mailboxes },
    partijen: { type: 'string', value: 'BESTAND', help: hubText.parties },
    cert: { type: 'string', value: 'BESTAND', help: hubText.cert },
    key: { type: 'string', value: 'BESTAND', help: hubText.key },
    ca: { type: 'string', value: 'BESTAND', help: hubText.ca },
    zaad: { type: 'string', value: 'TEKST', help: hubText.seed },
    ...Object.fromEntries(
      Object.entries(CHANCES).map(([name, [, help]]) => [name, { type: 'string', value: 'KANS', help } as const]),
    ),
    oponthoud: { type: 'string', value: 'MS', help: hubText.delayMs },
  },
  run: async ({ values, json }, terminal) => {
    const stop = stopSignal();
    const log = createLog(loadConfig({ RD_LOG_LEVEL: 'warn', ...terminal.env }).logLevel);
    if (values.map === undefined) throw new UsageError(hubText.folderMissing);
    const tls = await tlsOf(values);
    const running = await startHub({
      host: values.host ?? 'localhost',
      port: portOf(values.port ?? DEFAULT_PORT),
      controlPort: portOf(values.besturing ?? DEFAULT_CONTROL),
      folder: resolve(values.map),
      municipalityUrl: values.gemeenten,
      mailboxRoot: values.postbussen === undefined ? undefined : resolve(values.postbussen),
      named: await partiesOf(values.partijen),
      unrest: unrestOf(values),
      ...(tls ? { tls } : {}),
      onError: (error) => log.error({ err: error }, 'the hub met a fault of its own'),
    });
    const { port, controlPort } = running;
    terminal.out(json ? JSON.stringify({ ready: true, port, controlPort }) : hubText.ready(port, controlPort));
    await aborted(stop);
    await running.close();
    return 0;
  },
};

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(hubText.portForm);
  return port;
}

function unrestOf(values: Values): Unrest {
  const chances = Object.entries(CHANCES).flatMap(([option, [name]]) =>
    values[option] === undefined ? [] : [[name, Number(values[option])]],
  );
  const unrest = readUnrest(
    {
      ...Object.fromEntries(chances),
      ...(values.zaad === undefined ? {} : { seed: values.zaad }),
      ...(values.oponthoud === undefined ? {} : { delayMs: Number(values.oponthoud) }),
    },
    QUIET,
  );
  if (!unrest) throw new UsageError(hubText.unrestForm);
  return unrest;
}

async function tlsOf({ cert, key, ca }: Values): Promise<TlsMaterial | undefined> {
  if (cert === undefined && key === undefined && ca === undefined) return undefined;
  if (cert === undefined || key === undefined || ca === undefined) throw new UsageError(hubText.tlsTogether);
  return await readTls({ certFile: resolve(cert), keyFile: resolve(key), caFile: resolve(ca) });
}

const partiesOf = async (path: string | undefined) =>
  path === undefined
    ? {}
    : await readParties(resolve(path)).catch(() => {
        throw new CommandError(hubText.partiesForm);
      });
