import type { RefusalTexts } from '../../../platform/http/index.ts';
import { refusalSentence } from '../../../standards/ijw/index.ts';
import type { ReceiveRefusal } from '../use-cases/receive-message.ts';

const NOTHING_KEPT = 'Er is niets bewaard.';

/** What happened, what was kept, and what to do next, for each reason not to take a file in. */
export const RECEIVE_REFUSALS: RefusalTexts<ReceiveRefusal> = {
  'exchange.unreadable': {
    title: 'Dit bestand is geen leesbaar iJw-bericht',
    detail: ({ refusals }) => `${refusals[0] ? refusalSentence(refusals[0]) : ''} ${NOTHING_KEPT}`,
  },
  'exchange.release-not-in-force': {
    title: 'Deze versie van de standaard geldt niet op die dag',
    detail: ({ day }) =>
      `Het bericht is gedagtekend op ${day}. De versie van iJw waarin het is gemaakt, geldt dan niet. Maak het bericht in de versie die op die dag geldt. ${NOTHING_KEPT}`,
  },
  'exchange.sender-not-registered': {
    title: 'De afzender is niet bekend',
    detail: ({ sender }) =>
      `AGB-code ${sender} hoort niet bij een aanbieder in dit systeem. Controleer Afzender in de header. ${NOTHING_KEPT}`,
  },
  'exchange.sender-is-someone-else': {
    title: 'Dit bestand is van een andere afzender',
    detail: ({ sender }) =>
      `In het bestand staat AGB-code ${sender}. Dat is niet uw organisatie. Kies een bestand van uw eigen organisatie. ${NOTHING_KEPT}`,
  },
  'exchange.receiver-not-registered': {
    title: 'De ontvanger is niet bekend',
    detail: ({ receiver }) =>
      `Gemeentecode ${receiver} hoort niet bij een gemeente in deze regio. Controleer Ontvanger in de header. ${NOTHING_KEPT}`,
  },
  'exchange.identification-in-use': {
    title: 'Deze identificatie is al gebruikt',
    detail: ({ identification, messageId }) =>
      `U stuurde eerder een ander bestand met identificatie ${identification} (bericht ${messageId}). Geef het nieuwe bestand een nieuwe identificatie. Het eerdere bestand is onveranderd. ${NOTHING_KEPT}`,
  },
};

export const MESSAGE_UNKNOWN = {
  'exchange.message-unknown': {
    title: 'Bericht niet gevonden',
    detail: 'Dit bericht bestaat niet, of hoort niet bij uw organisatie.',
  },
} as const;

export const CONTENT_GONE = {
  'exchange.content-not-kept': {
    title: 'Het bestand wordt niet meer bewaard',
    detail: 'Van dit bericht zijn de beslissingen bewaard, maar niet het bestand zelf.',
  },
} as const;

export const NOT_TO_RESEND = {
  'exchange.not-to-resend': {
    title: 'Dit bericht kan niet opnieuw worden verstuurd',
    detail:
      'Het is al aangekomen of beantwoord, het wacht op het antwoord op een eerder bericht, of de ander verstuurt het. Er is niets veranderd.',
  },
} as const;
