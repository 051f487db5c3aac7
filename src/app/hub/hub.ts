import { join } from 'node:path';
import {
  type Endpoint,
  openEndpoint,
  type PostAnswer,
  type ReceivedPost,
  type TlsMaterial,
} from '../../platform/transport/index.ts';
import { fo01CodeFor, ggkRefusalSentence, MAX_POST_BYTES, readGgkPost, soapFault } from '../../standards/ggk/index.ts';
import { Acceptor, type Counts } from './accept.ts';
import { keepCollecting } from './collect.ts';
import { keepDelivering } from './deliver.ts';
import { ParcelStore } from './parcels.ts';
import { openParties, type PartyOptions } from './parties.ts';
import { QUIET, readUnrest, type Unrest } from './unrest.ts';

export type HubOptions = PartyOptions & {
  readonly host: string;
  readonly port: number;
  /** Port on this machine where the unrest is set and the counts are told. */
  readonly controlPort: number;
  /** Folder where parcels wait. */
  readonly folder: string;
  readonly tls?: TlsMaterial;
  readonly unrest?: Unrest;
  readonly onError: (error: unknown) => void;
};

export type Hub = {
  readonly port: number;
  readonly controlPort: number;
  /** Messages that wait to be delivered. */
  waiting(): number;
  counts(): Readonly<Counts>;
  setUnrest(unrest: Unrest): void;
  close(): Promise<void>;
};

const SMALL = 64 * 1024;
const JSON_TYPE = 'application/json; charset=utf-8';
const XML_TYPE = 'text/xml; charset=utf-8';

/** Starts the simulator: municipalities post StUF-GGk, providers have a mailbox, and everything may go wrong on request. */
export async function startHub(options: HubOptions): Promise<Hub> {
  let unrest = options.unrest ?? QUIET;
  const counts: Counts = {
    ...{ accepted: 0, refused: 0, dropped: 0, duplicated: 0, corrupted: 0 },
    ...{ held: 0, overtaken: 0, delivered: 0, faults: 0, retried: 0 },
  };
  const store = await ParcelStore.open(join(options.folder, 'pakketten'));
  const parties = openParties(options);
  const acceptor = new Acceptor(store, parties, () => unrest, counts);
  const stop = new AbortController();
  const { onError, host } = options;
  const tls = options.tls ? { tls: options.tls } : {};
  const door = await openEndpoint({
    host,
    port: options.port,
    ...tls,
    maximumBytes: MAX_POST_BYTES,
    handle: (post) => take(acceptor, post),
    onError,
  });
  const control = await openEndpoint({
    host: '127.0.0.1',
    port: options.controlPort,
    maximumBytes: SMALL,
    handle: steer,
    onError,
  });
  const deliveries = keepDelivering(store, parties, counts, options.tls);
  const collecting = keepCollecting(parties, acceptor, stop.signal).catch(onError);
  const close = async (endpoint: Endpoint) => endpoint.close();
  return {
    port: door.port,
    controlPort: control.port,
    waiting: () => store.size,
    counts: () => ({ ...counts }),
    setUnrest: (wished) => {
      unrest = wished;
    },
    close: async () => {
      stop.abort();
      await Promise.all([close(door), close(control), collecting]);
      await deliveries.stop();
    },
  };

  async function steer({ method, path, body }: ReceivedPost): Promise<PostAnswer> {
    if (method === 'PUT' && path === '/onrust') {
      const wished = readUnrest(parseJson(body), unrest);
      if (!wished) return { status: 422 };
      unrest = wished;
    } else if (method !== 'GET' || (path !== '/onrust' && path !== '/stand')) return { status: 404 };
    const told = path === '/onrust' ? unrest : { wachtend: store.size, ...counts };
    return { status: 200, contentType: JSON_TYPE, body: JSON.stringify(told) };
  }
}

/** One post of a municipality. What can be read but not carried is answered with a fault, later and on its own. */
async function take(acceptor: Acceptor, { method, headers, body }: ReceivedPost): Promise<PostAnswer> {
  if (method !== 'POST') return { status: 405 };
  const action = headers.soapaction;
  const read = readGgkPost(body, typeof action === 'string' ? { soapAction: action } : {});
  if (!read.ok) {
    const text = soapFault('Client', `${fo01CodeFor(read.refusal)}: ${ggkRefusalSentence(read.refusal)}`);
    return { status: 400, contentType: XML_TYPE, body: text };
  }
  const message = read.value;
  if (message.berichtcode === 'Fo01') {
    await acceptor.passOn(message.crossRefnummer, message.code, message.omschrijving);
    return { status: 202 };
  }
  const from = message.zender.organisatie;
  const reference = message.referentienummer;
  const outcome = await acceptor.accept({
    from,
    to: message.ontvanger.organisatie,
    reference,
    bytes: message.bericht.bytes,
  });
  if (outcome === 'come-back') return { status: 503 };
  if (outcome !== 'accepted') await acceptor.fault(from, { reference, name: message.functie }, outcome.code);
  return { status: 202 };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
