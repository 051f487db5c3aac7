import type { ReceiveRefusal } from '../../modules/exchange/index.ts';
import { refusalSentence } from '../../standards/ijw/index.ts';

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
