import type { ReceiveRefusal } from '../../modules/exchange/index.ts';
import { refusalSentence } from '../../standards/ijw/index.ts';

export const importText = {
  summary: 'Zet iJw-bestanden in de postbus, zoals bij aanleveren via het scherm.',
  description:
    'Toont per bestand het nummer van het bericht. De verwerking begint zodra er een verwerker draait (rodedraad serve, worker\n' +
    'of process). Hetzelfde bestand nog eens geeft hetzelfde nummer. Uitgangscode 1 als een bestand is geweigerd.',
  received: 'ontvangen',
  'already-received': 'was al ontvangen',
  line: (file: string, id: string, text: string) => `${id}\t${file}\t${text}`,
} as const;

/** Why a file was not taken in. */
export function refusalText(refusal: ReceiveRefusal): string {
  switch (refusal.code) {
    case 'exchange.unreadable':
      return refusal.refusals.map(refusalSentence).join(' ');
    case 'exchange.kind-not-handled':
      return `Berichten van de soort ${refusal.message} worden hier niet aangenomen.`;
    case 'exchange.sender-not-registered':
      return `Afzender ${refusal.sender} is geen bekende aanbieder.`;
    case 'exchange.sender-is-someone-else':
      return `Afzender ${refusal.sender} is een andere aanbieder.`;
    case 'exchange.receiver-not-registered':
      return `Ontvanger ${refusal.receiver} is geen bekende gemeente.`;
    case 'exchange.identification-in-use':
      return `Identificatie ${refusal.identification} is al gebruikt voor een ander bestand (bericht ${refusal.messageId}).`;
  }
}
