import type { MessageRemark } from '../domain/message-status.ts';

/** A return message to something we never sent. */
export const ANSWERS_NOTHING: MessageRemark = {
  code: 'exchange.answers-nothing',
  text: 'Dit retourbericht hoort bij een bericht dat hier niet bekend is. Vraag de afzender welk bericht bedoeld is.',
  line: null,
  column: null,
};

/** A client under nine zeros (CS002, an agreement of our own beside the published check). */
export const NO_BSN: MessageRemark = {
  code: 'CS002',
  text: 'Het BSN 000000000 is van niemand. Stuur het bericht opnieuw met het BSN van de jeugdige.',
  line: null,
  column: null,
};
