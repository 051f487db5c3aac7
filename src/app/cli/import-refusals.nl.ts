import type { ReceiveRefusal } from '../../modules/exchange/index.ts';
import { refusalSentence } from '../../standards/ijw/index.ts';

/** Why a file was not taken in. */
export function refusalText(refusal: ReceiveRefusal): string {
  switch (refusal.code) {
    case 'exchange.unreadable':
      return refusal.refusals.map(refusalSentence).join(' ');
    case 'exchange.release-not-in-force':
      return `De versie van iJw waarin dit bericht is gemaakt, geldt niet op ${refusal.day}, de dag van het bericht.`;
    case 'exchange.sender-not-registered':
      return `Afzender ${refusal.sender} is hier niet bekend.`;
    case 'exchange.sender-is-someone-else':
      return `Afzender ${refusal.sender} is een andere organisatie.`;
    case 'exchange.receiver-not-registered':
      return `Ontvanger ${refusal.receiver} is hier niet bekend.`;
    case 'exchange.identification-in-use':
      return `Identificatie ${refusal.identification} is al gebruikt voor een ander bestand (bericht ${refusal.messageId}).`;
  }
}
