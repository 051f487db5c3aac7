import type { MessageRemark } from '../domain/message-status.ts';

/** A return message to something we never sent. */
export const ANSWERS_NOTHING: MessageRemark = {
  code: 'exchange.answers-nothing',
  text: 'Dit retourbericht hoort bij een bericht dat hier niet bekend is. Vraag de afzender welk bericht bedoeld is.',
  line: null,
  column: null,
};
