import type { Di01, Du01, Systeem } from '../../../standards/ggk/index.ts';
import { tijdstip } from '../../../standards/ggk/index.ts';
import type { DueDispatch } from '../storage/dispatches.ts';

export const APPLICATION = 'Rode Draad';
/** Towards and from the hub the other end is named so. */
const HUB_APPLICATION = 'GGk';
/** Of our own envelope, and of iJw 3.2 after the published examples. */
const VERSIONS = {
  applicatieVersie: '0001',
  applicatieSubversie: '0000',
  functieVersie: '0003',
  functieSubversie: '0002',
};

export const ourSystem = (organisatie: string): Systeem => ({ organisatie, applicatie: APPLICATION });
export const hubSystem = (organisatie: string): Systeem => ({ organisatie, applicatie: HUB_APPLICATION });

/** The envelope of a message of a municipality: Di01, or Du01 for what answers a message that came by the hub. */
export function envelopeFor(dispatch: DueDispatch, bytes: Uint8Array, at: Date): Di01 | Du01 {
  const parts = {
    zender: ourSystem(dispatch.senderCode),
    ontvanger: hubSystem(dispatch.receiverCode),
    referentienummer: dispatch.reference,
    tijdstipBericht: tijdstip(at),
    functie: dispatch.messageCode,
    parameters: VERSIONS,
    bericht: { kind: 'xmlBestand', bytes } as const,
  };
  return dispatch.isReturn && dispatch.crossReference !== null
    ? { berichtcode: 'Du01', ...parts, crossRefnummer: dispatch.crossReference }
    : { berichtcode: 'Di01', ...parts };
}
